import { test } from 'vitest'
import type { Typed } from '../desk.js'
import type { Story } from '../told-story.js'
import type { people } from '../two-schools.js'

type P = keyof typeof people
export function explore(story: () => Story): void {
  const show = (h: string, s: string) => console.log(`=== ${h}\n${s}`)
  const type = async (who: P, text: string) =>
    show(
      `${who}: ${text}`,
      await story()
        .ask(who, text)
        .catch((e) => String(e).slice(0, 1500)),
    )
  const press = async (who: P, text: string) =>
    show(
      `${who}: [${text}]`,
      await story()
        .press(who, text)
        .catch((e) => String(e).slice(0, 1500)),
    )
  const fill = async (who: P, v: Typed) =>
    show(
      `${who}: ${JSON.stringify(v)}`,
      await story()
        .fill(who, v)
        .catch((e) => String(e).slice(0, 1500)),
    )
  const go = async (to: string, time?: string) => {
    const t = Date.now()
    const a = await story().until(to, time)
    console.log(
      `>>> ${to} ${Date.now() - t}ms\n` +
        a.map((x) => `${x.on} ${x.to} "${x.preview}" :: ${x.words.replaceAll('\n', ' / ').slice(0, 900)}`).join('\n'),
    )
  }
  const due = async () => show('deadlines', (await story().deadlines()).join('\n'))
  test('explore', async () => {
    const st = story()
    st.district.at('2027-06-04' as never, '10:00')
    await st.district.import({
      'users.csv': nextYear['users.csv'] ?? [],
      'enrollments.csv': nextYear['enrollments.csv'] ?? [],
    })
    show('sees', JSON.stringify(await st.sees()))
    st.district.at('2027-06-16' as never, '10:00')
    show('sees', JSON.stringify(await st.sees()))
    st.district.at('2027-08-10' as never, '10:00')
    show('sees', JSON.stringify(await st.sees()))
    await go('2027-08-27')
    show('sees', JSON.stringify(await st.sees()))
    await due()
    await type('nextTeacher', 'plan for Mateo Fuentes')
    await type('nextTeacher', 'acknowledge')
    await type('teacher', 'plan for Mateo Fuentes')
    await go('2027-11-08')
    await type('caseManager', "Mateo Fuentes's mother is worried about el autobús")
    await fill('caseManager', { 'In their words': 'Me preocupa que vaya solo en el autobús.' })
    await type('caseManager', 'schedule a meeting for Mateo Fuentes')
    await fill('caseManager', { On: '2027-12-01', At: '3:15 pm', Place: 'Room 12' })
    await fill('caseManager', {})
    await type('caseManager', 'ready Mateo Fuentes')
    await type('caseManager', 'agenda for Mateo Fuentes')
  }, 300_000)
}
