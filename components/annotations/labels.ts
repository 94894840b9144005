import type { messages } from '@/lib/platform/i18n/messages'

/** The words of the annotation layer, as the server hands them to the browser. */
export type Labels = (typeof messages)['en']['annotations']['layer']

/** A label with its `{names}` filled in. */
export function filled(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
