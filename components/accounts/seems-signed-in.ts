import { hasSignedInMark } from '@/lib/accounts/signed-in-mark'

/** Whether this browser is signed in, as far as it knows without asking. */
export const seemsSignedIn = () => hasSignedInMark(document.cookie)
