import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { type Actor, hasRole, type Role } from '@/lib/accounts/actor'
import { pageActor } from '@/lib/accounts/session'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { type Translate, translator } from '@/lib/platform/i18n/translate'
import { pageLocale } from '../../page-locale'

export type Search = Record<string, string | string[] | undefined>

export type DeskVisit = { locale: Locale; actor: Actor; t: Translate; search: Record<string, string> }

type Request = { params: Promise<{ locale: string }>; searchParams: Promise<Search> }

const longestSearch = 200

/** Who visits a page of the desk and what its address asks for. Strangers go to sign in; readers find nothing here. */
export async function deskVisit(
  { params, searchParams }: Request,
  path: string,
  role: Role = 'author',
): Promise<DeskVisit> {
  await connection()
  const locale = pageLocale((await params).locale)
  const asked = Object.entries(await searchParams).flatMap(([name, value]) => {
    const first = [value].flat()[0]
    return first === undefined ? [] : [[name, first.slice(0, longestSearch)] as const]
  })
  const query = new URLSearchParams(asked as [string, string][]).toString()
  const actor = await pageActor(localized(locale, query ? `${path}?${query}` : path))
  if (!hasRole(actor, role)) notFound()
  return { locale, actor, t: translator(locale, 'desk'), search: Object.fromEntries(asked) }
}

/** The words of a search in a list, without the one character that PostgreSQL refuses. */
export function searched(text: string | undefined): string {
  return (text ?? '').replaceAll('\0', '').trim().slice(0, 100)
}

/** The address of a list with some of its parameters changed; empty ones are left out. */
export function listAddress(
  locale: Locale,
  path: string,
  parameters: Record<string, string | null | undefined>,
): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given).toString()
  return localized(locale, query ? `${path}?${query}` : path)
}
