// One printed page for somebody without an account: accommodations and what keeps students safe, with its end and who
// printed it for whom across it. What a substitute with an account would see, and no more.

import { inertHtml } from '#language/inert-html'
import { type PlanKind, planKinds } from '#plans/kind'
import { opens } from '#plans/opened-by'
import type { ClassRecord } from '#records/student-records'
import type { Viewer } from '#records/viewer'
import type { VisiblePlan } from '#records/visible'
import { spokenDay } from '#time/day'
import { spokenNow } from '#wording/language'
import { t } from '#wording/t'
import { classTitle } from '../which-class.js'
import { current } from './class-card.js'

export interface SubstitutesPage {
  readonly title: string
  readonly school: string
  readonly printedBy: string
  readonly printedOn: string
  readonly forName: string
  readonly until: string
  readonly students: readonly {
    readonly name: string
    readonly safety: readonly string[]
    readonly whatToDo: readonly string[]
    readonly accommodations: readonly string[]
  }[]
}

/** Reads the page through the viewer of whoever prints it. */
export async function readPage(
  inClass: ClassRecord,
  viewer: Viewer,
  given: Pick<SubstitutesPage, 'printedBy' | 'forName' | 'until'>,
): Promise<SubstitutesPage> {
  const students = await viewer.studentsIn(inClass)
  const plans: VisiblePlan[] = []
  for (const kind of planKinds) plans.push(...(await viewer.plans(students, partsOf(kind), kind)))
  const shown = students.filter((student) => plans.some((plan) => plan.studentId === student.id))
  return {
    ...given,
    title: classTitle(inClass),
    school: inClass.schoolName,
    printedOn: spokenDay(viewer.today),
    students: shown
      .map((student) => {
        const own = plans.filter((plan) => plan.studentId === student.id)
        const facts = own.map((plan) => plan.content.facts)
        return {
          name: student.name,
          safety: said(facts.map((one) => one.safetyNote)),
          whatToDo: [
            ...said(facts.map((one) => one.behaviorDo)).map((text) => t`Do: ${text}`),
            ...said(facts.map((one) => one.behaviorDoNot)).map((text) => t`Don't: ${text}`),
          ],
          accommodations: said(
            own.flatMap((plan) =>
              current(plan, viewer.today).map((one) => (one.when ? `${one.text} (${one.when})` : one.text)),
            ),
          ),
        }
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

const partsOf = (kind: PlanKind) => opens.substitute[kind]

function said(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined))]
}

/** The page as it is printed. Nothing on it is loaded from elsewhere. */
export function pageHtml(page: SubstitutesPage): string {
  const { title, school, forName, until, printedBy, printedOn } = page
  const mark = t`For ${forName} until ${until} · printed by ${printedBy}`
  const whose = t`${school}. For ${forName}, until ${until}. Printed by ${printedBy} on ${printedOn}.`
  const none = t`No student in this class has a plan here.`
  return `<!doctype html>
<html lang="${spokenNow().language}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex, nofollow">
<title>${t`Substitute's page`}</title>
<style>
@page { margin: 16mm }
body { font: 12pt/1.4 system-ui, sans-serif; color: #000; max-width: 46em; margin: 2em auto; padding: 0 1em }
header, footer { border: 2px solid #000; padding: .5em .8em }
section { break-inside: avoid; margin: 1.2em 0 }
h1 { margin: 0 0 .2em; font-size: 1.4em } h2 { margin: 0 0 .2em; font-size: 1.1em }
.safety { border-left: .4em solid #000; padding-left: .6em; font-weight: 700 }
ul { margin: .2em 0; padding-left: 1.3em }
.mark { position: fixed; inset: 0; display: grid; place-items: center; pointer-events: none; z-index: 1 }
.mark span { transform: rotate(-28deg); font-size: 2em; font-weight: 700; color: #000; opacity: .12; text-align: center }
</style>
</head>
<body>
<div class="mark" aria-hidden="true"><span>${inertHtml(mark)}</span></div>
<header>
<h1>${inertHtml(title)}</h1>
<p>${inertHtml(whose)}</p>
<p>${t`Confidential: show it to nobody, copy nothing, and give it back to the office when it ends.`}</p>
</header>
${page.students.map(studentHtml).join('\n') || `<section><p>${none}</p></section>`}
<footer><p>${t`Read by (name, date):`} ______________________________</p></footer>
</body>
</html>
`
}

function studentHtml(student: SubstitutesPage['students'][number]): string {
  return [
    '<section>',
    `<h2>${inertHtml(student.name)}</h2>`,
    ...student.safety.map((text) => `<p class="safety">${inertHtml(t`Safety: ${text}`)}</p>`),
    listHtml(student.whatToDo),
    listHtml(student.accommodations),
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function listHtml(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${inertHtml(item)}</li>`).join('')}</ul>`
}
