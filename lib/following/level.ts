/** How closely a topic is followed, from not at all to above everything else. */
export const followLevels = ['mute', 'normal', 'track', 'decisions', 'watch'] as const

export type FollowLevel = (typeof followLevels)[number]

export const usualLevel: FollowLevel = 'track'

type Meaning = {
  /** What happens in the topic is shown; when not, it is hidden even where another followed topic matches. */
  isShown: boolean
  /** What is new counts as unread. */
  isCounted: boolean
  /** The topic stands above the others. */
  isOnTop: boolean
}

/** What each level means in the app. Mails and feeds give the levels between their other meanings. */
export const meaningOf: Record<FollowLevel, Meaning> = {
  mute: { isShown: false, isCounted: false, isOnTop: false },
  normal: { isShown: true, isCounted: false, isOnTop: false },
  track: { isShown: true, isCounted: true, isOnTop: false },
  decisions: { isShown: true, isCounted: true, isOnTop: false },
  watch: { isShown: true, isCounted: true, isOnTop: true },
}
