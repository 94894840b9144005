import { documentRoute } from '@/lib/feeds/answer'
import { writtenTopicsOpml } from '@/lib/feeds/opml-queries'

export const GET = documentRoute((_, locale) => writtenTopicsOpml(locale))
