import { localized } from '@/lib/platform/i18n/locales'
import { noteFragment, paths } from '@/lib/platform/paths'
import type { Annotated } from './page-note'

/** The path of a note on the revision that is shown. */
export const linkTo = ({ slug, locale, revision }: Annotated, id: string) =>
  `${localized(locale, paths.revision(slug, revision))}#${noteFragment(id)}`
