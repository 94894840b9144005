// @ts-expect-error The package brings no types.
import parser from 'bibtex-parse'

type Entry = { key: string; type: string } & Record<string, string>

/** The entries of a BibTeX file, as another program reads them: fields by their names in capitals. */
export const bibtexEntries = (text: string): Entry[] => (parser as { entries: (text: string) => Entry[] }).entries(text)
