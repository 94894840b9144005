import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

// biome-ignore format: a list of names reads better in lines than in a column
const names = [
  'title', 'standfirst', 'standfirstHelp', 'byline', 'slug', 'addressFixed', 'topics', 'topicsHelp', 'sources',
  'sourcesHelp', 'furtherReading', 'addSource', 'findTopic', 'findSource', 'text', 'textHelp', 'insert',
  'insertKind', 'close', 'save', 'publish', 'publishAgain', 'preview', 'previewEmpty', 'previewFailed',
  'faultsTitle', 'goToLine', 'stateSaved', 'stateUnsaved', 'stateSaving', 'stateFailed', 'stateInvalid',
  'stateSignedOut', 'stateConflict', 'nothingFound', 'searchFailed', 'conflictTitle', 'conflictIntro', 'ownConflictTitle', 'ownConflictIntro', 'ownTheirs',
  'ownTakeTheirs', 'ownKeepMine', 'ownKeepMineHelp', 'stateOwnConflict', 'draftNews', 'draftSame', 'mine',
  'theirs', 'takeTheirs', 'takeTheirsHelp', 'keepMine', 'keepMineHelp', 'copyMine', 'copied', 'busy',
  'kind_topic', 'kind_figure', 'kind_date', 'kind_position', 'kind_votes', 'kind_source', 'find_topic',
  'find_figure', 'find_date', 'find_position', 'find_votes', 'find_source',
] as const

/** What the editor says, by the names of its messages. */
export type EditorPhrases = Record<(typeof names)[number], string>

/** The editor's words in one language, for a part of the page that runs in the browser. */
export function editorPhrases(locale: Locale): EditorPhrases {
  const t = translator(locale, 'desk')
  return Object.fromEntries(names.map((name) => [name, t(name)])) as EditorPhrases
}
