import { TokenForm, type TokenWords } from '@/components/accounts/token-form'
import { TokenList } from '@/components/accounts/token-list'
import { Section } from '@/components/ui/section'
import { type Lifetime, lifetimes, type OwnToken, type Scope, scopes } from '@/lib/accounts/token'
import { createToken, withdrawToken } from '@/lib/accounts/token-actions'
import type { Locale } from '@/lib/platform/i18n/locales'
import { type Translate, translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { tokens: OwnToken[]; locale: Locale; timeZone: string; origin: string }

function wordsOf(t: Translate): TokenWords {
  const lifetime = (days: Lifetime) => (days === 'never' ? t('never') : t('days', { days: Number(days) }))
  return {
    name: t('name'),
    nameHelp: t('name_help'),
    may: t('may'),
    scopes: Object.fromEntries(scopes.map((scope) => [scope, t(scope.replace(':', '_'))])) as Record<Scope, string>,
    lifetime: t('lifetime'),
    lifetimes: Object.fromEntries(lifetimes.map((days) => [days, lifetime(days)])) as Record<Lifetime, string>,
    make: t('make'),
    made: t('made', { name: '{name}' }),
    madeHelp: t('made_help'),
    copy: t('copy'),
    copied: t('copied'),
  }
}

/** The tokens with which programs act for the reader, and how to use one. */
export function TokenSection({ tokens, locale, timeZone, origin }: Props) {
  const t = translator(locale, 'programs')
  return (
    <Section title={t('title')}>
      <p className="mb-4 max-w-[36rem] text-soft">{t('lead')}</p>
      <TokenList tokens={tokens} locale={locale} timeZone={timeZone} revoke={withdrawToken} />
      <h3 className="mb-3 text-sm font-semibold">{t('new_token')}</h3>
      <TokenForm action={createToken} words={wordsOf(t)} />
      <details className="mt-6">
        <summary className="text-sm font-medium">{t('how')}</summary>
        <p className="mt-3 text-soft">{t('how_lead')}</p>
        <pre className="my-3 overflow-x-auto border-l-2 border-line pl-4 font-mono text-sm">
          {`curl -H 'Authorization: Bearer puente_…' \\\n  ${origin}/api/v1/annotations?limit=5`}
        </pre>
        <p className="text-soft">
          {t('how_more')}{' '}
          <a className="underline [overflow-wrap:anywhere]" href={paths.openapi()}>
            {origin}
            {paths.openapi()}
          </a>
        </p>
      </details>
    </Section>
  )
}
