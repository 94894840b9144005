import { expect, test } from 'vitest'
import { locales } from '@/lib/platform/i18n/locales'
import { spokenProblem } from '@/lib/platform/i18n/sentences'
import { tooOften } from '@/lib/platform/rate-limit'

test.each([
  [1, 'in 1 second.', 'через 1 секунду.'],
  [120, 'in 120 seconds.', 'через 120 секунд.'],
  [121, 'in 3 minutes.', 'через 3 минуты.'],
  [3_600, 'in 60 minutes.', 'через 60 минут.'],
])('who came too often is told when to come back, after %i seconds', (seconds, english, russian) => {
  const problem = tooOften(seconds)
  expect(problem.retryAfterSeconds).toBe(seconds)
  const [en, es, ru] = locales.map((locale) => spokenProblem(problem, locale).message)
  expect(en).toMatch(new RegExp(`${english}$`))
  expect(ru).toMatch(new RegExp(`${russian}$`))
  expect(es).toMatch(/^Demasiados intentos\./)
})
