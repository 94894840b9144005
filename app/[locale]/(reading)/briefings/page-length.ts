/** How many briefings a page of the archive lists. */
export const pageLength = 30
