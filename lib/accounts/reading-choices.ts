/**
 * What a reader chose for every page: whether single keys do something beside the text (WCAG 2.1.4 wants a way to turn
 * them off), and whether others may know that they read, which is also whether they hear of others.
 */
export type ReadingChoices = { usesShortcuts: boolean; showsPresence: boolean }
