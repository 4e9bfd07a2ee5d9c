// A progress report: written goal by goal, reviewed, and given to those who hold the right to it.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { guarded } from '#adapters/web/guarded'
import { oneTimeDoor } from '#adapters/web/one-time-door'
import { createStore } from '#db/records/store'
import { fileOpener } from '#records/open-page'
import { slackDesk } from '../../stories/slack-desk.js'
import { type District, firstDay } from '../../stories/small-district.js'
import { teamsDesk } from '../../stories/teams-desk.js'
import { botWriter } from '../../stories/writer.js'
import { good, openReportingDistrict, reviewed } from './reporting-district.js'

let district: District
beforeEach(async () => {
  district = await openReportingDistrict()
})
afterEach(() => district.close())

test('what is missing this period is told with the day it is due, and "report next" walks it', async () => {
  const writer = botWriter(district, 'case.manager')
  await writer.type('report')
  expect(writer.last.text).toContain('Ida Fennimore, grade 7: due')
  expect(writer.last.text).toContain('2 of 2 goals to write: Goal 1, Math; Goal 3, Reading fluency')
  const before = writer.last.data.toWrite as number
  await writer.type('report next')
  expect(writer.last.form?.title).toBe('Progress report')
  await writer.fill({ code: 'D', comment: 'She has just begun to add fractions with drawings.' })
  await writer.type('report')
  expect(writer.last.data.toWrite).toBe(before - 1)
})

test('the form shows what the data say, and a sentence to begin with', async () => {
  const writer = botWriter(district, 'case.manager')
  await writer.type('report Ida Fennimore')
  await writer.press('Write Goal 1, Math')
  await writer.fill({ code: 'N', comment: 'Work on fractions begins in November with manipulatives.' })
  await writer.press('Next goal')
  expect(writer.last.text).toContain('Now 53 words a minute')
  expect(writer.last.text).toMatch(/You could begin: Ida reached 53 words a minute, [\d.]+ (better than|short of) the/)
})

describe('a comment that says nothing is refused, with a better one made of the data', () => {
  test.each([
    'Making progress',
    'Good job!',
    'She continues to make progress toward her goal.',
    'Sigue avanzando muy bien',
  ])('%s', async (comment) => {
    const writer = botWriter(district, 'teacher.now')
    await writer.type('report Ida Fennimore')
    await writer.press('Write Goal 3, Reading fluency')
    await writer.fill({ code: 'S', comment })
    expect(writer.last.status).toBe('invalid')
    expect(writer.last.text).toMatch(/A family can't tell from this .* such as: Ida reached 53 words a minute/)
    await writer.fill({ comment: good })
    expect(writer.last.title).toBe('Saved: Ida Fennimore, Goal 3, Reading fluency')
  })
})

test('whoever is responsible for a goal writes that one, and neither reviews nor sends the report', async () => {
  const writer = botWriter(district, 'teacher.now')
  await writer.type('report Ida Fennimore')
  expect(writer.last.data.goals).toMatchObject([{ goalNumber: '3' }])
  await writer.press('Write Goal 3, Reading fluency')
  await writer.fill({ code: 'S', comment: good })
  await writer.press('The report')
  expect(writer.last.text).not.toContain('Mark as reviewed')
  const { student } = await idOfIda()
  for (const command of ['reviewReport', 'readReport', 'sendReport', 'printReport']) {
    const { reply } = await district.press('teacher.now', command, { student, kind: 'iep' })
    expect(reply.title, command).toBe('That is for whoever carries the plan')
  }
  const { reply } = await district.ask('other.teacher', 'report Ida Fennimore')
  expect(reply.status).toBe('notFound')
})

async function idOfIda(): Promise<{ readonly student: string }> {
  const { reply } = await district.ask('case.manager', 'goals for Ida Fennimore')
  const button = reply.sections.flatMap((one) => (one.type === 'buttons' ? one.buttons : []))[0]
  return { student: String(button?.action.input.student) }
}

test('a report with a goal that nobody has written goes nowhere', async () => {
  const { student } = await idOfIda()
  for (const command of ['reviewReport', 'readReport', 'sendReport', 'printReport']) {
    const { reply } = await district.press('case.manager', command, { student, kind: 'iep' })
    expect(reply.title, command).toBe('The report of Ida Fennimore is not whole yet')
    expect(reply.data.unreported).toEqual(['1', '3'])
  }
})

test('it is given to those who may receive it; of the others it is asked, and a restricted one is never offered', async () => {
  const writer = await reviewed(district)
  await writer.press('Note who received it …')
  const options = (writer.last.form?.fields.find(({ name }) => name === 'recipient')?.options ?? []).map(
    ({ label }) => label,
  )
  expect(options).toEqual(expect.arrayContaining(['Rosa Fennimore (mother)', 'Ben Fennimore (father)']))
  expect(options.join()).not.toMatch(/Uncle|Away/)
  expect(writer.last.text).toContain("The roster doesn't say whether they may receive records:")
  expect(writer.last.text).toMatch(/receive records: [^\n]*Ben Fennimore \(father\)/)
  const fields = writer.last.form?.fields ?? []
  expect(fields.find(({ name }) => name === 'language')?.value).toBe('es')
  const idOf = (label: string) => fields[0]?.options?.find((one) => one.label.startsWith(label))?.value ?? ''
  await writer.fill({ recipient: idOf('Ben'), how: 'byHand' })
  expect(writer.last.text).toContain("Please make sure first that Ben Fennimore may receive this student's records.")
  await writer.fill({ recipient: idOf('Rosa'), how: 'meeting' })
  expect(writer.last.title).toBe('Noted: Rosa Fennimore received the progress report of Ida Fennimore')
  const { reply } = await district.ask('case.manager', 'report Ida Fennimore')
  expect(reply.data).toMatchObject({
    status: 'sent',
    receipts: [{ name: 'Rosa Fennimore', how: 'meeting', language: 'es', day: firstDay }],
  })
  await writer.press('Undo')
  const { reply: after } = await district.ask('case.manager', 'report Ida Fennimore')
  expect(after.data).toMatchObject({ status: 'reviewed', receipts: [] })
})

test('what is written anew is reviewed anew', async () => {
  const writer = await reviewed(district)
  await writer.type('report Ida Fennimore')
  expect(writer.last.data.status).toBe('reviewed')
  await writer.press('Change goal 3')
  await writer.fill({ comment: 'Ida reads 53 words a minute and corrects herself.' })
  await writer.type('report Ida Fennimore')
  expect(writer.last.data.status).toBe('draft')
})

test('two people who write the same goal see each other', async () => {
  const [one, other] = [botWriter(district, 'case.manager'), botWriter(district, 'teacher.now')]
  await one.type('report Ida Fennimore')
  await one.press('Write Goal 1, Math')
  await one.fill({ code: 'N', comment: 'Work on fractions begins in November with manipulatives.' })
  await one.press('Next goal')
  await other.type('report Ida Fennimore')
  await other.press('Write Goal 3, Reading fluency')
  await other.fill({ code: 'S', comment: good })
  await one.fill({ code: 'I', comment: 'Ida still guesses at long words in science texts.' })
  expect(one.last.status).toBe('conflict')
  expect(one.last.text).toContain(`Pat teacher now has written this goal meanwhile: "${good}"`)
  await one.fill({})
  expect(one.last.title).toContain('Saved')
})

test('it reads in plain words, in English and in Spanish', async () => {
  const writer = await reviewed(district)
  await writer.press('Read it')
  expect(writer.last.text).toContain('This progress is enough to meet the goal by its date.')
  await writer.press('Español')
  expect(writer.last.text).toContain('Este progreso es suficiente para alcanzar la meta en su fecha.')
  expect(writer.last.text).toContain(good)
})

describe('as a PDF', () => {
  let server: Server
  let url = ''
  beforeEach(async () => {
    const store = createStore(district.database, district.seal, district.clock)
    server = createServer(guarded(oneTimeDoor(fileOpener(store))))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterEach(() => void server.close())

  test('behind a link that names nobody and opens once', async () => {
    const writer = await reviewed(district)
    await writer.press('Read it')
    await writer.press('PDF to print')
    const link = String(writer.last.data.link)
    expect(link).toMatch(/^https:\/\/caseload\.example\/file\/[\w-]{43}$/)
    const here = link.replace('https://caseload.example', url)
    expect((await fetch(here)).headers.get('content-type')).toContain('text/html')
    const opened = await fetch(here, { method: 'POST' })
    expect(opened.headers.get('content-type')).toBe('application/pdf')
    expect(opened.headers.get('content-disposition')).not.toMatch(/Ida|Fennimore/)
    const bytes = Buffer.from(await opened.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.toString('latin1')).toContain('/Lang (en)')
    expect((await fetch(here, { method: 'POST' })).status).toBe(410)
    expect((await district.audit()).at(-2)).toMatchObject({ command: 'openFile', outcome: 'shown' })
  })

  test('and a goal’s graph the same way, with its words and every data point', async () => {
    const writer = botWriter(district, 'case.manager')
    await writer.type('progress Ida Fennimore reading')
    await writer.press('Graph to print')
    const opened = await fetch(String(writer.last.data.link).replace('https://caseload.example', url), {
      method: 'POST',
    })
    const page = await opened.text()
    expect(page).toContain('<svg xmlns="http://www.w3.org/2000/svg"')
    expect(page).toContain('10 data points, from 38 words a minute')
    expect(page.match(/<tr>/g)).toHaveLength(11)
    expect(opened.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('not after ten minutes', async () => {
    const writer = await reviewed(district)
    await writer.press('Read it')
    await writer.press('PDF to print')
    district.at(firstDay, '10:11')
    const here = String(writer.last.data.link).replace('https://caseload.example', url)
    expect((await fetch(here, { method: 'POST' })).status).toBe(410)
  })
})

describe.each([
  ['Slack', slackDesk],
  ['Teams', teamsDesk],
] as const)('in %s', (_platform, openDesk) => {
  test('a report is written, reviewed and given', async () => {
    const desk = await openDesk(district, 'case.manager')
    await desk.type('report Ida Fennimore')
    await desk.press('Write Goal 1, Math')
    await desk.fill({
      'Is the progress enough to meet the goal by its date?': 'N: Not introduced yet',
      'What you see': 'Work on fractions begins in November with manipulatives.',
    })
    await desk.press('Next goal')
    await desk.fill({
      'Is the progress enough to meet the goal by its date?': 'S: Sufficient to meet the goal by its date',
      'What you see': good,
    })
    await desk.press('The report')
    await desk.press('Mark as reviewed')
    await desk.press('Note who received it')
    await desk.fill({ 'Who received it': 'Rosa Fennimore (mother)', How: 'by hand' })
    expect(desk.words.join('\n')).toContain('Noted: Rosa Fennimore received the progress report of Ida Fennimore')
    await desk.close()
  })
})
