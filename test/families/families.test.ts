// Families as people of the record: what limits whom comes first and holds everywhere, what they asked for outlives every
// import, their words are kept as they said them, and what they were given closes what waited for it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FormValues } from '#bot/form'
import type { Reply } from '#bot/reply'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { accessTable } from '../stories/access-table.js'
import { emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { importFamily, optionCalled } from './family-files.js'

describe.each(engines)('a family, on $name', (engine) => {
  let district: District
  beforeAll(async () => {
    district = await openSmallDistrict(engine, undefined, {})
    district.at(firstDay, '09:00')
    await importFamily(district)
    const until = { person: emailOf('relief.teacher'), until: 'tomorrow', reason: 'ill' }
    await district.fill('principal', 'substitute for biology', until)
  })
  afterAll(() => district.close())

  const ask = async (text: string, who = 'case.manager') => (await district.ask(who, text)).reply
  /** Takes back what an answer was about. */
  const takeBack = (reply: Reply) => district.press('case.manager', 'undo', { id: String(reply.data.undo) })
  const family = () => ask('family of Ida Fennimore')
  type Person = Readonly<Record<string, unknown>>
  const personCalled = (reply: Reply, name: string) =>
    (reply.data.family as readonly Person[]).find((one) => one.name === name)
  const rulesDue = async () => {
    const { reply } = await district.ask('case.manager', 'due Ida Fennimore')
    return (reply.data.deadlines as readonly { rule: string }[]).map(({ rule }) => rule)
  }
  /** Opens a form, chooses somebody by name, and sends it. */
  async function give(words: string, to: string, values: FormValues): Promise<Reply> {
    const { form } = await ask(words)
    const recipient = optionCalled(form, 'recipient', to)
    const typed = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]))
    return (
      await district.send('case.manager', { draft: form?.draft ?? '', values: { ...typed, recipient, ...values } })
    ).reply
  }

  test('shows restrictions first, then rights, and is written down in the audit log', async () => {
    const { reply, audit } = await district.ask('case.manager', 'family of Ida Fennimore')
    expect(reply.sections[0]).toEqual({
      type: 'notice',
      tone: 'caution',
      text: 'Restricted: Dan Fennimore (father): Court order of May 3, no records',
    })
    expect(reply.text).toContain('Holds educational rights; may receive records')
    expect(reply.text).toContain('ask the office whether they may receive records')
    expect(audit).toMatchObject([
      { command: 'family', outcome: 'shown', students: [{ parts: expect.arrayContaining(['family']) }] },
    ])
  })

  test('what they asked for is said in a line, stands sealed, outlives the next import, and can be taken back', async () => {
    const said = "Ida Fennimore's mother speaks Vietnamese, needs an interpreter"
    const { reply, audit } = await district.fill('case.manager', said, { tell: 'call', note: 'Works nights' })
    expect(reply.title).toBe('Written down: Linh Tran (mother), family of Ida Fennimore')
    expect(audit).toMatchObject([{ command: 'changeFamily', outcome: 'changed', students: [{}] }])
    const rows = await district.database.read.select().from(district.database.tables.contactNotes)
    expect(Buffer.from(rows[0]?.details ?? '').toString('latin1')).not.toMatch(/Linh|Vietnamese|nights/)
    await importFamily(district, true)
    const known = {
      language: 'Vietnamese',
      interpreter: 'needed',
      tell: 'call',
      note: 'Works nights',
      phone: '555-0101',
    }
    expect(personCalled(await family(), 'Linh Tran')).toMatchObject({ ...known, educationalRights: true })
    expect((await family()).text).toContain('Speaks Vietnamese, needs an interpreter')
    await takeBack(reply)
    expect(personCalled(await family(), 'Linh Tran')).not.toHaveProperty('language')
    await district.fill('case.manager', said, {})
    expect(personCalled(await family(), 'Linh Tran')).toMatchObject({ language: 'Vietnamese', interpreter: 'needed' })
  })

  test('two who write of the same person see each other', async () => {
    const first = await ask("Ida Fennimore's aunt speaks Spanish")
    await district.fill('principal', "Ida Fennimore's aunt speaks Spanish", { tell: 'mail' })
    const late = await district.send('case.manager', {
      draft: first.form?.draft ?? '',
      values: { language: 'French' },
    })
    expect(late.reply.status).toBe('conflict')
    expect(personCalled(await family(), 'Hoa Tran')).toMatchObject({ language: 'es', tell: 'mail' })
  })

  test('somebody whom no file names stays when contacts.csv is read as a whole', async () => {
    const values = {
      name: 'Lee Ortiz',
      relationship: 'advocate',
      email: 'lee@advocates.example',
      restriction: 'By phone only',
    }
    await district.fill(
      'case.manager',
      { command: 'changeFamily', input: { student: await idaId(), person: 'new' } },
      values,
    )
    await importFamily(district, true)
    expect(personCalled(await family(), 'Lee Ortiz')).toMatchObject({ source: 'note', restriction: 'By phone only' })
  })

  test('a concern is kept word by word in their language, shown, and talked over', async () => {
    const opened = await ask("Ida Fennimore's mother is worried about xe buýt")
    const who = opened.form?.fields.find(({ name }) => name === 'who')?.value
    expect(opened.form?.fields.find(({ name }) => name === 'words')?.value).toBe('xe buýt')
    const values = {
      who: String(who),
      words: 'Tôi lo về xe buýt.',
      language: 'Vietnamese',
      inEnglish: 'The bus',
      day: firstDay,
    }
    await district.send('case.manager', { draft: opened.form?.draft ?? '', values })
    const told = await ask('concerns of Ida Fennimore')
    expect(told.text).toContain('“Tôi lo về xe buýt.”')
    expect(told.text).toContain('Linh Tran (mother), Oct 14, 2026, Vietnamese')
    expect(told.text).toContain('In English: The bus')
    const rows = await district.database.read.select().from(district.database.tables.familyConcerns)
    expect(Buffer.from(rows[0]?.details ?? '').toString('latin1')).not.toMatch(/xe|Linh/)
    const talk = told.sections
      .flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
      .find(({ action }) => action.command === 'discussConcern')
    if (!talk) throw new Error(told.text)
    const talked = await district.fill('case.manager', talk.action, { answer: 'An aide rides along' })
    expect((await ask('concerns of Ida Fennimore')).text).toContain('Talked over on Oct 14, 2026: An aide rides along')
    expect((await family()).data.concerns).toEqual([])
    await takeBack(talked.reply)
    expect((await family()).data.concerns).toMatchObject([{ words: 'Tôi lo về xe buýt.' }])
  })

  test('safeguards given close what waits for them, once for both parents, and open it again where they are taken back', async () => {
    expect(await rulesDue()).toContain('safeguards.annual')
    const reply = await give("gave safeguards to Ida Fennimore's family", 'Linh Tran', { how: 'byHand' })
    expect(reply.title).toBe('Noted for Ida Fennimore: Procedural safeguards')
    expect(reply.text).toContain('Procedural safeguards of the school year, IEP: done, or no longer running')
    expect(reply.data.given).toMatchObject({ document: 'safeguards', occasion: 'yearly', name: 'Linh Tran' })
    expect(await rulesDue()).not.toContain('safeguards.annual')
    const second = await give('gave safeguards to Ida Fennimore', 'The student', { how: 'byHand' })
    await takeBack(reply)
    expect(await rulesDue()).not.toContain('safeguards.annual')
    await takeBack(second)
    expect(await rulesDue()).toContain('safeguards.annual')
    expect((await family()).data.given).toEqual([])
  })

  test('whoever is restricted gets nothing; that it happened is written down with its defect all the same', async () => {
    const words = "gave Ida Fennimore's mother a copy of the IEP"
    const refused = await give(words, 'Dan Fennimore', { how: 'mail' })
    expect(refused.status).toBe('invalid')
    expect(JSON.stringify(refused.data)).toContain('Court order of May 3')
    expect((await family()).data.given).toEqual([])
    const noted = await give(words, 'Dan Fennimore', { how: 'mail', givenDespite: true })
    expect(noted.text).toContain('Defect: Dan Fennimore holds no right to it (34 CFR 99.4, 300.613)')
    expect((await family()).data.given).toMatchObject([{ document: 'iepCopy', number: 1, withoutRight: true }])
    await takeBack(noted)
    const unsure = await give(words, 'Hoa Tran', { how: 'mail' })
    expect(JSON.stringify(unsure.data)).toContain('Please make sure first')
  })

  test('a restriction that staff wrote down stands first in every form, too', async () => {
    const { reply } = await district.fill('case.manager', "Ida Fennimore's aunt speaks French", {
      restriction: 'No contact',
    })
    expect(reply.text).toContain('Restricted: Hoa Tran (aunt): No contact')
    expect((await ask('gave safeguards to Ida Fennimore')).text).toContain('Restricted: Hoa Tran')
    await takeBack(reply)
  })

  test('consent to evaluate starts its clock, has a defect where no notice came before, and is taken back whole', async () => {
    const opened = await ask('consent to evaluate Ida Fennimore received')
    const who = optionCalled(opened.form, 'who', 'Linh Tran')
    const values = { what: 'evaluation', answer: 'given', who, day: firstDay, note: 'On paper' }
    const { reply } = await district.send('case.manager', { draft: opened.form?.draft ?? '', values })
    expect(reply.text).toContain('Defect: no prior written notice is noted before it (34 CFR 300.503, 300.9(a))')
    expect(reply.text).toContain('Initial evaluation, IEP: due')
    expect(await rulesDue()).toContain('eval.initial')
    expect((await family()).text).toContain('Linh Tran (mother). On paper')
    await takeBack(reply)
    expect(await rulesDue()).not.toContain('eval.initial')
  })

  test('a refusal says what it leaves open, and of a restricted parent that it does not count', async () => {
    const opened = await ask('consent to reevaluate Ida Fennimore refused')
    const who = optionCalled(opened.form, 'who', 'Dan Fennimore')
    const { reply } = await district.send('case.manager', {
      draft: opened.form?.draft ?? '',
      values: { what: 'reevaluation', answer: 'refused', who, day: firstDay },
    })
    expect(reply.text).toContain('34 CFR 300.300(c)(1)(ii)')
    expect(reply.text).toContain('Defect: Dan Fennimore holds no educational rights')
    await takeBack(reply)
  })

  test('takes no day that is still to come', async () => {
    const later = { day: addDays(firstDay, 1), how: 'mail' }
    expect(JSON.stringify((await give('gave safeguards to Ida Fennimore', 'Linh', later)).data)).toContain(
      'still to come',
    )
  })

  test('is for who carries the plan, to read and to write; for the others as for who sees nothing', async () => {
    for (const { as, iep, ofBoth } of accessTable) {
      if (ofBoth) continue
      const reply = await ask('family of Ida Fennimore', as)
      const written = await ask("Ida Fennimore's mother is worried about the bus", as)
      if (iep.every((cell) => cell === '-')) {
        expect([reply.status, written.status], as).toEqual(['notFound', 'notFound'])
        continue
      }
      const carries = [
        'case.manager',
        'assigned.manager',
        'principal',
        'director',
        'superintendent',
        'district.by.role',
      ]
      if (carries.includes(as)) {
        expect(reply.data, as).toHaveProperty('family')
        expect(written.status, as).toBe('form')
      } else {
        expect(reply.data, as).toEqual({ withheld: true })
        expect(written.data, as).toEqual({ withheld: true })
        expect(reply.text + written.text, as).not.toMatch(/Linh|Dan|Court/)
      }
    }
  })

  async function idaId(): Promise<string> {
    const { reply } = await district.ask('case.manager', 'family of Ida Fennimore')
    const [button] = reply.sections.flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
    return String(button?.action.input.student)
  }
})
