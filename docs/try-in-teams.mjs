// Opens the bot in a Teams client on this machine: `npm run build && node docs/try-in-teams.mjs`, and with `--pictures`
// drives it once and takes pictures. See docs/try-it-in-a-teams-client.md.
//
// The client is Microsoft's Agents Playground, which signs nothing. The bot's own judging of tokens is left as it is:
// this script stands between the two as Microsoft would, with keys that it makes at each start and that nobody else knows.
// The bot believes them because its settings name this script's address, as the settings of a real one name Microsoft's.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'caseload-in-teams-'))
const appId = '11111111-2222-4333-8444-555555555555'
const tenant = '00000000-0000-0000-0000-0000000000001'
const issuer = 'https://api.botframework.com'
const ports = { bot: 3979, between: 3978, client: 56150 }
const between = `http://127.0.0.1:${ports.between}`
const email = process.env.TRY_AS ?? 'okafor@larkspurvalley.example'
const seen = []

const { writeSchool } = await import('../dist/adapters/playground/school/write-school.js')
const { Temporal } = await import('temporal-polyfill')
await writeSchool(join(folder, 'school'), Temporal.Now.plainDateISO().toString())
const environment = {
  ...process.env,
  DATABASE_URL: `file:${folder}/caseload.db`,
  PORT: String(ports.bot),
  CASELOAD_TIME_ZONE: 'America/Chicago',
  MicrosoftAppId: appId,
  MicrosoftAppPassword: 'a-secret-of-nobody',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenant,
  ValidateAuthority: 'true',
  ToChannelFromBotLoginUrl: between,
  ToChannelFromBotOAuthScope: issuer,
  ToBotFromChannelTokenIssuer: issuer,
  OAuthUrl: between,
  ToBotFromChannelOpenIdMetadataUrl: `${between}/openid`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${between}/openid`,
  CallerId: 'urn:botframework:azure',
}
const caseload = (...words) =>
  spawn(process.execPath, ['dist/src/cli/caseload.js', ...words], { cwd: root, env: environment, stdio: 'inherit' })
await new Promise((resolve) => caseload('import', join(folder, 'school')).on('exit', resolve))

const keys = await generateKeyPair('RS256')
const publicKey = { ...(await exportJWK(keys.publicKey)), kid: 'try', use: 'sig', endorsements: ['msteams'] }
const server = createServer(async (request, response) => {
  const text = await textOf(request)
  const answer = (status, body) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (request.url === '/openid') return answer(200, { issuer, jwks_uri: `${between}/keys` })
  if (request.url === '/keys') return answer(200, { keys: [publicKey] })
  if (request.url?.endsWith('/oauth2/v2.0/token')) return answer(200, { access_token: 'try', expires_in: 3600 })
  try {
    const passed = request.url === '/api/messages' ? await toBot(text) : await toClient(request, text)
    response.writeHead(passed.status, { 'content-type': 'application/json' }).end(passed.text)
  } catch (fault) {
    process.stderr.write(`between the two: ${fault}\n`)
    answer(502, {})
  }
})
server.listen(ports.between, '127.0.0.1')

/** An activity as Teams itself would send it: of a tenant, from somebody of its directory, signed. */
async function toBot(text) {
  // It looks whether anything is there before it says anything.
  if (text === '') return { status: 200, text: '' }
  const activity = JSON.parse(text)
  const sent = {
    ...activity,
    channelId: 'msteams',
    serviceUrl: `${between}/`,
    conversation: { ...activity.conversation, tenantId: tenant },
    from: { ...activity.from, aadObjectId: activity.from?.aadObjectId ?? activity.from?.id },
    channelData: { ...activity.channelData, tenant: { id: tenant } },
  }
  const now = Math.floor(Date.now() / 1000)
  const token = await new SignJWT({
    iss: issuer,
    aud: appId,
    serviceurl: sent.serviceUrl,
    nbf: now - 60,
    exp: now + 600,
  })
    .setProtectedHeader({ alg: 'RS256', kid: 'try' })
    .sign(keys.privateKey)
  const answered = await fetch(`http://127.0.0.1:${ports.bot}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(sent),
  })
  const body = await answered.text()
  seen.push(
    `client to bot: ${sent.type} ${sent.name ?? ''} in ${sent.conversation.conversationType} → ${answered.status}`,
  )
  return { status: answered.status, text: body }
}

/** A call of the connector; who somebody is is said here, so that the made-up school knows them. */
async function toClient(request, text) {
  const [, member] = /\/members\/([^/?]+)/.exec(request.url ?? '') ?? []
  if (member) {
    const id = decodeURIComponent(member)
    return { status: 200, text: JSON.stringify({ id, aadObjectId: id, email, userRole: 'user', tenantId: tenant }) }
  }
  const answered = await fetch(`http://127.0.0.1:${ports.client}/_connector${request.url}`, {
    method: request.method,
    headers: { 'content-type': 'application/json' },
    ...(text && { body: text }),
  })
  const body = await answered.text()
  seen.push(`bot to client: ${request.method} ${request.url?.replace(/[?].*$/, '?…')} → ${answered.status}`)
  return { status: answered.status, text: body }
}

async function textOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

const bot = caseload('start')
const client = spawn(
  'npx',
  ['--yes', '@microsoft/m365agentsplayground@0.2.28', '-e', `${between}/api/messages`, '-c', 'msteams'].concat([
    '-p',
    String(ports.client),
    '--disable-telemetry',
    'true',
  ]),
  { cwd: folder, stdio: 'inherit', detached: true, env: { ...process.env, BROWSER: 'none' } },
)

async function end() {
  bot.kill()
  try {
    process.kill(-client.pid)
  } catch {
    // It has ended by itself.
  }
  server.close()
  await rm(folder, { recursive: true, force: true })
  process.exit()
}
process.on('SIGINT', end)
process.on('SIGTERM', end)

if (process.argv.includes('--pictures')) {
  try {
    const { takePictures } = await import('./pictures-in-teams.mjs')
    await takePictures(
      `http://127.0.0.1:${ports.client}`,
      `http://127.0.0.1:${ports.bot}/readyz`,
      join(root, 'docs/pictures'),
    )
  } finally {
    process.stdout.write(`${seen.join('\n')}\n`)
    await end()
  }
}
