// A form from its opening to its end, whatever platform it is on: through the real bot and both engines.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Bot } from '#bot/bot'
import { CannotUndo, defineFormCommand } from '#bot/command'
import { createBot } from '#bot/create-bot'
import type { FormValues } from '#bot/form'
import type { Reply } from '#bot/reply'
import type { Request } from '#bot/request'
import { undoButton } from '#bot/undoing'
import { openForm } from '#commands/open-form'
import { startOver } from '#commands/start-over'
import { undo } from '#commands/undo'
import type { Database } from '#db/database'
import { openSeal } from '#db/keys'
import { readingsOf } from '#db/records/readings'
import { createStore } from '#db/records/store'
import { studentRecords } from '#db/records/student-records'
import { viewerDoor } from '#records/viewer-door'
import type { Clock, Instant } from '#time/clock'
import { day } from '#time/day'
import { engines } from '../fixtures/engines.js'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const minuteMs = 60_000

describe.each(engines)('a form, on $name', (engine) => {
  let database: Database
  let bot: Bot
  let now = Date.UTC(2026, 9, 14) as Instant
  /** What the command keeps: a word that somebody else may change too. */
  const kept = { word: 'first', by: 'nobody' }

  const note = defineFormCommand({
    name: 'note',
    summary: 'Keep a word',
    phrases: ['note'],
    takes: 'nothing',
    input: z.object({ about: z.string().default('all'), kind: z.string().optional() }),
    mayUse: 'staff',
    examples: ['note'],
    form: {
      open: async () => ({
        title: 'A word',
        schema: z.object({ word: z.string().min(1).max(20).meta({ label: 'Word' }) }),
        values: { word: kept.word },
        basis: kept.word,
      }),
      async submit(values, { basis }, context) {
        if (basis !== kept.word) {
          return {
            type: 'faults',
            faults: { word: `${kept.by} made it ${kept.word}.` },
            conflict: true,
            basis: kept.word,
          }
        }
        const before = { ...kept }
        const id = await context.write((unit) =>
          unit.undo.remember({ command: 'note', says: 'the word', payload: before, by: context.viewer.staff.id }),
        )
        Object.assign(kept, { word: String(values.word), by: context.viewer.staff.givenName })
        const sections = [{ type: 'buttons', buttons: [undoButton(id)] }] as const
        return { type: 'done', answer: { status: 'ok', title: 'Kept', sections, students: [], data: { undo: id } } }
      },
    },
    async undo(payload) {
      if (kept.word === 'built upon') throw new CannotUndo('Somebody has built on it.')
      Object.assign(kept, payload)
    },
  })

  beforeAll(async () => {
    database = await engine.open(await engine.place())
    const clock: Clock = {
      timeZone: 'UTC',
      now: () => now,
      today: () => day('2026-10-14'),
      dayOf: () => day('2026-10-14'),
    }
    const seal = await openSeal(database, [randomBytes(32)], now)
    const store = createStore(database, seal, clock)
    bot = createBot({
      store,
      openViewer: viewerDoor(studentRecords(database, seal, clock), clock),
      readings: readingsOf(database, seal, clock),
      commands: [note, undo, openForm, startOver],
      clock,
      log: silent,
    })
    await database.write(async (write) => {
      for (const name of ['ana', 'ben']) {
        await write.insert(database.tables.staff).values({
          id: `staff-of-${name}` as never,
          sourcedId: name,
          givenName: name,
          familyName: 'Example',
          email: `${name}@school.example`,
          emailToken: 0,
          active: true,
        })
      }
    })
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    Object.assign(kept, { word: 'first', by: 'nobody' })
    await database.write(async (write) => {
      await write.delete(database.tables.drafts)
      await write.delete(database.tables.undos)
    })
  })

  async function handle(who: string, part: Partial<Request>): Promise<Reply | 'kept'> {
    const outcome = await bot.handle(
      {
        account: { platform: 'slack', workspace: 'T0', user: who },
        surface: 'private',
        text: '',
        deliveries: [],
        ...part,
      },
      async () => ({ email: `${who}@school.example`, outsider: false }),
    )
    if (outcome.type === 'kept') return 'kept'
    if (outcome.type !== 'reply') throw new Error(outcome.type)
    return outcome.reply
  }
  async function open(who: string): Promise<Reply> {
    const reply = await handle(who, { text: 'note' })
    if (reply === 'kept') throw new Error('nothing opened')
    return reply
  }
  const fill = (who: string, reply: Reply, values: FormValues, keep = false) =>
    handle(who, { form: { draft: reply.form?.draft ?? '', values, ...(keep && { keep }) } })
  const press = (who: string, command: string, input: Record<string, unknown>) =>
    handle(who, { action: { command, input } })

  it('opens with what stands there, keeps what is sent off, and says so', async () => {
    const opened = await open('ana')
    expect(opened).toMatchObject({
      status: 'form',
      title: 'A word',
      data: { fields: [{ name: 'word', value: 'first' }] },
    })
    expect(opened.text).toContain('- Word (needed): first')
    expect(await fill('ana', opened, { word: ' second ' })).toMatchObject({ status: 'ok', title: 'Kept' })
    expect(kept).toEqual({ word: 'second', by: 'ana' })
  })

  it('stays open with a sentence at the faulty field, and opens again as it was', async () => {
    const opened = await open('ana')
    const faulty = await fill('ana', opened, { word: 'far longer than twenty characters' })
    expect(faulty).toMatchObject({
      status: 'invalid',
      form: {
        fields: [{ value: 'far longer than twenty characters', fault: 'Please shorten this to 20 characters.' }],
      },
    })
    const again = await open('ana')
    expect(again.form?.fields[0]?.value).toBe('far longer than twenty characters')
    expect(again.text).toContain('This is what you had typed.')
    expect(kept.word).toBe('first')
  })

  it('keeps a field clear that was cleared', async () => {
    const opened = await open('ana')
    expect(await fill('ana', opened, { word: '' })).toMatchObject({
      form: { fields: [{ fault: 'Please fill this in.' }] },
    })
    expect((await open('ana')).form?.fields[0]?.value).toBe('')
  })

  it('keeps what is typed and never sent off, sealed, and for its owner alone', async () => {
    const opened = await open('ana')
    expect(await fill('ana', opened, { word: 'half-typed' }, true)).toBe('kept')
    expect((await open('ana')).form?.fields[0]?.value).toBe('half-typed')
    expect((await open('ben')).form?.fields[0]?.value).toBe('first')
    const rows = await database.read.select().from(database.tables.drafts)
    expect(JSON.stringify(rows.map((row) => row.values.toString('latin1')))).not.toContain('half-typed')
  })

  it('opens by a button as it was left, what was cleared still cleared, for its owner alone', async () => {
    const draft = (await open('ana')).form?.draft ?? ''
    expect(await press('ana', 'openForm', { draft })).toMatchObject({ form: { draft, fields: [{ value: 'first' }] } })
    const untouched = await press('ana', 'openForm', { draft })
    expect(JSON.stringify(untouched)).not.toContain('This is what you had typed')
    await handle('ana', { form: { draft, values: { word: '' } } })
    const again = await press('ana', 'openForm', { draft })
    if (again === 'kept') throw new Error('nothing opened')
    expect(again.form?.fields[0]?.value).toBe('')
    expect(again.text).toContain('This is what you had typed')
    for (const [who, id] of [
      ['ben', draft],
      ['ana', 'forged'],
    ] as const)
      expect(await press(who, 'openForm', { draft: id })).toMatchObject({ title: 'This form is closed' })
  })

  it('starts over where somebody would rather', async () => {
    const opened = await open('ana')
    await fill('ana', opened, { word: 'half-typed' }, true)
    await open('ana')
    const anew = await press('ana', 'startOver', { draft: opened.form?.draft ?? '' })
    expect(anew).toMatchObject({ status: 'form', form: { fields: [{ value: 'first' }] } })
  })

  it('shows the second of two people what the first has changed, and lets them choose', async () => {
    const ofAna = await open('ana')
    const ofBen = await open('ben')
    await fill('ana', ofAna, { word: 'of Ana' })
    const conflict = await fill('ben', ofBen, { word: 'of Ben' })
    expect(conflict).toMatchObject({
      status: 'conflict',
      form: { fields: [{ value: 'of Ben', fault: 'ana made it of Ana.' }] },
    })
    expect(kept.word).toBe('of Ana')
    expect(await fill('ben', ofBen, { word: 'of both' })).toMatchObject({ status: 'ok' })
    expect(kept).toEqual({ word: 'of both', by: 'ben' })
  })

  it("answers another's form, a forged one and one that was sent off before in the same words", async () => {
    const opened = await open('ana')
    const byBen = await fill('ben', opened, { word: 'of Ben' })
    const forged = await fill('ana', { ...opened, form: undefined } as unknown as Reply, { word: 'x' })
    await fill('ana', opened, { word: 'second' })
    const twice = await fill('ana', opened, { word: 'third' })
    for (const reply of [byBen, forged, twice])
      expect(reply).toMatchObject({ status: 'invalid', title: 'This form is closed' })
    expect(kept.word).toBe('second')
  })

  it('can be taken back for ten minutes, by the one who sent it off', async () => {
    const id = async () => {
      const reply = await fill('ana', await open('ana'), { word: 'second' })
      return reply === 'kept' ? '' : String(reply.data.undo)
    }
    const first = await id()
    expect(await press('ben', 'undo', { id: first })).toMatchObject({ title: 'There is nothing of yours to undo' })
    expect(await handle('ana', { text: 'undo' })).toMatchObject({ status: 'ok', title: 'Undone: the word' })
    expect(kept.word).toBe('first')
    expect(await press('ana', 'undo', { id: first })).toMatchObject({ status: 'ok', title: 'Undone: the word' })

    const second = await id()
    Object.assign(kept, { word: 'built upon' })
    expect(await press('ana', 'undo', { id: second })).toMatchObject({
      status: 'invalid',
      text: expect.stringContaining('built on it'),
    })
    Object.assign(kept, { word: 'second' })
    now = (now + 10 * minuteMs + 1) as Instant
    expect(await press('ana', 'undo', { id: second })).toMatchObject({ title: 'Ten minutes have passed' })
    expect(kept.word).toBe('second')
  })
})
