import { connection } from 'next/server'
import { publicOrigin } from '@/lib/platform/env'
import { briefingSitemaps } from '@/lib/sitemaps/queries'
import { writeSitemapIndex } from '@/lib/sitemaps/sitemap'
import { xmlAnswer } from '../sitemaps/xml-answer'

/** The list of all sitemaps. */
export async function GET() {
  await connection()
  const count = await briefingSitemaps()
  const briefings = Array.from({ length: count }, (_, index) => `/sitemaps/briefings-${index + 1}.xml`)
  return xmlAnswer(writeSitemapIndex(['/sitemaps/pages.xml', ...briefings], publicOrigin()))
}
