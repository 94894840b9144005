type Status = 'hoped' | 'announced' | 'scheduled' | 'held' | 'cancelled'

/** What may be done with a date in each state: the same rules draw the buttons and refuse the command. */
export const eventCan = {
  /** Giving a cancelled one a date takes it up again. */
  move: (_status: Status) => true,
  hold: (status: Status) => status !== 'held' && status !== 'cancelled',
  cancel: (status: Status) => status !== 'held' && status !== 'cancelled',
}
