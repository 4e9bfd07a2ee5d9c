// When: once each count of the district's setting is reached (5, 8 and 10 school days unless chosen otherwise), and once more
// past 10. Whom: whoever carries the plan. What: how many school days of removal there are, and what that asks for.

import { nameWithGrade } from '#commands/plan-answer'
import { disciplineOf, type Standing, standingsOf } from '#commands/removals/discipline-of'
import { flagWords, spokenTotal } from '#commands/removals/removal-words'
import type { StaffId } from '#people/staff'
import { planKinds } from '#plans/kind'
import type { VisibleStudent } from '#records/visible'
import { warningsFrom } from '#removals/counting-rule'
import { mostDays } from '#removals/standing'
import { addDays } from '#time/day'
import { later, t } from '#wording/t'
import { whoIsTold } from '../digest/responsible.js'
import type { Entry, Source, Thing } from '../digest/source.js'
import { untold } from '../digest/told-before.js'

const rule = 'removals.count'

/** Removals may be recorded some weeks later, and put right. */
const lookBackDays = 60

export const removalCounts: Source = {
  name: 'removalCounts',
  heading: later`Removals`,
  async things({ today }, parts) {
    const removed = await parts.readings.removals.removedSince(addDays(today, -lookBackDays))
    const subjects = removed.flatMap((studentId) => planKinds.map((kind) => ({ subject: studentId, studentId, kind })))
    const told = await whoIsTold(today, parts)
    const found = new Map<StaffId, Thing[]>()
    for (const facts of await parts.clocks.facts(subjects)) {
      if (!facts.plan) continue
      const { subject, studentId, kind } = facts
      const thing = { subject, studentId, kind, rule, triggerDay: today, stage: 0 }
      for (const to of await told(facts)) found.set(to, [...(found.get(to) ?? []), thing])
    }
    return found
  },
  async entries(things, viewer, morning, parts) {
    const students: VisibleStudent[] = []
    for (const id of new Set(things.map(({ studentId }) => studentId))) {
      const student = await viewer.student(id)
      if (student) students.push(student)
    }
    const asking = { viewer, readings: parts.readings, settings: morning.settings }
    const standings = await standingsOf(await disciplineOf(students, asking), asking)
    const warnings = warningsFrom(morning.settings.removalWarnings) ?? []
    const entries = standings.flatMap((standing): readonly Entry[] => {
      const stage = stageOf(standing.count.total, warnings)
      const thing = things.find(({ studentId }) => studentId === standing.student.id)
      if (stage === undefined || !thing) return []
      return [entryOf(standing, { ...thing, triggerDay: standing.count.year.from, stage })]
    })
    return untold(entries, morning.today, parts)
  },
}

/** Nearer to 0 the more there are: what was told of 8 days is not told again of 5. */
function stageOf(total: number, warnings: readonly number[]): number | undefined {
  if (total > mostDays) return 0
  const reached = warnings.filter((one) => total >= one).at(-1)
  return reached === undefined ? undefined : mostDays + 1 - reached
}

function entryOf({ student, count, flags }: Standing, { kind: _kind, ...told }: Thing): Entry {
  return {
    told,
    text: t`${nameWithGrade(student)}: removed for ${spokenTotal(count.total)}`,
    details: [...new Set(flags.map(flagWords))],
    buttons: [{ label: t`Open`, action: { command: 'removal', input: { student: student.id } } }],
  }
}
