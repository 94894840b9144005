// The load, in a process of its own: each connection sends its next request as soon as the answer to the last is whole.
import { connect } from 'node:net'

const headEnd = Buffer.from('\r\n\r\n')

/** The length of the first answer in a buffer, or 0 while it is not whole. */
function answerLength(buffer) {
  const end = buffer.indexOf(headEnd)
  if (end < 0) return 0
  const head = buffer.latin1Slice(0, end)
  const start = end + headEnd.length
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? []
  if (length !== undefined) return buffer.length >= start + Number(length) ? start + Number(length) : 0
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) return start
  for (let at = start; ; ) {
    const line = buffer.indexOf('\r\n', at)
    if (line < 0) return 0
    const size = Number.parseInt(buffer.latin1Slice(at, line), 16)
    at = line + 2 + size + 2
    if (at > buffer.length) return 0
    if (size === 0) return at
  }
}

function run({ port, requests, connections, milliseconds, once }) {
  const latencies = []
  const statuses = {}
  let next = 0
  const begun = performance.now()
  const isOver = () => performance.now() - begun >= milliseconds || (once && next >= requests.length)
  const converse = () =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      let buffer = Buffer.alloc(0)
      let sentAt = 0
      const send = () => {
        if (isOver()) {
          socket.end()
          resolve()
          return
        }
        const request = requests[next % requests.length]
        next += 1
        sentAt = performance.now()
        socket.write(request)
      }
      socket.once('connect', send)
      socket.once('error', reject)
      socket.once('close', () => resolve())
      socket.on('data', (chunk) => {
        buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk])
        const length = answerLength(buffer)
        if (length === 0) return
        latencies.push(performance.now() - sentAt)
        const status = buffer.latin1Slice(9, 12)
        statuses[status] = (statuses[status] ?? 0) + 1
        buffer = buffer.subarray(length)
        send()
      })
    })
  return Promise.all(Array.from({ length: connections }, converse)).then(() => {
    const seconds = (performance.now() - begun) / 1000
    latencies.sort((one, other) => one - other)
    const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
    return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), count: latencies.length, statuses }
  })
}

process.on('message', (job) => {
  run(job).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.message }),
  )
})
process.on('disconnect', () => process.exit(0))
