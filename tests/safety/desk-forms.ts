import { type Belongings, desk, from, type Line, type Submission } from './matrix'

type Fields = Record<string, string>

const own = desk('done', 'forbidden', 'signed_out')
const english = (name: string, text: string): Fields => ({ [`${name}.en`]: text })
const measure = ({ source }: Belongings): Fields => ({
  value: '4.3',
  qualifier: 'exact',
  unit: 't',
  source,
  ...english('period', '2024'),
  ...english('caveat', ''),
})
const dates = from('lib/facts/actions', '/desk/dates/new')
const recording = [
  from('lib/facts/actions', '/desk/sources/new')(
    'createSource',
    'a new one',
    ({ event }) => ({
      ...{ title: 'The tide tables', slug: `new-${event.slug}` },
      ...english('published', ''),
      ...english('note', ''),
    }),
    own,
  ),
  from('lib/facts/actions', '/desk/figures/new')(
    'createFigure',
    'a new one',
    (mine) => ({
      ...measure(mine),
      slug: `new-${mine.event.slug}`,
      ...english('metric', 'Boxes'),
      ...english('counterpartWords', ''),
      subject: 'ecuador',
      span: '2024',
    }),
    own,
  ),
  from('lib/facts/actions', '/desk/figures/new')(
    'reviseFigure',
    'one of the record',
    (mine) => ({
      ...measure(mine),
      slug: mine.figure.slug,
      version: String(mine.figure.version),
      reason: 'Weighed again.',
    }),
    own,
  ),
  dates(
    'createEvent',
    'a new one',
    ({ source, event }) => ({
      slug: `new-${event.slug}`,
      ...english('title', 'Low water'),
      ...english('note', ''),
      ...english('dateLabel', ''),
      ...english('dateLabelIn', ''),
      date: '2027-03-01',
      status: 'hoped',
      source,
      topics: 'ecuador',
    }),
    own,
  ),
  dates(
    'postponeEvent',
    'one of the record',
    ({ event }) => ({
      slug: event.slug,
      sequence: String(event.sequence),
      reason: 'The pilot is ill.',
      date: '2027-04-01',
      ...english('dateLabel', ''),
      ...english('dateLabelIn', ''),
      status: 'scheduled',
    }),
    own,
  ),
  dates(
    'settleEvent',
    'one of the record',
    ({ event }) => ({ slug: event.slug, sequence: String(event.sequence), reason: 'It rained.', outcome: 'cancelled' }),
    own,
  ),
]

const preview: Line<Submission> = {
  entry: 'app/[locale]/(desk)/desk/briefings/[id]/preview-action#drawPreview',
  what: 'of a text',
  ask: ({ draft, event }) => ({
    page: `/desk/briefings/${draft.briefingId}?locale=en`,
    args: [
      'en',
      event.slug,
      { title: 'Tide', standfirst: '', byline: '', markdown: 'Noon.', topics: [], sources: [], furtherReading: [] },
    ],
  }),
  outcomes: desk('done', 'nothing', 'nothing'),
}

const writing = from('lib/briefings/actions', '/desk')
const publishing = [
  writing('createBriefing', 'a new one', () => ({ title: 'Neap tide', locale: 'en', key: crypto.randomUUID() }), own),
  writing('createEdition', 'in Spanish', ({ draft }) => ({ briefingId: draft.briefingId, locale: 'es' }), own),
  writing(
    'keepDraft',
    "the author's",
    ({ draft }) => ({
      briefingId: draft.briefingId,
      locale: 'en',
      version: String(draft.version),
      title: 'Neap tide',
      standfirst: '',
      byline: '',
      markdown: 'At noon.',
    }),
    own,
  ),
  writing(
    'dropDraft',
    "the author's",
    ({ draft }) => ({ briefingId: draft.briefingId, locale: 'en', version: String(draft.version) }),
    own,
  ),
  writing(
    'issueRevision',
    "the author's",
    ({ draft }) => ({
      briefingId: draft.briefingId,
      locale: 'en',
      version: String(draft.version),
      seenNumber: '0',
      kind: 'initial',
    }),
    own,
  ),
  writing(
    'takeBack',
    "the author's",
    ({ briefing: { id, slug } }) => ({ briefingId: id, slug, reason: 'The register was forged.' }),
    own,
  ),
  writing(
    'takeBack',
    "the editor's",
    ({ editorsBriefing: { id, slug } }) => ({ briefingId: id, slug, reason: 'Forged.' }),
    {
      ...own,
      author: 'not_found',
    },
  ),
]

/** What authors do at the desk. */
export const deskForms: Line<Submission>[] = [...recording, ...publishing, preview]
