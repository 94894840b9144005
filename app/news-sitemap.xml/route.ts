import { connection } from 'next/server'
import { publicOrigin } from '@/lib/platform/env'
import { defaultLocale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { newsItems } from '@/lib/sitemaps/queries'
import { writeNewsSitemap } from '@/lib/sitemaps/sitemap'
import { xmlAnswer } from '../sitemaps/xml-answer'

/** What was published within the last two days, for news search. */
export async function GET() {
  await connection()
  const publication = translator(defaultLocale, 'layout')('site')
  return xmlAnswer(writeNewsSitemap(await newsItems(), publicOrigin(), publication))
}
