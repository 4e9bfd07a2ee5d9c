// One tap writes down what became of an accommodation; the evidence page shows it to who carries the plan.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reply } from '#bot/reply'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const files = {
  'accommodations.csv': [
    { studentId: 'ida', accommodation: 'Extended time, 1.5 times', documentationRequired: true },
    { studentId: 'ida', accommodation: 'Extended breaks', documentationRequired: true },
    { studentId: 'ida', accommodation: 'Seat near the front', documentationRequired: false },
  ].map((row) => ({ kind: 'iep', category: 'timing', contexts: '', ...row })),
}

describe.each(engines)('the accommodation log, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    await district.import(files)
    district.at(firstDay, '10:14')
  })
  afterAll(() => district.close())

  const buttons = (reply: Reply) =>
    reply.sections.flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
  const press = async (who: string, reply: Reply, label: string) => {
    const button = buttons(reply).find((one) => one.label === label)
    if (!button) throw new Error(`no button ${label} in: ${reply.text}`)
    return (await district.press(who, button.action.command, button.action.input)).reply
  }
  const evidence = async (who = 'case.manager', text = 'evidence Ida Fennimore extended time Oct 1 to Oct 31') =>
    (await district.ask(who, text)).reply

  test('a tap on the class card logs once, says so, and a second tap says when it was', async () => {
    const card = (await district.ask('teacher.now', 'class biology')).reply
    expect(card.text).toContain('Log for Ida Fennimore: Extended time, 1.5 times')
    const logged = await press('teacher.now', card, 'Provided')
    expect(logged.title).toBe('Logged for Ida Fennimore: provided')
    district.at(firstDay, '10:20')
    const again = await press('teacher.now', card, 'Provided')
    expect(again.title).toBe('Already logged at 10:14 am: provided')
    const other = await press('teacher.now', again, 'Log another time')
    expect(other.title).toBe('Logged for Ida Fennimore: provided')
    expect((await press('teacher.now', again, 'Log another time')).title).toContain('Already logged at 10:20 am')
    expect((await evidence()).data).toMatchObject({ counts: { provided: 2 } })
    expect((await district.ask('teacher.now', 'class biology')).reply.text).toContain('provided, 10:20 am')
  })

  test('Undo takes it back; after ten minutes a correction with its reason stays beside it', async () => {
    expect((await district.ask('teacher.now', 'undo')).reply.title).toContain('Undone: logged provided')
    expect((await evidence()).data).toMatchObject({ counts: { provided: 1 } })
    district.at(firstDay, '11:00')
    const log = (await district.ask('teacher.now', 'my log')).reply
    const choice = log.sections.flatMap((one) => (one.type === 'choices' ? one.choices : []))[0]
    if (!choice) throw new Error(log.text)
    const values = { outcome: 'notProvided', correction: 'I had the wrong student' }
    const faulty = (await district.fill('teacher.now', choice.action, values)).reply
    expect(faulty.form?.fields.find((one) => one.name === 'reason')?.fault).toBe('Please say why it was not provided.')
    const corrected = (await district.fill('teacher.now', choice.action, { ...values, reason: 'No room was free' }))
      .reply
    expect(corrected.title).toBe('Corrected: provided is now not provided')
    const page = await evidence()
    expect(page.data).toMatchObject({
      counts: { provided: 0, notProvided: 1 },
      entries: [
        { outcome: 'provided', corrected: true, class: 'Biology, period 2', by: 'Pat teacher now', time: '10:14' },
        { outcome: 'notProvided', corrected: false, reason: 'No room was free', correction: values.correction },
      ],
    })
    expect(page.text).toContain('provided (corrected later)')
    for (const forged of ['other.teacher', 'case.manager']) {
      const { command, input } = choice.action
      expect((await district.press(forged, command, input)).reply.status).toBe('notFound')
    }
  })

  test('not provided asks why; declined and not needed are one tap, from the accommodations card too', async () => {
    district.at(addDays(firstDay, 1), '09:00')
    const card = (await district.ask('teacher.now', 'accommodations for Ida Fennimore')).reply
    const why = buttons(card).find((one) => one.label.startsWith('Not provided'))
    if (!why) throw new Error(card.text)
    const { reply } = await district.fill('teacher.now', why.action, { reason: 'Fire drill' })
    expect(reply.title).toBe('Logged for Ida Fennimore: not provided')
    expect((await press('class.aide', card, 'Offered, declined')).title).toContain('offered, student declined')
    expect((await evidence()).data).toMatchObject({ counts: { declined: 1, notProvided: 2 } })
    // The same class was meant, though the card says none.
    expect((await district.ask('teacher.now', 'class biology')).reply.text).toContain('not provided, 9:00 am')
  })

  test('a student picked on the class card has all four buttons, for each of theirs', async () => {
    const card = (await district.ask('class.aide', 'class biology')).reply
    const picker = card.sections.find((one) => one.type === 'choices' && one.prompt.startsWith('Log for one student'))
    const choice = picker?.type === 'choices' ? picker.choices.find((one) => one.label === 'Ida Fennimore') : undefined
    if (!choice) throw new Error(card.text)
    // Slack's menu takes no longer value.
    expect(JSON.stringify(choice.action).length).toBeLessThanOrEqual(150)
    const { reply, audit } = await district.press('class.aide', choice.action.command, choice.action.input)
    expect(reply.title).toBe('Log for Ida Fennimore')
    expect(buttons(reply).map((one) => one.label)).toEqual([
      'Provided',
      'Offered, declined',
      'Not needed',
      'Not provided …',
    ])
    expect(audit).toMatchObject([{ outcome: 'shown' }])
  })

  test('a forged or foreign press writes nothing', async () => {
    const card = (await district.ask('teacher.now', 'accommodations for Ida Fennimore')).reply
    const { input } = buttons(card).find((one) => one.label === 'Provided')?.action ?? { input: {} }
    const forged = async (who: string, more: object) =>
      (await district.press(who, 'logAccommodation', { ...input, ...more })).reply.status
    expect(await forged('other.teacher', {})).toBe('notFound')
    expect(await forged('teacher.now', { accommodation: 'no-such-one' })).toBe('invalid')
    expect(await forged('teacher.now', { classId: 'no-such-class' })).toBe('invalid')
    expect(await forged('teacher.now', { outcome: 'maybe' })).toBe('invalid')
    expect(await forged('teacher.now', { times: 5000 })).toBe('invalid')
    expect((await evidence()).data).toMatchObject({ counts: { provided: 0 } })
  })

  test('evidence is for who carries the plan; a teacher passes the question on', async () => {
    for (const who of ['principal', 'director', 'superintendent', 'assigned.manager']) {
      expect((await evidence(who)).data.withheld).toBeUndefined()
    }
    for (const who of ['team.member', 'provider', 'class.aide', 'counselor', 'nurse', 'coordinator.504']) {
      expect((await evidence(who)).data).toEqual({ withheld: true })
    }
    expect((await evidence('other.teacher')).status).toBe('notFound')
    const kept = await evidence('teacher.now')
    const pass = buttons(kept).find((one) => one.label === 'Pass to the case manager')
    if (!pass) throw new Error(kept.text)
    const { reply } = await district.fill('teacher.now', pass.action, { who: 'The mother', asked: 'Was time given?' })
    expect(reply.title).toBe('Passed to Pat case manager')
    expect(await district.outbox()).toEqual([])
    district.at(addDays(firstDay, 1), '09:11')
    const [message] = await district.outbox()
    expect(message?.paragraphs[0]).toBe('The mother asks: Was time given?')
    expect(message?.preview).not.toContain('Ida')
  })

  test.each([
    ['evidence Ida Fennimore extended time Oct 31 2026 to Oct 1 2026', 'before the start'],
    ['evidence Ida Fennimore extended time Feb 30 to Mar 2', 'no day 2/30'],
    ['evidence Ida Fennimore extended', 'Which accommodation?'],
    ['evidence Ida Fennimore singing', 'I find no such accommodation'],
    ['evidence Doe extended time', 'Which student?'],
    ['evidence Ida Fennimore', 'All accommodations'],
  ])('%s', async (typed, says) => {
    expect((await evidence('principal', typed)).text).toContain(says)
  })
})

/** Four students of one class share what is to be written down; one of them has something of their own besides. */
const shared = {
  'accommodations.csv': [
    ...(['ida', 'jane'] as const).map((studentId) => [studentId, 'iep'] as const),
    ...(['fay', 'bo'] as const).map((studentId) => [studentId, '504'] as const),
  ]
    .flatMap(([studentId, kind]) => [
      { studentId, kind, accommodation: 'Extended time, 1.5 times', documentationRequired: true },
      { studentId, kind, accommodation: 'Extended time on exams', contexts: 'assessment', documentationRequired: true },
      { studentId, kind, accommodation: 'Seat near the front', documentationRequired: false },
    ])
    .concat([{ studentId: 'bo', kind: '504', accommodation: 'Extended breaks', documentationRequired: true }])
    .map((row) => ({ category: 'timing', contexts: 'classroom', ...row })),
}

describe.each(engines)('one tap for a whole class, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    await district.import(shared)
    district.at(firstDay, '10:14')
  })
  afterAll(() => district.close())

  const cardOf = async (who: string) => (await district.ask(who, 'class biology')).reply
  const forAll = (card: Reply) =>
    card.sections
      .flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
      .find((one) => one.action.command === 'logForAll')
  const undoOf = (reply: Reply) =>
    reply.sections
      .flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
      .find((one) => one.label === 'Undo')?.action.input ?? {}
  const counts = async (student: string) => {
    const asked = `evidence ${student} extended time, 1.5 times Oct 1 to Oct 31`
    return (await district.ask('superintendent', asked)).reply.data.counts
  }
  let first: Readonly<Record<string, unknown>>

  test('logs for each once, and no other accommodation', async () => {
    const card = await cardOf('teacher.now')
    const button = forAll(card)
    expect(button?.label).toBe('Provided for all 4')
    expect(card.text).toContain('Log for Bo Tessier, Fay Quillon, Ida Fennimore, Jane Doe: Extended time, 1.5 times')
    expect(card.text).toContain('Log for Bo Tessier: Extended breaks')
    first = button?.action.input ?? {}
    const { reply, audit } = await district.press('teacher.now', 'logForAll', first)
    expect(reply.title).toBe('Logged for 4 students: provided')
    expect(reply.students).toHaveLength(4)
    expect(audit).toMatchObject([{ command: 'logForAll', outcome: 'changed' }])
    expect(audit[0]?.students).toHaveLength(4)
    for (const name of ['Ida Fennimore', 'Jane Doe', 'Fay Quillon', 'Bo Tessier']) {
      expect(await counts(name), name).toMatchObject({ provided: 1 })
    }
    const now = await cardOf('teacher.now')
    expect(now.text).toContain('Bo Tessier, Fay Quillon, Ida Fennimore, Jane Doe: provided, 10:14 am')
    expect(forAll(now)).toBeUndefined()
    expect(now.text).toContain('Log for Bo Tessier: Extended breaks')
  })

  test('pressed twice it says when it was, and writes nothing', async () => {
    district.at(firstDay, '10:16')
    const { reply } = await district.press('teacher.now', 'logForAll', first)
    expect(reply.title).toBe('Already logged for all of them')
    expect(reply.text).toContain('Ida Fennimore: provided, 10:14 am')
    expect(undoOf(reply)).toEqual({})
    expect(await counts('Ida Fennimore')).toMatchObject({ provided: 1 })
  })

  test('one Undo takes all of them back, and the audit entry names each', async () => {
    const { reply, audit } = await district.ask('teacher.now', 'undo')
    expect(reply.title).toBe('Undone: logged provided for 4 students')
    expect(audit[0]?.students).toHaveLength(4)
    for (const name of ['Ida Fennimore', 'Jane Doe', 'Fay Quillon', 'Bo Tessier']) {
      expect(await counts(name), name).toMatchObject({ provided: 0 })
    }
    expect(forAll(await cardOf('teacher.now'))?.label).toBe('Provided for all 4')
  })

  test('who was logged apart is not logged again, and Undo leaves that standing', async () => {
    const picker = (await cardOf('teacher.now')).sections.find((one) => one.type === 'choices')
    const jane = picker?.type === 'choices' ? picker.choices.find((one) => one.label === 'Jane Doe') : undefined
    const rows = (await district.press('teacher.now', 'logForAll', jane?.action.input ?? {})).reply
    const declined = rows.sections
      .flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
      .find((one) => one.label === 'Offered, declined')
    await district.press('teacher.now', 'logAccommodation', declined?.action.input ?? {})
    expect(forAll(await cardOf('teacher.now'))?.label).toBe('Provided for the other 3')
    // The card from before still says all four.
    const { reply } = await district.press('teacher.now', 'logForAll', first)
    expect(reply.title).toBe('Logged for 3 students: provided')
    expect(reply.text).toContain('Jane Doe: offered, student declined, 10:16 am')
    await district.press('teacher.now', 'undo', undoOf(reply))
    expect(await counts('Jane Doe')).toMatchObject({ provided: 0, declined: 1 })
    expect(await counts('Bo Tessier')).toMatchObject({ provided: 0 })
  })

  test('nothing is taken back where one was corrected since', async () => {
    const { reply } = await district.press('teacher.now', 'logForAll', first)
    const log = (await district.ask('teacher.now', 'my log')).reply
    const bo = log.sections
      .flatMap((one) => (one.type === 'choices' ? one.choices : []))
      .find((one) => one.label.startsWith('Bo') && one.detail === 'provided')
    if (!bo) throw new Error(log.text)
    const fixed = await district.fill('teacher.now', bo.action, { outcome: 'notNeeded', correction: 'No test today' })
    const undone = (await district.press('teacher.now', 'undo', undoOf(reply))).reply
    expect(undone.title).toBe("That can't be undone any more")
    expect(await counts('Ida Fennimore')).toMatchObject({ provided: 1 })
    await district.press('teacher.now', 'undo', undoOf(fixed.reply))
    expect((await district.press('teacher.now', 'undo', undoOf(reply))).reply.title).toContain('Undone')
  })

  test('somebody else pressing it writes nothing for a class that is not theirs', async () => {
    // Whoever only has an office over the class sees it with nothing to log.
    const overseen = await cardOf('principal')
    expect(overseen.text).toContain('Extended time, 1.5 times')
    expect(overseen.text).not.toContain('Log for')
    for (const who of ['other.teacher', 'principal', 'superintendent', 'case.manager', 'nurse']) {
      expect((await district.press(who, 'logForAll', first)).reply.status, who).toBe('notFound')
    }
    for (const forged of [{ classId: 'no-such-class' }, { asked: [] }, { asked: ['short'] }, { outcome: 'declined' }]) {
      const { reply } = await district.press('teacher.now', 'logForAll', { ...first, ...forged })
      expect(['notFound', 'invalid']).toContain(reply.status)
    }
    expect(await counts('Ida Fennimore')).toMatchObject({ provided: 0 })
  })

  test('a student who left the class is not logged for; one who joined since is not either', async () => {
    district.at(firstDay, '10:30')
    const enrolled = { classSourcedId: 'now', role: 'student', beginDate: '' }
    const joined = { studentId: 'kit', kind: 'iep', accommodation: 'Extended time, 1.5 times', category: 'timing' }
    await district.import({
      'enrollments.csv': [
        { ...enrolled, sourcedId: 'now-bo', userSourcedId: 'bo', endDate: addDays(firstDay, -1) },
        { ...enrolled, sourcedId: 'now-kit', userSourcedId: 'kit', endDate: '' },
      ],
      'accommodations.csv': [{ ...joined, contexts: 'classroom', documentationRequired: true }],
    })
    const { reply, audit } = await district.press('teacher.now', 'logForAll', first)
    expect(reply.title).toBe('Logged for 2 students: provided')
    expect(reply.students).toEqual(expect.arrayContaining(['ida', 'fay']))
    expect(reply.text).not.toMatch(/Bo Tessier|Kit Osgood/)
    expect(audit[0]?.students).toHaveLength(3)
    expect(await counts('Kit Osgood')).toMatchObject({ provided: 0 })
    expect(await counts('Bo Tessier')).toMatchObject({ provided: 0 })
  })
})
