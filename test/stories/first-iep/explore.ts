import { test } from 'vitest'
import type { Typed } from '../desk.js'
import type { Story } from '../told-story.js'
import { movedTo, type people } from '../two-schools.js'

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
    st.district.at('2028-01-10' as never, '10:00')
    await st.district.import(movedTo('2028-01-10' as never))
    show('sees', JSON.stringify(await st.sees()))
    await type('otherPrincipal', 'transfer of Mateo Fuentes')
    await fill('otherPrincipal', {
      'Which school or district': 'Alder School',
      'The plan that is held here is the one of the other school': 'Yes',
      'Case manager here': 'alex.moreau@twoschools.example',
    })
    show('sees', JSON.stringify(await st.sees()))
    await due()
    await type('otherManager', 'where does Mateo Fuentes stand')
    await go('2028-01-21')
    show('sees', JSON.stringify(await st.sees()))
    await type('otherManager', 'edit services for Mateo Fuentes')
  }, 300_000)
}
