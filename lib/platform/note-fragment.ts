/** A link to a note beside its passage, within its briefing's page. */
export const noteFragment = (annotationId: string) => `note-${annotationId}`
