// A session of a saved group in one go: each of them is asked for anew, and who is left out is told.

import { invalid } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { isDelivered } from '#progress/minutes/session'
import type { StudentGroup } from '#records/student-groups'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { entryOf, faultOf, type Ready } from './entry.js'
import { servicesMeant } from './log-one.js'
import type { Said } from './said.js'
import { mayLog, servicesIn } from './served.js'
import { writeDown } from './write-down.js'

interface LeftOut {
  readonly student: VisibleStudent
  readonly why: string
}

/** The students of a group whom the asker may see now. */
export async function membersOf(group: StudentGroup, { viewer }: Context): Promise<readonly VisibleStudent[]> {
  const members: VisibleStudent[] = []
  for (const id of group.students) {
    const student = await viewer.meet(id)
    if (student) members.push(student)
  }
  return members.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Logs for some students of a group together.
 * @param absent of the group and not there: told, with a way to log why
 */
export async function logForGroup(
  present: readonly VisibleStudent[],
  absent: readonly VisibleStudent[],
  said: Said,
  context: Context,
): Promise<Answer> {
  const { viewer } = context
  const plans = await viewer.plans(present, ['services'])
  const ready: Ready[] = []
  const leftOut: LeftOut[] = []
  const size = isDelivered(said.status ?? 'provided') ? { groupSize: said.groupSize ?? present.length } : {}
  for (const student of present) {
    const own = servicesIn(plans.filter((plan) => plan.studentId === student.id))
    const meant = mayLog(student, context) ? servicesMeant(own, said, context) : []
    const [served] = meant
    if (!served || meant.length !== 1) {
      leftOut.push({
        student,
        why: meant.length > 1 ? t`several services may be meant` : t`no such service for you to log`,
      })
      continue
    }
    const fault = faultOf(said, served, viewer.today)
    if (fault) leftOut.push({ student, why: fault.says })
    else ready.push({ served, entry: entryOf({ ...said, ...size }, served, viewer.staff, viewer.today) })
  }
  if (ready.length === 0) {
    const [first] = leftOut
    return {
      ...invalid(
        t`Nothing was logged`,
        first ? `${first.student.name}: ${first.why}` : t`Nobody of the group is left.`,
      ),
      students: present.map((student) => student.sourcedId),
    }
  }
  return writeDown(ready, said, context, [...notLogged(leftOut), ...absentees(absent, said)])
}

function notLogged(leftOut: readonly LeftOut[]): readonly Section[] {
  if (leftOut.length === 0) return []
  return [
    {
      type: 'list',
      heading: t`Not logged`,
      items: leftOut.map(({ student, why }) => ({ text: `${student.name}: ${why}` })),
    },
  ]
}

/** More buttons than these are a wall. */
const mostButtons = 3

function absentees(absent: readonly VisibleStudent[], said: Said): readonly Section[] {
  if (absent.length === 0) return []
  const { note: _note, groupSize: _size, ...rest } = said
  const buttons = absent.slice(0, mostButtons).map(
    (student): Button => ({
      label: t`${student.name}: student absent`,
      action: { command: 'minutes', input: { student: student.id, said: { ...rest, status: 'studentAbsent' } } },
    }),
  )
  return [
    { type: 'text', text: t`Left out, and nothing logged: ${absent.map(({ name }) => name).join(', ')}` },
    { type: 'buttons', buttons },
  ]
}
