// The playground answers the browser on this machine, from its own page, and nobody else.
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openedPlayground } from './opened.js'

let opened: Opened
beforeAll(async () => {
  opened = await openedPlayground()
})
afterAll(() => opened.close())

interface Answer {
  readonly status: number
  readonly body: string
}

function send(method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${opened.url}${path}`, { method, headers }, (response) => {
      let read = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        read += piece
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: read }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const question = JSON.stringify({
  as: 'reyes',
  platform: 'slack',
  surface: 'private',
  text: 'accommodations for J. Doe',
})
const json = () => ({ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(question)) })

test.each(['localhost', 'localhost:3000', '127.0.0.1:8080', '127.9.9.9', '[::1]:3000', 'LOCALHOST'])(
  'the page is there by the name %s',
  async (host) => {
    expect((await send('GET', '/', { host })).status).toBe(200)
  },
)

test.each(['caseload.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.5', '[::2]', '127.0.0'])(
  'by the name %s nobody learns anything, as where another name was pointed at this machine',
  async (host) => {
    for (const path of ['/', '/playground/people']) {
      const { status, body } = await send('GET', path, { host })
      expect(status).toBe(403)
      expect(body).not.toContain('Reyes')
    }
    const asked = await send('POST', '/playground/ask', { ...json(), host }, question)
    expect(asked.status).toBe(403)
    expect(asked.body).not.toContain('Doe')
  },
)

test('the page itself may ask', async () => {
  const { status, body } = await send('POST', '/playground/ask', { ...json(), origin: opened.url }, question)
  expect(status).toBe(200)
  expect(body).toContain('Jane Doe')
})

test.each([
  ['another page', { origin: 'https://evil.example' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { origin: 'null' }],
  ['a browser that says the sender is another site', { 'sec-fetch-site': 'cross-site' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form of plain text', { 'content-type': 'text/plain' }],
])('%s may not', async (_, headers) => {
  const { status, body } = await send('POST', '/playground/ask', { ...json(), ...headers }, question)
  expect(status).toBe(403)
  expect(body).not.toContain('Doe')
})

test.each([
  ['no JSON', '{'],
  ['nothing asked', '{"as":"reyes","platform":"slack","surface":"private"}'],
  ['another platform', '{"as":"reyes","platform":"irc","surface":"private","text":"help"}'],
])('%s gets a sentence', async (_, body) => {
  const headers = { 'content-type': 'application/json', 'content-length': String(body.length) }
  expect(await send('POST', '/playground/ask', headers, body)).toEqual({
    status: 400,
    body: '{"problem":"Say who asks, where, and what."}',
  })
})

test('nobody can be somebody who is not there, nor press what was never shown', async () => {
  for (const changed of [
    { as: 'nobody' },
    { text: undefined, pressed: '{"drop":"table"}' },
    { text: undefined, pressed: 7 },
    { text: undefined, form: { draft: 'd', values: 'everything' } },
    { text: undefined, inDialog: true, pressed: { draft: 7 }, platform: 'teams' },
  ]) {
    const body = JSON.stringify({ ...JSON.parse(question), ...changed })
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    expect((await send('POST', '/playground/ask', headers, body)).status).toBe(404)
  }
})

test("a form that is nobody's is closed, whatever stands in it", async () => {
  for (const form of [
    { draft: 'forged', values: {} },
    { draft: 'forged', values: {}, keep: true },
  ]) {
    const body = JSON.stringify({ ...JSON.parse(question), text: undefined, form })
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }
    const answer = await send('POST', '/playground/ask', headers, body)
    expect(answer.status).toBe(200)
    expect(answer.body).toContain(form.keep ? 'kept' : 'This form is closed')
  }
})

test('a question longer than any is turned away, and one that does not say how long it is', async () => {
  const headers = { 'content-type': 'application/json' }
  const long = question.replace('J. Doe', 'J. Doe '.repeat(20_000))
  const said = { ...headers, 'content-length': String(Buffer.byteLength(long)) }
  expect((await send('POST', '/playground/ask', said, long)).status).toBe(413)
  const unsaid = { ...headers, 'transfer-encoding': 'chunked' }
  expect((await send('POST', '/playground/ask', unsaid, question)).status).toBe(413)
})

test.each(['/playground/../package.json', '/playground/page.tsx', '/%2e%2e/package.json', '/playground'])(
  '%s is not there',
  async (path) => {
    expect((await send('GET', path, {})).status).toBe(404)
  },
)
