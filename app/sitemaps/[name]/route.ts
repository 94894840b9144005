import { connection } from 'next/server'
import { publicOrigin } from '@/lib/platform/env'
import { briefingAddresses, briefingSitemaps, otherAddresses } from '@/lib/sitemaps/queries'
import { writeSitemap } from '@/lib/sitemaps/sitemap'
import { xmlAnswer } from '../xml-answer'

const ofBriefings = /^briefings-([1-9]\d{0,4})\.xml$/

/** One sitemap: `pages.xml`, `briefings-1.xml` and so on. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[name]'>) {
  await connection()
  const { name } = await params
  if (name === 'pages.xml') return xmlAnswer(writeSitemap(await otherAddresses(), publicOrigin()))
  const number = Number(ofBriefings.exec(name)?.[1] ?? 0)
  if (number === 0 || number > (await briefingSitemaps())) return new Response('Not found', { status: 404 })
  return xmlAnswer(writeSitemap(await briefingAddresses(number), publicOrigin()))
}
