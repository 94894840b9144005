import type { Actor } from '@/lib/accounts/actor'
import type { NoteKey } from '@/lib/annotations/notebook'
import { bibtexFile, cslFile, csvFile, jsonLdFile, markdownFile } from './export-files'
import { markdownName } from './markdown-file'
import { notesInTurn, sourcesCitedBy } from './queries'
import { type ZipFile, zipped } from './zip'

type Wanted = { actor: Actor; keys: NoteKey[]; origin: string }

type Format = { contentType: string; fileName: string; write: (wanted: Wanted) => AsyncIterable<string | Uint8Array> }

/** How many notes leave in one file. More are taken out briefing by briefing or topic by topic, with the filters. */
export const exportLimit = 50_000

async function* markdownFiles({ actor, keys, origin }: Wanted, folder: string): AsyncGenerator<ZipFile> {
  for (const ofEdition of Map.groupBy(keys, markdownName).values()) {
    const [first] = ofEdition
    if (!first) continue
    yield { name: folder + markdownName(first), pieces: markdownFile(notesInTurn(actor, ofEdition), origin) }
  }
}

async function* everyFile(wanted: Wanted): AsyncGenerator<ZipFile> {
  const { actor, keys, origin } = wanted
  yield* markdownFiles(wanted, 'puente/markdown/')
  yield { name: 'puente/notes.csv', pieces: csvFile(notesInTurn(actor, keys), origin) }
  yield { name: 'puente/notes.jsonld', pieces: jsonLdFile(notesInTurn(actor, keys), keys.length, origin) }
  const sources = await sourcesCitedBy(keys, actor.locale)
  yield { name: 'puente/sources.bib', pieces: bibtexFile(sources) }
  yield { name: 'puente/sources.csl.json', pieces: cslFile(sources) }
}

async function* ofSources({ actor, keys }: Wanted, write: typeof bibtexFile) {
  yield* write(await sourcesCitedBy(keys, actor.locale))
}

/** Every form in which notes leave, by its name in the address. A Map: `?format=constructor` is no format. */
export const exportFormats = new Map<string, Format>([
  [
    'zip',
    { contentType: 'application/zip', fileName: 'puente-notes.zip', write: (wanted) => zipped(everyFile(wanted)) },
  ],
  [
    'markdown',
    {
      contentType: 'application/zip',
      fileName: 'puente-notes-markdown.zip',
      write: (wanted) => zipped(markdownFiles(wanted, '')),
    },
  ],
  [
    'csv',
    {
      contentType: 'text/csv; charset=utf-8',
      fileName: 'puente-notes.csv',
      write: ({ actor, keys, origin }) => csvFile(notesInTurn(actor, keys), origin),
    },
  ],
  [
    'jsonld',
    {
      contentType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      fileName: 'puente-notes.jsonld',
      write: ({ actor, keys, origin }) => jsonLdFile(notesInTurn(actor, keys), keys.length, origin),
    },
  ],
  [
    'bibtex',
    {
      contentType: 'application/x-bibtex; charset=utf-8',
      fileName: 'puente-sources.bib',
      write: (wanted) => ofSources(wanted, bibtexFile),
    },
  ],
  [
    'csl',
    {
      contentType: 'application/vnd.citationstyles.csl+json',
      fileName: 'puente-sources.csl.json',
      write: (wanted) => ofSources(wanted, cslFile),
    },
  ],
])
