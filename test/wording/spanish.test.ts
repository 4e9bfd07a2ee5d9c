// Somebody who reads Spanish is answered in it, in Slack and in Teams; what a colleague who reads English sends them comes in
// Spanish, and what they send comes in English. What people wrote stays as they wrote it; logs stay English.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { slackDesk } from '../stories/slack-desk.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { teamsDesk } from '../stories/teams-desk.js'

let district: District
beforeEach(async () => {
  district = await openSmallDistrict()
})
afterEach(() => district.close())

describe.each(Object.entries({ Slack: slackDesk, Teams: teamsDesk }))('at a desk with %s', (_, deskOf) => {
  test('a teacher chooses Spanish, and reads it from then on', async () => {
    const desk = await deskOf(district, 'teacher.now')
    await desk.type('idioma español')
    expect(desk.words.join(' ')).toContain('Idioma: Español')
    await desk.type('adaptaciones de Ida Fennimore')
    const words = desk.words.join(' ')
    expect(words).toContain('Adaptaciones: Ida Fennimore')
    expect(words).toContain('versión 1')
    expect(words).not.toMatch(/\b(?:accommodations|version|grade)\b/)
    await desk.close()
  })

  test('what is wrong with a form is said in Spanish', async () => {
    const desk = await deskOf(district, 'teacher.now')
    await desk.type('idioma español')
    await desk.type('preguntar al responsable del caso sobre Ida Fennimore')
    await desk.fill({ 'Su pregunta': ' ' })
    expect(desk.words.join(' ')).toContain('Llene esto, por favor.')
    await desk.close()
  })
})

test('what nobody chose is said in the language of their app, and in English where that is none of ours', async () => {
  const title = async (locale?: string) =>
    (await district.ask('teacher.now', 'my caseload', locale === undefined ? {} : { locale })).reply.title
  expect(await title('es-MX')).toContain('Sus casos')
  expect(await title('vi-VN')).toContain('Your caseload')
  expect(await title()).toContain('Your caseload')
  await district.ask('teacher.now', 'language English')
  await district.ask('other.teacher', 'idioma español')
  expect((await district.ask('other.teacher', 'ayuda', { locale: 'en-US' })).reply.title).toMatch(/^Hola/)
})

test('a message comes in the language of whoever reads it, its preview too', async () => {
  district.at(firstDay, '09:00')
  await district.ask('case.manager', 'idioma español')
  const question = { question: 'May Ida use her own timer?' }
  await district.fill('teacher.now', 'ask the case manager about Ida Fennimore', question)
  district.at(firstDay, '09:20')
  const [message] = (await district.delivered()).filter(({ email }) => email.startsWith('case.manager'))
  expect(message).toMatchObject({
    language: 'es',
    title: expect.stringContaining('pregunta sobre: IEP de Ida Fennimore'),
    preview: 'Un colega le pregunta por un plan.',
  })
  expect(message?.paragraphs[0]).toBe(question.question)
  expect(message?.paragraphs[1]).toMatch(/^Responda a más tardar el \d+ oct 2026, por favor\.$/)

  // And the answer goes back in English.
  const waiting = (await district.ask('case.manager', 'preguntas')).reply
  expect(waiting.title).toBe('1 pregunta espera su respuesta')
  const buttons = message?.sections.flatMap((one) => (one.type === 'buttons' ? one.buttons : [])) ?? []
  const action = buttons.find(({ label }) => label === 'Responder')?.action
  if (!action) throw new Error('no button to answer with')
  await district.fill('case.manager', action, { answer: 'Sí, claro.' })
  district.at(firstDay, '09:40')
  const [back] = (await district.delivered()).filter(({ email }) => email.startsWith('teacher.now'))
  expect(back).toMatchObject({ language: 'en', preview: 'Your question about a plan has an answer.' })
  expect(back?.title).toContain('answers about Ida Fennimore')
  expect(back?.paragraphs).toContain('Sí, claro.')
})

test.each([
  ['metas de Ida Fennimore', 'goals'],
  ['servicios de Ida Fennimore', 'services'],
  ['qué apoyos tiene Ida Fennimore', 'accommodations'],
  ['quién puede ver a Ida Fennimore', 'whoCanSee'],
  ['resumen de Ida Fennimore', 'glance'],
  ['mis casos', 'caseload'],
  ['ayuda', 'help'],
  ['ajustes', 'settings'],
  ['hoy', 'today'],
  ['deshacer', 'undo'],
])('"%s" is understood, whatever one reads', async (text, command) => {
  const { reply } = await district.ask('case.manager', text)
  expect(reply.command).toBe(command)
  expect(reply.status).not.toBe('notUnderstood')
  expect(reply.language).toBe('en')
})

test('the log and what is written down stay English, and data stays data', async () => {
  await district.ask('teacher.now', 'idioma español')
  const inSpanish = await district.ask('teacher.now', 'adaptaciones de Ida Fennimore')
  await district.ask('teacher.now', 'language English')
  const inEnglish = await district.ask('teacher.now', 'accommodations for Ida Fennimore')
  expect(inSpanish.reply.data).toEqual(inEnglish.reply.data)
  expect(inSpanish.audit.map(({ command, outcome }) => [command, outcome])).toEqual([['accommodations', 'shown']])
  expect(district.logged.join()).not.toMatch(/[áéíóúñ¿¡]/)
})

test('what a parent asks reaches the case manager in the language that the case manager reads', async () => {
  district.at(firstDay, '10:00')
  await district.ask('case.manager', 'idioma español')
  const said = { who: 'The mother', asked: 'Was time given?' }
  await district.fill('teacher.now', 'a parent asks about Ida Fennimore', said)
  district.at(firstDay, '10:20')
  const [message] = (await district.delivered()).filter(({ email }) => email.startsWith('case.manager'))
  expect(message?.language).toBe('es')
  expect(message?.paragraphs[0]).toBe('The mother pregunta: Was time given?')
})
