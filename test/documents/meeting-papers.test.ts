// What goes to the parents on paper of a meeting, and a prior written notice: made of what is recorded, for who carries the
// plan, at a desk with Slack and at one with Teams.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFamily, optionCalled } from '../families/family-files.js'
import { slackDesk } from '../stories/slack-desk.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { teamsDesk } from '../stories/teams-desk.js'
import { actionIn, botWriter } from '../stories/writer.js'
import { type Browser, browserAt, publicUrl } from './behind-link.js'
import { wordsOfDocx, wordsOfPdf } from './read-document.js'

const name = 'Ida Fennimore'
let district: District
let browser: Browser
beforeAll(async () => {
  district = await openSmallDistrict(undefined, firstDay, { publicUrl }, '09:00')
  browser = await browserAt(district)
  await district.ask('superintendent', 'settings iepKeptHere on')
  const manager = botWriter(district, 'case.manager')
  await manager.type(`schedule a meeting for ${name}`)
  await manager.fill({ day: '2026-11-02', startTime: '9:30', place: 'Room 12', purpose: 'transition' })
  const teacher = manager.last.form?.fields
    .find((field) => field.name === 'generalEducationTeacher')
    ?.options?.find(({ label }) => label === 'Pat teacher now')
  await manager.fill({
    generalEducationTeacher: [teacher?.value ?? ''],
    parentNames: ['Rosa Fennimore (mother)'],
    agencies: ['Vocational Rehabilitation'],
    others: ['Lee Ortiz (advocate)'],
    input: [],
  })
})
afterAll(async () => {
  browser.close()
  await district.close()
})

/** The link that stands in some words, opened. */
async function fileIn(words: string) {
  const [link] = /https:\/\/caseload\.example\/file\/[\w-]+/.exec(words) ?? []
  return browser.open(link)
}

describe.each(Object.entries({ Slack: slackDesk, Teams: teamsDesk }))('at a desk with %s', (_, deskOf) => {
  test('the notice of a meeting says what the law asks for, and then in Spanish, in Word', async () => {
    const desk = await deskOf(district, 'case.manager')
    await desk.type(`meeting ${name}`)
    await desk.press('Notice to print')
    const { headers, bytes } = await fileIn(desk.words.join('\n'))
    expect(headers.get('content-disposition')).toBe('inline; filename="meeting-notice.pdf"')
    const words = wordsOfPdf(bytes)
    for (const text of [
      'Rosa Fennimore',
      'a meeting of the IEP team about Ida Fennimore, grade 7',
      'Day Nov 2, 2026',
      'Time 9:30 am',
      'Place Room 12',
      'Lee Ortiz (advocate)',
      'General education teacher',
      'You may bring other people',
      'The student is invited.',
      'With your consent we will invite Vocational Rehabilitation',
    ]) {
      expect(words).toContain(text)
    }
    await desk.press('In Español')
    await desk.press('As a Word file, to change it')
    const spanish = await fileIn(desk.words.join('\n'))
    expect(spanish.headers.get('content-disposition')).toBe('attachment; filename="meeting-notice.docx"')
    expect(await wordsOfDocx(spanish.bytes)).toContain(
      'Le invitamos a una reunión del equipo del IEP sobre Ida Fennimore',
    )
    await desk.close()
  })
})

test('an excusal is offered once somebody is excused, and says what is agreed already', async () => {
  const manager = botWriter(district, 'case.manager')
  await manager.type(`meeting ${name}`)
  expect(() => actionIn(manager.last, 'Excusal to print')).toThrow()
  await manager.press('Excuse somebody …')
  const member = manager.last.form?.fields.find((field) => field.name === 'member')?.options?.[0]
  await manager.fill({ member: member?.value ?? '', kind: 'discussed', parentOn: '2026-10-13', inputOn: '2026-10-14' })
  await manager.type(`meeting ${name}`)
  const { data } = await manager.press('Excusal to print')
  const words = wordsOfPdf((await browser.open(data.link)).bytes)
  expect(words).toContain('Their area is spoken of at this meeting')
  expect(words).toContain('the parents consented in writing on Oct 13, 2026')
  expect(words).toContain('34 CFR 300.321(e)(2)')
  expect(words).not.toContain('34 CFR 300.321(e)(1)')
})

test('neither is for who does not carry the plan', async () => {
  const { data } = (await district.ask('case.manager', `meeting ${name}`)).reply
  const { id } = data.meeting as { readonly id: string }
  for (const who of ['teacher.now', 'team.member', 'other.teacher']) {
    const { reply } = await district.press(who, 'printMeeting', { meeting: id, document: 'meetingNotice' })
    expect([who, reply.title, reply.students]).toEqual([who, 'I find no such meeting of yours', []])
  }
})

test('a prior written notice has its seven parts word by word, and says that it is a draft', async () => {
  const manager = botWriter(district, 'case.manager')
  await manager.type(`prior written notice for ${name}`)
  await manager.fill({ action: 'To add a nurse.', why: 'She asked for it.' })
  await manager.fill({ options: 'A nurse on call; not near enough.', factors: '**None** | at all' })
  await manager.fill({ help: 'Parent Center, 555-0100' })
  const { data } = await manager.press('To print: English').catch(async () => {
    await manager.press(/notice|See/i)
    return manager.press('To print: English')
  })
  const words = wordsOfPdf((await browser.open(data.link)).bytes)
  for (const text of [
    'Draft, not given yet',
    'To add a nurse.',
    'A nurse on call; not near enough.',
    '**None** | at all',
  ]) {
    expect(words).toContain(text)
  }
  expect(words).toContain('The school district proposes to begin or change')
})

test('a notice is addressed to who holds the right to it, and never to who got it wrongly', async () => {
  await importFamily(district)
  const manager = botWriter(district, 'case.manager')
  const printed = async () => {
    await manager.type(`notices for ${name}`)
    await manager.press(/^Open: Notice 1/)
    const { data } = await manager.press('To print: English')
    return wordsOfPdf((await browser.open(data.link)).bytes)
  }
  expect(await printed()).toContain('To Linh Tran')
  await manager.type(`notices for ${name}`)
  await manager.press(/^Open: Notice 1/)
  await manager.press('It was given …')
  const father = optionCalled(manager.last.form, 'recipient', 'Dan Fennimore')
  await manager.fill({ recipient: father, givenDespite: true, how: 'byHand', language: 'English' })
  expect(manager.last.text).toContain('Dan Fennimore holds no right to it')
  const words = await printed()
  expect(words).toContain('To Linh Tran')
  expect(words).not.toContain('Dan Fennimore')
})
