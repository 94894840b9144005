import { requireCaller } from '@/lib/accounts/caller'
import { receiveFile } from '@/lib/exchange/commands'
import { importLimits } from '@/lib/exchange/import-outcome'
import { FileName } from '@/lib/exchange/schema'
import { asProblem, handler, privateJson } from '@/lib/platform/api'
import { bodyBytes } from '@/lib/platform/body-bytes'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { localeOf } from '@/lib/platform/request'

// What a form adds around its file.
const around = 64 * 1024

async function sentByForm(request: Request, type: string) {
  const bytes = await bodyBytes(request, importLimits.bytes + around)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Problem('invalid', 'unreadable')
  })
  const file = form.get('file')
  if (!(file instanceof File)) throw new Problem('invalid', 'exchange:no_file')
  return { name: FileName.parse(file.name), bytes: new Uint8Array(await file.arrayBuffer()) }
}

const pageProblems = new Map([
  ['exchange:no_file', 'no_file'],
  ['too_large', 'too_large'],
  ['too_many', 'too_often'],
])

function back(request: Request, path: string): Response {
  const location = localized(localeOf(request.headers), path)
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** A form's file: its page says what became of it, also where there are no scripts. */
async function answerToForm(request: Request, type: string): Promise<Response> {
  try {
    const actor = await requireCaller('annotations:write')
    const file = await sentByForm(request, type)
    return back(request, paths.notesImport(await receiveFile(actor, file, null)))
  } catch (error) {
    const problem = asProblem(error)
    if (problem?.kind === 'signed_out') throw problem
    const told = problem && (pageProblems.get(problem.sentence.key) ?? 'unreadable')
    if (!told) throw error
    return back(request, `${paths.notesImports()}?problem=${told}`)
  }
}

/** Takes a file of notes, sent by a form or as the body itself, and has it read: nothing is brought in yet. */
export const POST = handler(async (request) => {
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\/form-data\b/i.test(type)) return answerToForm(request, type)
  const actor = await requireCaller('annotations:write')
  const name = FileName.parse(new URL(request.url).searchParams.get('name') ?? 'notes')
  const bytes = await bodyBytes(request, importLimits.bytes)
  const id = await receiveFile(actor, { name, bytes }, request.headers.get('idempotency-key'))
  const response = privateJson({ id, state: 'reading' }, 201)
  response.headers.set('location', paths.noteImportState(id))
  return response
})
