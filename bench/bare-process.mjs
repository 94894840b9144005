// What Puente is compared with: node:http sending the same bytes and the same headers, and doing nothing else.
import { createServer } from 'node:http'

let answer = { status: 200, headers: {}, body: Buffer.alloc(0) }

const server = createServer((_request, response) => {
  response.writeHead(answer.status, answer.headers)
  response.end(answer.body)
})

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))

process.on('message', ({ status, headers, body }) => {
  answer = { status, headers, body: Buffer.from(body, 'base64') }
  process.send({ ready: true })
})
process.on('disconnect', () => process.exit(0))
