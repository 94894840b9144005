import { type ComponentProps, lazy } from 'react'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { Labels } from './labels'
import type { NotesAids } from './notes-aids'

// A file of its own for each language, kept by the browser for every page: most readers of a page never need it.
const labelsIn: Record<Locale, () => Promise<{ default: Labels }>> = {
  en: () => import('@/lib/platform/i18n/messages/en/annotation-layer.json'),
  es: () => import('@/lib/platform/i18n/messages/es/annotation-layer.json'),
  ru: () => import('@/lib/platform/i18n/messages/ru/annotation-layer.json'),
}

type Props = Omit<ComponentProps<typeof NotesAids>, 'labels'>

const spoken = (locale: Locale) =>
  lazy(async () => {
    const [{ NotesAids: Aids }, { default: labels }] = await Promise.all([import('./notes-aids'), labelsIn[locale]()])
    return { default: (props: Props) => <Aids {...props} labels={labels} /> }
  })

/** The aids to notes in each language, with their words: both are loaded when they are first drawn. */
export const notesAidsIn: Record<Locale, ReturnType<typeof spoken>> = {
  en: spoken('en'),
  es: spoken('es'),
  ru: spoken('ru'),
}
