// The bot that somebody would write by hand for this one question: Bolt, prepared SQL, and nothing between them.
//
// It does what an authorised look-up must do and no more: finds who asks, finds the student by the keyed name among
// those of their classes, opens the plan, writes the look-up down, and answers.
import { createDecipheriv, createHmac } from 'node:crypto'
import { App, HTTPReceiver } from '@slack/bolt'
import Sqlite from 'better-sqlite3'
import { unwrapKey } from '#db/seal'
import { serve } from './serve.js'

interface Found {
  readonly staffId: string
  readonly studentId: string
  readonly identity: Buffer
  readonly versionId: string
  readonly content: Buffer
}

interface Plan {
  readonly facts: { readonly safetyNote?: string }
  readonly accommodations: readonly { readonly text: string; readonly contexts: readonly string[] }[]
}

const database = new Sqlite((process.env.DATABASE_URL ?? '').slice('file:'.length), { timeout: 10_000 })
database.pragma('journal_mode = wal')
database.pragma('synchronous = full')
database.pragma('foreign_keys = on')

const wrapping = Buffer.from(process.env.CASELOAD_ENCRYPTION_KEY ?? '', 'base64')
const wrapped = database.prepare<[string], { wrapped: Buffer }>('select wrapped from keys where purpose = ?')
const dataKey = keyFor('data')
const indexKey = keyFor('index')

// From the teacher to the student, not from the name: among a million, hundreds bear a common one. The joins are crossed
// to keep SQLite to that order.
const lookUp = database.prepare<Record<string, string | number>, Found>(`
  select staff.id as staffId, students.id as studentId, students.identity,
    plan_versions.id as versionId, plan_versions.content
  from accounts
  cross join staff on staff.id = accounts.staff_id and staff.active
  cross join enrollments as mine on mine.person_id = staff.id and mine.role = 'teacher' and not mine.ended
  cross join classes on classes.id = mine.class_id and not classes.ended
    and classes.start_day <= :today and classes.end_day >= :today
  cross join enrollments as theirs on theirs.class_id = classes.id and theirs.role = 'student' and not theirs.ended
  cross join student_tokens on student_tokens.token = :token and student_tokens.student_id = theirs.person_id
  cross join students on students.id = theirs.person_id and students.active
  cross join plans on plans.student_id = students.id and plans.status = 'active'
  cross join plan_versions on plan_versions.plan_id = plans.id and plan_versions.number = plans.version
  where accounts.platform = 'slack' and accounts.workspace = :workspace and accounts.user = :user
  limit 1`)
const writeDown = database.prepare(`
  insert into audit (at, actor_id, platform, workspace, user, command, outcome, students, previous, hash)
  values (:at, :staffId, 'slack', :workspace, :user, 'accommodations', 'shown', :students, '', '')`)

const receiver = new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET ?? '' })
const app = new App({ receiver, authorize: async () => ({ botToken: process.env.SLACK_BOT_TOKEN ?? '' }) })

app.command('/iep', async ({ command, ack }) => {
  const name = /^accommodations for (.+)$/.exec(command.text)?.[1] ?? ''
  const asker = { workspace: command.team_id, user: command.user_id }
  const today = new Date().toISOString().slice(0, 10)
  const found = lookUp.get({ ...asker, token: tokenOf(name), today })
  if (!found) return ack('No student of yours by that name')
  const identity = open('students', 'identity', found.studentId, found.identity) as Record<string, string>
  const plan = open('plan_versions', 'content', found.versionId, found.content) as Plan
  const students = JSON.stringify([{ id: found.studentId, grounds: ['classTeacher'], parts: ['accommodations'] }])
  writeDown.run({ ...asker, at: Date.now(), staffId: found.staffId, students })
  await ack({ response_type: 'ephemeral', text: wordsOf(identity, plan) })
})

function keyFor(purpose: string): Buffer {
  const row = wrapped.get(purpose)
  if (!row) throw new Error('the database has no such key')
  return unwrapKey(wrapping, purpose, row.wrapped)
}

function tokenOf(name: string): number {
  const [one = '', other = ''] = name.toLowerCase().replaceAll(/['-]/g, '').split(' ').sort()
  const digest = createHmac('sha256', indexKey).update(`name|n:${one}|${other}`).digest()
  return digest.readUIntBE(0, 6) * 16 + ((digest[6] ?? 0) >> 4)
}

function open(table: string, column: string, row: string, sealed: Buffer): unknown {
  // Behind the format and the key's number, of which this district has but one.
  const decipher = createDecipheriv('aes-256-gcm', dataKey, sealed.subarray(5, 17))
  decipher.setAAD(Buffer.from(`${table}|${column}|${row}`))
  decipher.setAuthTag(sealed.subarray(17, 33))
  return JSON.parse(decipher.update(sealed.subarray(33), undefined, 'utf8') + decipher.final('utf8'))
}

function wordsOf(identity: Record<string, string>, plan: Plan): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const { safetyNote } = plan.facts
  const lines = plan.accommodations.map(
    ({ text, contexts }) => `• ${escaped(text)}${contexts.length > 0 ? ` (${contexts.join(', ')})` : ''}`,
  )
  const title = `*Accommodations: ${escaped(`${identity.givenName} ${identity.familyName}`)}, grade ${identity.grade}*`
  return [title, ...(safetyNote ? [`:warning: ${escaped(safetyNote)}`] : []), ...lines].join('\n')
}

await serve(receiver.requestListener)
