// Staff write plans in chat: what they may, with every fault at its field, and nothing of anybody overwritten in silence.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FormValues } from '#bot/form'
import type { Reply } from '#bot/reply'
import { addDays } from '#time/day'
import { emailOf } from './district-files.js'
import { sentinel } from './district-plans.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'
import { botWriter, type Writer } from './writer.js'

let district: District
beforeEach(async () => {
  district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  await district.ask('superintendent', 'settings iepKeptHere on')
})
afterEach(() => district.close())

const first = sentinel('A', 'fay', '504')
const agreement = { agreedWith: 'Parent', agreedOn: firstDay, agreedHow: 'in writing' }

/** The form of a new entry, or of one that stands. */
async function opened(who: string, section: string, student: string, entry: string | RegExp = /^Add/): Promise<Writer> {
  const writer = botWriter(district, who)
  await writer.type(`edit ${section} for ${student}`)
  await writer.press(entry)
  expect(writer.last.form, writer.last.text).toBeDefined()
  return writer
}

const faultsIn = ({ form }: Reply) =>
  Object.fromEntries((form?.fields ?? []).flatMap(({ name, fault }) => (fault === undefined ? [] : [[name, fault]])))

const stored = async (student: string, kind: string) =>
  (await district.ask('case.manager', `/${kind} review the draft for ${student}`)).reply.data.differences

describe('a plain sentence stands at the field, and nothing is stored or lost', () => {
  const ida = 'Ida Fennimore'
  const fay = 'Fay Quillon'
  test.each<[what: string, section: string, student: string, typed: FormValues, at: string, says: RegExp]>([
    ['a goal with no measure', 'goals', ida, { statement: 'Reads.' }, 'measure', /must be measurable/],
    [
      'a target on the wrong side of the baseline',
      'goals',
      ida,
      { statement: 'Reads.', measure: 'rate', direction: 'increase', baseline: '50', target: '40' },
      'target',
      /not above the baseline of 50/,
    ],
    [
      'a target of a goal that goes down, above its baseline',
      'goals',
      ida,
      { statement: 'Leaves.', measure: 'frequency', direction: 'decrease', baseline: '5', target: '9' },
      'target',
      /not below the baseline of 5/,
    ],
    [
      'a goal with another’s number',
      'goals',
      ida,
      { goalNumber: '1', statement: 'Reads.', measure: 'narrative' },
      'goalNumber',
      /Another goal has this number/,
    ],
    [
      'a step of no goal',
      'objectives',
      ida,
      { goalNumber: '9', objectiveNumber: '1', statement: 'Reads.' },
      'goalNumber',
      /no goal with this number/,
    ],
    [
      'an end before a start',
      'accommodations',
      fay,
      { text: 'A break', startDate: '2026-11-02', endDate: '2026-11-01' },
      'endDate',
      /ends before it starts/,
    ],
    [
      'minutes beyond the school week',
      'services',
      ida,
      { service: 'Reading', frequencyValue: '5', frequencyPeriod: 'day', minutesPerSession: '90' },
      'minutesPerSession',
      /2250 minutes a week; a school week has 2100/,
    ],
    [
      'a service by somebody who is not on the roster',
      'services',
      ida,
      { service: 'Reading', providerEmail: 'nobody@elsewhere.example' },
      'providerEmail',
      /Nobody on the roster has this address/,
    ],
    [
      'specially designed instruction in a 504 plan',
      'services',
      fay,
      { service: 'Reading', category: 'specialEducation' },
      'category',
      /holds no specially designed instruction/,
    ],
    ['a day that is none', 'accommodations', fay, { text: 'A break', startDate: '2026-02-30' }, 'startDate', /no day/],
    [
      'a number that is none',
      'services',
      ida,
      { service: 'OT', minutesPerSession: 'half an hour' },
      'minutesPerSession',
      /number/,
    ],
    ['nothing at all', 'accommodations', fay, { text: '  ' }, 'text', /fill this in/],
    ['a choice that nobody offered', 'services', ida, { service: 'OT', category: 'forged' }, 'category', /./],
  ])('%s', async (_what, section, student, typed, at, says) => {
    const writer = await opened('case.manager', section, student)
    const reply = await writer.fill(typed)
    expect(reply.status).toBe('invalid')
    expect(faultsIn(reply)).toEqual({ [at]: expect.stringMatching(says) })
    expect(await stored(student, student === ida ? 'iep' : '504')).toEqual([])
    const again = await opened('case.manager', section, student)
    const values = Object.fromEntries((again.last.form?.fields ?? []).map(({ name, value }) => [name, value]))
    expect(values).toMatchObject(typed)
  })
})

describe('two people at one section', () => {
  test('the second is shown what the first changed, keeps both, and chooses', async () => {
    const manager = await opened('case.manager', 'accommodations', 'Fay Quillon', first)
    const coordinator = await opened('coordinator.504', 'accommodations', 'Fay Quillon', first)
    await manager.fill({ when: 'Tests over 10 minutes' })
    const conflict = await coordinator.fill({ when: 'Every test', initiatedBy: 'Teacher' })
    expect(conflict.status).toBe('conflict')
    expect(faultsIn(conflict)).toEqual({
      when: 'Pat case manager made this Tests over 10 minutes. Send once more to keep yours.',
    })
    const kept = await coordinator.fill({ when: 'Tests over 10 minutes', initiatedBy: 'Teacher' })
    expect(kept.status, kept.text).toBe('ok')
    expect(await stored('Fay Quillon', '504')).toEqual([
      expect.stringContaining('When: Tests over 10 minutes (new)'),
      expect.stringContaining('Who starts it: Teacher (new)'),
    ])
  })

  test('neither is troubled where they change different entries', async () => {
    const manager = await opened('case.manager', 'accommodations', 'Fay Quillon', first)
    const coordinator = await opened('coordinator.504', 'safety note', 'Fay Quillon', 'Change')
    expect((await manager.fill({ when: 'Every test' })).status).toBe('ok')
    expect((await coordinator.fill({ safetyNote: 'Call the nurse.' })).status).toBe('ok')
    expect(await stored('Fay Quillon', '504')).toHaveLength(2)
  })
})

describe('a form that has been overtaken', () => {
  /** The draft is begun, and its closing form is open. */
  async function closing(label: string | RegExp = 'Put into effect'): Promise<Writer> {
    const writer = await opened('case.manager', 'accommodations', 'Fay Quillon', first)
    await writer.fill({ when: 'Every test' })
    await writer.press(/^Review/)
    await writer.press(label)
    return writer
  }

  test('of a version that was superseded since is not taken, and what was typed stands', async () => {
    const slow = await closing()
    const quick = botWriter(district, 'coordinator.504')
    await quick.type('/504 review the draft for Fay Quillon')
    await quick.press('Put into effect')
    expect((await quick.fill(agreement)).title).toMatch(/is in effect$/)
    const late = await slow.fill({ ...agreement, agreedWith: 'Grandmother' })
    expect(late.status).not.toBe('ok')
    const { reply } = await district.ask('case.manager', '/504 history of Fay Quillon')
    expect((reply.data.versions as unknown[]).length).toBe(2)
    expect(JSON.stringify(reply)).not.toContain('Grandmother')
  })

  test('sent off or pressed twice counts once', async () => {
    const writer = await closing()
    const form = writer.last.form?.draft ?? ''
    const values = Object.fromEntries((writer.last.form?.fields ?? []).map(({ name, value }) => [name, value]))
    const sent = { draft: form, values: { ...values, ...agreement } }
    const [one, two] = await Promise.all([district.send('case.manager', sent), district.send('case.manager', sent)])
    const statuses = [one.reply.status, two.reply.status].toSorted()
    expect(statuses[1] === 'ok' || statuses[0] === 'ok').toBe(true)
    const { reply } = await district.ask('case.manager', '/504 history of Fay Quillon')
    expect((reply.data.versions as unknown[]).length).toBe(2)
  })

  test.each(['teacher.now', 'other.teacher', 'principal.elsewhere'])('is not %s’s to send', async (who) => {
    const writer = await closing()
    const { reply } = await district.send(who, { draft: writer.last.form?.draft ?? '', values: agreement })
    expect(reply).toMatchObject({ status: 'invalid', title: 'This form is closed' })
    expect(JSON.stringify(reply)).not.toMatch(/Quillon|Every test/)
  })

  test('with an entry of another plan forged into its button opens nothing', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('/504 edit accommodations for Fay Quillon')
    const { input } = (
      writer.last.sections.find((one) => one.type === 'choices')?.choices[0] ?? { action: { input: {} } }
    ).action
    for (const forged of [
      { item: 'forged' },
      { section: 'goals' },
      { section: 'nothing' },
      { kind: 'iep', item: 'x' },
    ]) {
      const { reply } = await district.press('case.manager', 'editSection', { ...input, ...forged })
      expect(reply.form, JSON.stringify(forged)).toBeUndefined()
      expect(reply.status).not.toBe('ok')
    }
    for (const who of ['teacher.now', 'other.teacher']) {
      const { reply } = await district.press(who, 'reviewDraft', input)
      expect(reply.status).toBe('notFound')
    }
  })
})

describe('a version', () => {
  async function proposed(): Promise<Writer> {
    const writer = await opened('case.manager', 'accommodations', 'Fay Quillon', first)
    await writer.fill({ text: 'Extended time: 2×' })
    await writer.press(/^Another/)
    await writer.fill({ text: 'A seat at the front' })
    await writer.press(/^Review/)
    await writer.press(/^Propose/)
    const reply = await writer.fill(agreement)
    expect(reply.title, reply.text).toBe('Version 2 of the 504 plan of Fay Quillon awaits consent')
    return writer
  }
  const seenByTeacher = async () => (await district.ask('teacher.now', 'accommodations for Fay Quillon')).reply.text

  test('that awaits consent changes nothing for teachers, who see it once consent is recorded', async () => {
    const writer = await proposed()
    expect(await seenByTeacher()).toContain(first)
    expect(await seenByTeacher()).not.toContain('Extended time: 2×')
    await writer.press('Record consent')
    const reply = await writer.fill({ consentBy: 'Rosa Quillon, mother' })
    expect(reply.title, reply.text).toBe('Version 3 of the 504 plan of Fay Quillon is in effect')
    expect(await seenByTeacher()).toContain('Extended time: 2×')
    expect(await seenByTeacher()).toContain('A seat at the front')
  })

  test('consented to in part takes effect in that part, and the rest is a draft', async () => {
    const writer = await proposed()
    await writer.press('Record consent')
    const field = writer.last.form?.fields.find(({ name }) => name === 'consentedTo')
    const seat = field?.options?.find(({ label }) => label.includes('A seat at the front'))
    const reply = await writer.fill({ consentedTo: [seat?.value ?? ''], consentBy: 'Rosa Quillon' })
    expect(reply.data).toMatchObject({ consent: 'part' })
    expect(await seenByTeacher()).toContain('A seat at the front')
    expect(await seenByTeacher()).not.toContain('Extended time: 2×')
    expect(await stored('Fay Quillon', '504')).toEqual([expect.stringContaining('Extended time: 2×')])
    await district.press('case.manager', 'undo', { id: reply.data.undo })
    expect(await seenByTeacher()).not.toContain('A seat at the front')
  })

  test('that is withdrawn is a draft again', async () => {
    const writer = await proposed()
    await writer.press('Withdraw')
    expect(writer.last.text).toContain('Nothing of them is lost.')
    expect(await stored('Fay Quillon', '504')).toHaveLength(2)
  })

  test('is undone for ten minutes, and corrected with a reason afterwards, both to be seen', async () => {
    const writer = await opened('case.manager', 'accommodations', 'Fay Quillon', first)
    await writer.fill({ text: 'Extended time: 20×' })
    await writer.press(/^Review/)
    await writer.press('Put into effect')
    const done = await writer.fill(agreement)
    district.at(firstDay, '10:11')
    const late = await district.press('case.manager', 'undo', { id: done.data.undo })
    expect(late.reply.title).toBe('Ten minutes have passed')
    await writer.type('/504 edit accommodations for Fay Quillon')
    await writer.press('Extended time: 20×')
    await writer.fill({ text: 'Extended time: 2×' })
    await writer.press(/^Review/)
    await writer.press('Put into effect')
    const lacks = await writer.fill({ basis: 'correction' })
    expect(faultsIn(lacks)).toEqual({ reason: 'Please fill this in.' })
    const corrected = await writer.fill({ basis: 'correction', reason: 'A slip of the keyboard.' })
    expect(corrected.status, corrected.text).toBe('ok')
    const { reply } = await district.ask('case.manager', '/504 history of Fay Quillon')
    expect(reply.text).toContain('A slip of the keyboard.')
    expect(reply.data.versions).toMatchObject([
      { number: 3, basis: 'correction', differences: ['Extended time: 20× became 2×'] },
      { number: 2, status: 'superseded' },
      { number: 1 },
    ])
  })

  test('that is past its review stays in effect and says so', async () => {
    district.at(addDays(firstDay, 300), '09:00')
    await district.import({
      'academicSessions.csv': [
        { sourcedId: 'now', title: 'now', type: 'term', startDate: firstDay, endDate: addDays(firstDay, 400) },
      ],
    })
    const { reply } = await district.ask('case.manager', 'accommodations for Fay Quillon')
    expect(reply.text).toContain(first)
    expect(reply.text).toMatch(/review/i)
  })

  test('of a second plan of the same kind is never begun beside the one in effect', async () => {
    const writer = botWriter(district, 'coordinator.504')
    const reply = await writer.type('write a 504 plan for Fay Quillon')
    expect(reply.text).not.toContain('Begin the 504 plan')
    const files = await district.import({
      'plans.csv': [
        { studentId: 'fay', kind: '504', id: 'a', status: 'active', meetingDate: addDays(firstDay, -9) },
        { studentId: 'fay', kind: '504', id: 'b', status: 'active', meetingDate: addDays(firstDay, -8) },
      ],
    })
    expect(files.lines().join('\n')).toMatch(/plans.csv/)
    const plans = await district.ask('case.manager', '/504 accommodations for Fay Quillon')
    expect(plans.reply.data.plan).toMatchObject({ kind: '504' })
  })
})

test('twins are told apart before anything is written', async () => {
  const { reply } = await district.ask('counselor.of.both', 'edit accommodations for Ana Lundgren')
  const asked = await district.ask('superintendent', 'edit accommodations for Ana Lundgren')
  for (const one of [reply, asked.reply]) {
    expect(one.form).toBeUndefined()
    expect(one.status, one.text).toBe('choose')
  }
  expect(asked.reply.status).toBe('choose')
  expect(asked.reply.text).toMatch(/Ana Lundgren[\s\S]*Ada Lundgren|Ada Lundgren[\s\S]*Ana Lundgren/)
})

test.each([
  'edit accommodations for Ana Lundgren',
  'log 52 for Ana Lundgren reading',
  'record a removal for Ana Lundgren',
  'progress report for Ana Lundgren',
])('whoever says "%s" is offered her twin too, and the audit log names both', async (words) => {
  const { reply, audit } = await district.ask('superintendent', words)
  expect(reply.status, reply.text).toBe('choose')
  expect(audit).toHaveLength(1)
  const shown = async (name: string) =>
    (await district.ask('superintendent', `glance ${name}`)).audit[0]?.students ?? []
  const both = [...(await shown('Ana Lundgren')), ...(await shown('Ada Lundgren'))].map(({ id }) => id)
  expect(both).toHaveLength(2)
  expect(audit[0]?.students.map(({ id }) => id).sort()).toEqual(both.sort())
})

test('who only reads of one of them is shown no twin, and the audit log names none', async () => {
  const { reply, audit } = await district.ask('superintendent', 'minutes for Ana Lundgren')
  expect(reply.students).toHaveLength(1)
  expect(audit.map(({ students }) => students.length)).toEqual([1])
})

test('who may not write a plan asks for a change, which goes to the case manager', async () => {
  const writer = await opened('teacher.now', 'accommodations', 'Fay Quillon', first)
  const reply = await writer.fill({ when: 'Also in the lab' })
  expect(reply.title).toBe('I asked Pat case manager to change this')
  expect(await stored('Fay Quillon', '504')).toEqual([])
  district.at(firstDay, '10:11')
  const told = (await district.delivered()).find((one) => one.email === emailOf('case.manager'))
  expect(JSON.stringify(told)).toContain('Also in the lab')
  expect(told?.preview).toBe('A colleague asks you for a change in a plan.')
})
