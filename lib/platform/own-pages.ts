// The first segments of pages that are made for each request. proxy.ts repeats them for Next, a test holds the two together.

/** Pages that belong to one reader: nobody else gets in. */
export const ownPages = ['settings', 'notes', 'notices', 'groups', 'tags', 'following', 'desk', 'authorize'] as const

/** Pages that are open to everybody and yet made for whoever asks. */
export const askedPages = ['sign-in', 'sign-up', 'reset-password', 'search', 'link'] as const

const own = new RegExp(`^/(?:(?:es|ru)/)?(?:${ownPages.join('|')})(?:[/?]|$)`)

/** Whether an address is that of a page which belongs to one reader. */
export const isOwnPage = (url: string) => own.test(url)
