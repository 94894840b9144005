import { createHash } from 'node:crypto'
import { localized, localizedParts } from './i18n/locales'
import { translator } from './i18n/translate'

const style =
  ':root{color-scheme:light dark}body{max-width:34rem;margin:4rem auto;padding:0 1.5rem;font:1.1rem/1.55 Georgia,serif}h1{font-size:1.9rem;line-height:1.15}'
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const retrySeconds = '10'

/**
 * The page of an address that cannot be made now: because the store is out of reach (503), or by a fault of ours (500).
 * Whole in itself: it needs neither the store nor Next.
 */
export function failurePage(path: string, isOutage: boolean) {
  const { locale } = localizedParts(path.replace(/\?.*/s, ''))
  const t = translator(locale, 'errors')
  const [title, told] = isOutage ? [t('outage_title'), t('outage_told')] : [t('title'), t('told')]
  const body = `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${told}</p><p><a href="${localized(locale, '/')}">${t('home')}</a></p></main></body></html>`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
    ...(isOutage ? { 'retry-after': retrySeconds } : {}),
  }
  return { status: isOutage ? 503 : 500, headers, body }
}
