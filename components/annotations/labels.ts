import type { Annotation } from '@/lib/annotations/annotation'
import type { messages } from '@/lib/platform/i18n/messages'

/** The words of the annotation layer, as the server hands them to the browser. */
export type Labels = (typeof messages)['en']['annotations']['layer']

/** A label with its `{names}` filled in. */
export function filled(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** What a note is called: whose it is and whether it says something. */
export function headingOf(note: Pick<Annotation, 'mine' | 'body' | 'author'>, labels: Labels): string {
  if (note.mine) return note.body ? labels.yours : labels.your_highlight
  return filled(note.body ? labels.by : labels.highlight_by, { author: note.author })
}

/** That so many notes have come. */
export const newNotes = (n: number, labels: Labels) => filled(n === 1 ? labels.new_one : labels.new_many, { n })
