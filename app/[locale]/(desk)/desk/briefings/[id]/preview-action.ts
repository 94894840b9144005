'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import type { Preview } from '@/components/desk/live-preview'
import { hasRole } from '@/lib/accounts/actor'
import { currentActor } from '@/lib/accounts/session'
import { DraftWords, EditionLocale } from '@/lib/briefings/schema'
import { localeOf } from '@/lib/platform/request'
import { Slug } from '@/lib/platform/untrusted'
import { drawnPreview } from './drawn-preview'

const Asked = z.object({ locale: EditionLocale, slug: Slug, words: DraftWords })

/** Draws the page that a text would be. Null for who may not write, and for words that cannot be shown. */
export async function drawPreview(locale: unknown, slug: unknown, words: unknown): Promise<Preview | null> {
  const actor = await currentActor()
  const asked = Asked.safeParse({ locale, slug, words })
  if (!actor || !hasRole(actor, 'author') || !asked.success) return null
  return drawnPreview(asked.data.words, asked.data.slug, asked.data.locale, localeOf(await headers()))
}
