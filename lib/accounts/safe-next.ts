const base = 'http://puente.invalid'
const longest = 2_000

// Browsers drop tabs and line breaks inside addresses and read `\` as `/`: what is left could name another site.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const treacherous = /[\u0000-\u0020\u007F-\u009F\u2028\u2029\\]/

/**
 * The path to go to after signing in: `wanted` when it is one of this site's own pages, else `otherwise`.
 * Other sites in any disguise (`//evil`, `/\evil`, `https:`, control characters) and the API are refused.
 */
export function safeNext(wanted: unknown, otherwise = '/'): string {
  if (typeof wanted !== 'string' || wanted.length > longest) return otherwise
  if (!/^\/(?!\/)/.test(wanted) || treacherous.test(wanted)) return otherwise
  let url: URL
  try {
    url = new URL(wanted, base)
  } catch {
    return otherwise
  }
  if (url.origin !== base || /^\/{2}|^\/(?:api|_next)(?:\/|$)/.test(url.pathname)) return otherwise
  return `${url.pathname}${url.search}${url.hash}`
}
