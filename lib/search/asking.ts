import { db } from '@/lib/platform/database'
import { type Locale, locales } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'
import type { SearchForm } from './schema'
import type { SearchQuery } from './search-query'
import { topicNamed } from './topic-matches'

async function topicIdOf(name: string, locale: Locale): Promise<string> {
  const topic = await topicNamed(name, locale)
  if (topic) return topic.id
  throw new Problem('invalid', 'invalid', { fields: { topic: { key: 'search:no_such_topic', values: { name } } } })
}

async function countryIdOf(iso2: string): Promise<string> {
  const country = await db.topic.findUnique({ where: { iso2 }, select: { id: true } })
  if (country) return country.id
  throw new Problem('invalid', 'invalid', { fields: { country: { key: 'not_a_choice' } } })
}

/**
 * A filled-in form as a query; editions in the reader's language unless others are asked for. Throws Problem `invalid`
 * when there is no such topic or country.
 */
export async function searchQuery(form: SearchForm, locale: Locale): Promise<SearchQuery> {
  const topicIds = [
    ...(form.topic ? [await topicIdOf(form.topic, locale)] : []),
    ...(form.country ? [await countryIdOf(form.country)] : []),
  ]
  const languages = form.language === 'all' ? locales : [form.language || locale]
  const { q: words, from, to, after } = form
  return { words, locale, languages, topicIds, from: from || null, to: to || null, after }
}
