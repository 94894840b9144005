/** The cookie that tells scripts on public pages whether to ask for the reader's own things. Carries nothing else. */
export const signedInMark = 'puente_signed_in'

/** Whether cookies, as `document.cookie` has them, say that somebody is signed in. */
export function hasSignedInMark(cookies: string): boolean {
  return cookies.split('; ').includes(`${signedInMark}=1`)
}
