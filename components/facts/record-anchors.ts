/** The ids under which a page lists its records: bound words lead to them. */
export const figureAnchor = (slug: string) => `figure-${slug}`
export const dateAnchor = (slug: string) => `date-${slug}`
export const sourceAnchor = (slug: string) => `source-${slug}`
