type Follows = Record<string, string>

let waiting: { ids: Set<string>; answer: Promise<Follows> } | undefined

async function ask(ids: Set<string>): Promise<Follows> {
  const response = await fetch(`/api/v1/reader/follows?topics=${[...ids].join(',')}`)
  if (!response.ok) return {}
  const { follows } = (await response.json()) as { follows: Follows }
  return follows
}

/** Whether the reader follows a topic. All buttons of a page ask in one call. */
export async function isFollowed(topicId: string): Promise<boolean> {
  if (!waiting) {
    const ids = new Set<string>()
    const answer = Promise.resolve().then(() => {
      waiting = undefined
      return ask(ids)
    })
    waiting = { ids, answer }
  }
  waiting.ids.add(topicId)
  const follows = await waiting.answer
  return topicId in follows
}

/** Follows a topic or stops following it. Throws when the server does not do it; `signed_out` as the message when nobody is signed in. */
export async function setFollowed(topicId: string, wanted: boolean): Promise<void> {
  const address = `/api/v1/follows/${topicId}`
  const put = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' }
  const response = await fetch(address, wanted ? put : { method: 'DELETE' })
  if (response.status === 401) throw new Error('signed_out')
  if (!response.ok) throw new Error('failed')
}
