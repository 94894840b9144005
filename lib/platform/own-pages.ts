// The first segments of pages that are made for each request. proxy.ts repeats them for Next, a test holds the two together.

/** Pages that belong to one reader: nobody else gets in. */
export const ownPages = ['settings', 'notes', 'notices', 'groups', 'tags', 'following', 'desk', 'authorize'] as const

/** Pages that are open to everybody and yet made for whoever asks. */
export const askedPages = ['sign-in', 'sign-up', 'reset-password', 'search', 'link'] as const
