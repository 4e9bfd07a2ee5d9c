// Makes the summary of performance, ready for paper: for whoever may change the student's IEP.

import type { StudentId } from '#people/student'
import { parts } from '#plans/parts'
import type { VisiblePlan } from '#records/visible'
import type { Language } from '#wording/language'
import { readProgress } from '../progress/read-progress.js'
import { aboutPlan } from './plan-facts.js'
import { type Made, type Maker, paperOf } from './plan-paper.js'
import { type Recommended, summaryFacts } from './summary-facts.js'

/** The IEP that it is drawn from; else why there is none. */
export async function summaryPlan(
  id: StudentId,
  { viewer }: Maker,
): Promise<{ readonly type: 'plan'; readonly plan: VisiblePlan } | Exclude<Made, { type: 'made' }>> {
  const student = await viewer.student(id)
  if (!student) return { type: 'notFound' }
  const [held] = await viewer.plans([student], [], 'iep')
  if (!held) return { type: 'noPlan', student, kind: 'iep' }
  if (!viewer.mayChange(student, 'iep')) return { type: 'kept', plan: held }
  const [plan] = await viewer.plans([student], parts, 'iep')
  return plan ? { type: 'plan', plan } : { type: 'noPlan', student, kind: 'iep' }
}

/** @param recommended what its writer says, asked for while the language is spoken; without it, what the plan says */
export async function summaryPaper(
  id: StudentId,
  language: Language,
  maker: Maker,
  recommended?: () => Recommended,
): Promise<Made> {
  const found = await summaryPlan(id, maker)
  if (found.type !== 'plan') return found
  const { plan } = found
  const about = await aboutPlan(plan, parts, maker)
  const goals = await readProgress(
    plan.content.goals.map((goal) => ({ plan, goal })),
    maker,
  )
  const facts = () => summaryFacts(about, goals, recommended?.() ?? drawnFrom(plan))
  return { type: 'made', plan, made: paperOf('summaryOfPerformance', language, facts, maker) }
}

/** Areas that are about how a student gets along, in the words that plans use for them. A first guess for the writer. */
const functional =
  /social|emotional|behavio|communicat|speech|language|motor|mobil|self|daily|adaptive|functional|attention|organi|work|voca|independ|sensory|health|transition/i
/** What the parents said, and no level of the student's. */
const notOfStudent = /parent|famil|guardian|concern/i

/** The present levels, parted in two. */
export function drawnFrom({
  content,
}: VisiblePlan): Pick<Recommended, 'academicAchievement' | 'functionalPerformance'> {
  const lines = (isFunctional: boolean) =>
    content.presentLevels
      .filter(({ area }) => !notOfStudent.test(area) && functional.test(area) === isFunctional)
      .map(({ area, statement }) => `${area}: ${statement}`)
      .join('\n')
      .slice(0, 8_000)
  return { academicAchievement: lines(false), functionalPerformance: lines(true) }
}
