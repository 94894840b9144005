import { documentRoute } from '@/lib/feeds/answer'
import { writtenFeed } from '@/lib/feeds/queries'

export const GET = documentRoute((slug, locale) => writtenFeed(slug, locale, 'rss'))
