// One tap for a whole class: "provided" for every student whose plan asks that it is written down. Without what
// happened, it shows the buttons of each student named.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { CannotUndo, type Context, defineCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import type { StudentId } from '#people/student'
import type { LogDetails, LogEntry } from '#records/accommodation-log'
import type { ClassRecord } from '#records/student-records'
import { spokenTime, timeAt } from '#time/time-of-day'
import { later, t } from '#wording/t'
import { classTitle, noSuchClass } from '../which-class.js'
import { type Asked, askedOf, keyLength, keyOf, mostKeys, namesOf, studentKey } from './class-log.js'
import { entryData, logRow, occasionOf, outcomeTitles } from './logging.js'

const outcome = 'provided'

export const logForAll = defineCommand({
  name: 'logForAll',
  summary: later`Log an accommodation for several students of a class`,
  phrases: [],
  takes: 'nothing',
  input: z.object({
    classId: z.string().max(64),
    /** The accommodations of students that were shown, by their keys. */
    asked: z.array(z.string().length(keyLength)).min(1).max(mostKeys),
    outcome: z.literal(outcome).optional(),
  }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const { viewer } = context
    // A class of one's own: whoever only has an office over it was not there.
    const inClass = (await viewer.classes()).find((one) => one.id === input.classId)
    if (!inClass) return noSuchClass()
    const students = (await viewer.studentsIn(inClass)).filter((student) =>
      input.asked.some((key) => key.startsWith(studentKey(student.id))),
    )
    const asked = askedOf(await viewer.plans(students, ['accommodations', 'assessment']), viewer.today)
    const meant = asked.filter((one) => input.asked.includes(keyOf(one)))
    if (meant.length === 0) return gone()
    return input.outcome ? logAll(meant, inClass, context) : rowsOf(meant, inClass)
  },
  undo: async (payload, unit, { viewer }) => {
    for (const { id, student } of logged.parse(payload)) {
      // Noted, so that the audit entry says of whom.
      await viewer.meet(student as StudentId)
      if (!(await unit.log.takeBack(id))) throw new CannotUndo(correctedSince())
    }
  },
})

/** What an undo takes back. */
const logged = z.array(z.object({ id: z.string(), student: z.string() }))

const correctedSince = () => t`One of them has been corrected since. Type "my log" to put the others right one by one.`

const gone = () =>
  invalid(
    t`I can't log that any more`,
    t`The plans, or the class, have changed since this button was shown. Ask for the class again.`,
  )

/** Writes it down for each once, all together, and says for whom it was before. */
async function logAll(meant: readonly Asked[], inClass: ClassRecord, context: Context): Promise<Answer> {
  const { viewer, clock } = context
  const detailsOf = ({ plan, accommodation }: Asked): LogDetails => ({
    kind: plan.kind,
    outcome,
    accommodation: accommodation.text,
    className: classTitle(inClass),
  })
  const written = await context.write(async (unit) => {
    const fresh: { readonly id: string; readonly one: Asked }[] = []
    const before: { readonly last: LogEntry; readonly one: Asked }[] = []
    for (const one of meant) {
      const added = await unit.log.add(occasionOf({ ...one, inClass }, context), detailsOf(one), 1)
      if (added.type === 'logged') fresh.push({ id: added.id, one })
      else before.push({ last: added.last, one })
    }
    if (fresh.length === 0) return { fresh, before }
    const undo = await unit.undo.remember({
      command: 'logForAll',
      says: t`logged ${outcomeTitles[outcome]} for ${countWords(fresh.map(({ one }) => one))}`,
      payload: fresh.map(({ id, one }) => ({ id, student: one.plan.studentId })),
      by: viewer.staff.id,
    })
    return { fresh, before, undo }
  })
  const { fresh, before, undo } = written
  const timeOf = (at: LogEntry['at']) => spokenTime(timeAt(at, clock.timeZone))
  const now = clock.now()
  const names = namesOf(fresh.map(({ one }) => one))
  const texts = [...new Set(fresh.map(({ one }) => one.accommodation.text))]
  return {
    status: 'ok',
    title: undo
      ? t`Logged for ${countWords(fresh.map(({ one }) => one))}: ${outcomeTitles[outcome]}`
      : t`Already logged for all of them`,
    sections: [
      ...(undo
        ? [
            { type: 'text' as const, text: `${texts.join('; ')} (${classTitle(inClass)}, ${timeOf(now)})` },
            { type: 'text' as const, text: names.join(', ') },
          ]
        : []),
      ...(before.length > 0
        ? [
            {
              type: 'list' as const,
              heading: t`Logged before`,
              items: before.map(({ last, one }) => ({
                text: `${one.plan.student.name}: ${outcomeTitles[last.outcome]}, ${timeOf(last.at)}`,
              })),
            },
          ]
        : []),
      {
        type: 'buttons',
        buttons: [
          ...(undo ? [undoButton(undo)] : []),
          { label: t`Correct one …`, action: { command: 'accommodationLog', input: {} } },
        ],
      },
    ],
    students: sourcedIdsOf(meant),
    data: {
      logged: fresh.map(({ one }) => ({
        studentId: one.plan.student.sourcedId,
        ...entryData({ ...detailsOf(one), day: viewer.today, at: now, by: '' }, clock.timeZone),
      })),
      before: before.map(({ last, one }) => ({
        studentId: one.plan.student.sourcedId,
        ...entryData(last, clock.timeZone),
      })),
    },
  }
}

function rowsOf(meant: readonly Asked[], inClass: ClassRecord): Answer {
  return {
    status: 'ok',
    title: t`Log for ${namesOf(meant).join(', ')}`,
    sections: meant.flatMap(({ plan, accommodation }) =>
      logRow(
        { student: plan.studentId, kind: plan.kind, accommodation: accommodation.id, classId: inClass.id },
        `${plan.student.name}: ${accommodation.text}`,
      ),
    ),
    students: sourcedIdsOf(meant),
    data: {},
  }
}

function countWords(asked: readonly Asked[]): string {
  const [first, ...others] = namesOf(asked)
  return others.length === 0 ? (first ?? '') : t`${others.length + 1} students`
}

function sourcedIdsOf(asked: readonly Asked[]): readonly string[] {
  return [...new Set(asked.map(({ plan }) => plan.student.sourcedId))]
}
