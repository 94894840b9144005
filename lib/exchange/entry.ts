/** Why an entry of a file is none that can be read. */
export type EntryFault = 'cut_off' | 'too_large' | 'broken'

/** One entry of a file, with the line it begins on: a parsed value or record, or what is wrong with it. */
export type Entry<T = unknown> = { line: number } & ({ value: T } | { fault: EntryFault })
