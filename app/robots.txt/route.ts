import { connection } from 'next/server'
import { publicOrigin } from '@/lib/platform/env'
import { locales, localized } from '@/lib/platform/i18n/locales'
import { ownPages } from '@/lib/platform/own-pages'
import { paths } from '@/lib/platform/paths'

const closedPages = [...ownPages.map((name) => `/${name}`), paths.search()]

/** What robots may read: everything public. Pages that belong to one reader, and endless searches, are not for them. */
export async function GET() {
  await connection()
  const closed = [
    '/api/',
    '/link/',
    '/f/',
    ...locales.flatMap((locale) => closedPages.map((path) => localized(locale, path))),
  ]
  const lines = ['User-agent: *', 'Allow: /', ...closed.map((path) => `Disallow: ${path}`), '']
  const maps = [paths.sitemap(), paths.newsSitemap()].map((path) => `Sitemap: ${publicOrigin()}${path}`)
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' }
  return new Response(`${[...lines, ...maps].join('\n')}\n`, { headers })
}
