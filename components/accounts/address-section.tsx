import { AccountForm } from '@/components/accounts/account-form'
import { AddressForm, type AddressWords, ReplaceAddress } from '@/components/accounts/address-forms'
import { dateWords } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { createAddress, replaceAddress } from '@/lib/accounts/address-actions'
import { type FeedScope, feedScopes, type OwnToken } from '@/lib/accounts/token'
import { withdrawToken } from '@/lib/accounts/token-actions'
import type { Locale } from '@/lib/platform/i18n/locales'
import { type Translate, translator } from '@/lib/platform/i18n/translate'

type Props = { addresses: OwnToken[]; locale: Locale; timeZone: string }

const scopeWords = (t: Translate) =>
  Object.fromEntries(feedScopes.map((scope) => [scope, t(scope.replace(':', '_'))])) as Record<FeedScope, string>

function wordsOf(t: Translate): AddressWords {
  const endings = ['atom', 'rss', 'json', 'ics', 'opml']
  return {
    name: t('name'),
    nameHelp: t('name_help'),
    opens: t('opens'),
    scopes: scopeWords(t),
    endings: Object.fromEntries(endings.map((ending) => [ending, t(`ending_${ending}`)])),
    make: t('make'),
    made: t('made', { name: '{name}' }),
    madeHelp: t('made_help'),
  }
}

type RowProps = { address: OwnToken; words: AddressWords; locale: Locale; timeZone: string; t: Translate }

function AddressRow({ address: { id, name, hint, scopes, lastUsedAt }, words, locale, timeZone, t }: RowProps) {
  const opened = scopes.map((scope) => words.scopes[scope as FeedScope] ?? scope)
  const use = lastUsedAt ? t('used', { at: dateWords(lastUsedAt, locale, 'minute', timeZone) }) : t('unused')
  return (
    <li className="grid items-center gap-3 border-t border-line py-3 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">
          {name} <span className="font-mono text-sm font-normal text-soft">…{hint}</span>
        </p>
        <p className="text-sm text-soft">{new Intl.ListFormat(locale, { type: 'unit' }).format(opened)}</p>
        <p className="text-sm text-soft">{use}</p>
      </div>
      <ReplaceAddress
        action={replaceAddress}
        tokenId={id}
        label={t('replace')}
        name={t('replace_of', { name })}
        words={words}
      >
        <AccountForm
          action={withdrawToken}
          hidden={{ tokenId: id }}
          submit={t('withdraw')}
          submitName={t('withdraw_of', { name })}
          kind="plain"
          row
        />
      </ReplaceAddress>
    </li>
  )
}

/** The private addresses at which feed readers and calendars fetch what the reader follows. */
export function AddressSection({ addresses, locale, timeZone }: Props) {
  const t = translator(locale, 'addresses')
  const words = wordsOf(t)
  return (
    <Section id="private-addresses" title={t('title')}>
      <p className="mb-4 max-w-[36rem] text-soft">{t('lead')}</p>
      {addresses.length === 0 ? (
        <EmptyState>{t('empty')}</EmptyState>
      ) : (
        <ul className="mb-6 border-b border-line">
          {addresses.map((address) => (
            <AddressRow key={address.id} {...{ address, words, locale, timeZone, t }} />
          ))}
        </ul>
      )}
      <h3 className="mb-3 text-sm font-semibold">{t('new_address')}</h3>
      <AddressForm action={createAddress} words={words} />
    </Section>
  )
}
