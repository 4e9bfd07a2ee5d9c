// An access decision in the field's words: on which ground somebody sees a student, and what it opens. Read from the
// very viewer that made it.
import type { Ground } from '#people/grounds'
import { groundTitles } from '#people/grounds'
import type { HeldGround } from '#plans/held-ground'
import { partsInWords } from '#plans/part-words'
import type { ClassRecord } from '#records/student-records'
import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'
import type { AccessTold } from './wire.js'

/** More are counted and not told one by one. */
const mostTold = 8

/** Each student who was spoken of, and how many more. */
export async function accessTold(
  viewer: Viewer,
): Promise<{ readonly told: readonly AccessTold[]; readonly more: number }> {
  const seen = viewer.seen()
  const told: AccessTold[] = []
  for (const { id } of seen.slice(0, mostTold)) {
    const student = await viewer.student(id)
    if (student) told.push(await tell(student, viewer))
  }
  return { told, more: Math.max(0, seen.length - mostTold) }
}

async function tell(student: VisibleStudent, viewer: Viewer): Promise<AccessTold> {
  const needsClasses = student.grounds.some(({ ground }) => inClass.includes(ground))
  const classes = needsClasses ? await viewer.classesWith(student) : []
  const iep = partsInWords(viewer.opened(student, 'iep'))
  const plan504 = partsInWords(viewer.opened(student, '504'))
  return {
    student: student.name,
    grounds: student.grounds.map((held) => groundInWords(held, classes)),
    opens: iep === plan504 ? [`Opens ${iep}`] : [`Opens of an IEP: ${iep}`, `Opens of a 504 plan: ${plan504}`],
  }
}

const inClass: readonly Ground[] = ['classTeacher', 'substitute']

const inClassWords: Partial<Record<Ground, string>> = {
  classTeacher: 'teacher of',
  substitute: 'substitute in',
}

function groundInWords({ ground, kinds }: HeldGround, classes: readonly ClassRecord[]): string {
  const named = inClassWords[ground]
  if (named && classes.length > 0) return `${named} ${classes.map(classInWords).join(' and ')}`
  const title = groundTitles[ground]
  if (!kinds) return title
  return `${title} (${kinds.map((kind) => (kind === 'iep' ? 'IEP' : '504 plan')).join(' and ')})`
}

function classInWords({ title, periods }: ClassRecord): string {
  return periods.length === 0 ? title : `${title}, period ${periods.join(' and ')}`
}
