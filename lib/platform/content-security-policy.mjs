/**
 * The policy of a page. `scripts` are the sources allowed beside our own files: hashes on public pages, a nonce on signed-in ones.
 * @param {string[]} scripts
 */
export function contentSecurityPolicy(scripts) {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(' ')}`.trim(),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The policy of an answer that is not a page: it loads nothing and runs nothing. */
export const documentPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
