import type { ModerationReason } from '@/lib/annotations/treatment'

/** What the server said when it refused; '' when it did not answer. */
export type Refused = { sentence: string }

async function sent(method: string, id: string, what: string, body?: unknown): Promise<Refused | null> {
  try {
    const response = await fetch(`/api/v1/annotations/${id}/${what}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
    if (response.ok) return null
    const said = (await response.json()) as { detail?: string; fields?: Record<string, string> }
    return { sentence: Object.values(said.fields ?? {})[0] ?? said.detail ?? '' }
  } catch {
    return { sentence: '' }
  }
}

export type Why = { reason: ModerationReason; words: string }

export const flagNote = (id: string, why: Why) => sent('PUT', id, 'flag', why)
export const unflagNote = (id: string) => sent('DELETE', id, 'flag')
export const hideNote = (id: string, why: Why) => sent('PUT', id, 'hiding', why)
export const objectTo = (id: string, words: string) => sent('PUT', id, 'objection', { words })
export const keepApart = (id: string, kind: 'mute' | 'block') => sent('PUT', id, 'boundary', { kind })
