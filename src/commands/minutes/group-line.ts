// A line that logs for a saved group: "minutes 30 Tuesday 9:30 group, all but Ana".

import { chooseStudent, invalid } from '#bot/answers'
import type { Context } from '#bot/command'
import { describe } from '#bot/describe-student'
import type { Answer } from '#bot/reply'
import { foldWords } from '#language/fold'
import type { StudentId } from '#people/student'
import type { StudentGroup } from '#records/student-groups'
import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'
import { weekdayOf } from '#time/day'
import { t } from '#wording/t'
import { logForGroup, membersOf } from './log-group.js'
import type { Said } from './said.js'

/** What a line says of a group. */
export interface GroupWords {
  /** The group's name, or a service. */
  readonly rest: string
  readonly allBut: readonly string[]
}

export async function logGroupLine(said: Said, words: GroupWords, context: Context): Promise<Answer> {
  const groups = await context.readings.groups.of(context.viewer.staff.id)
  if (groups.length === 0) return noGroup()
  const named = groups.filter((group) => isNamed(group, words.rest))
  const meant = words.rest !== '' && named.length > 0 ? named : narrowed(groups, said, context)
  const [group] = meant
  if (meant.length !== 1 || !group) return whichGroup(meant, said, words)
  const service = named.length === 0 && words.rest !== '' ? words.rest : group.service
  return logGroup(group, { ...said, ...(service && { service }) }, { allBut: words.allBut, without: [] }, context)
}

/** Who of a group was not there: by name, and those already picked. */
interface Absent {
  readonly allBut: readonly string[]
  readonly without: readonly StudentId[]
}

/** Logs for a group, by name or by button. A name that several of it may have is asked about. */
export async function logGroup(
  group: StudentGroup,
  said: Said,
  { allBut, without }: Absent,
  context: Context,
): Promise<Answer> {
  const { viewer } = context
  const members = await membersOf(group, context)
  const absent = members.filter((member) => without.includes(member.id))
  for (const [nth, name] of allBut.entries()) {
    const fitting = await among(members, name, context)
    const [one] = fitting
    if (!one) {
      const says = t`The group is ${members.map((member) => member.name).join(', ')}. Nothing was logged.`
      return invalid(t`I find nobody of the group by the name ${name}`, says)
    }
    const left = { allBut: allBut.slice(nth + 1), without: absent.map(({ id }) => id) }
    if (fitting.length > 1) return whoWasAbsent(viewer, fitting, { group, said, left })
    absent.push(one)
  }
  const present = members.filter((member) => !absent.includes(member))
  return logForGroup(present, absent, said, context)
}

function whoWasAbsent(
  viewer: Viewer,
  fitting: readonly VisibleStudent[],
  { group, said, left }: { readonly group: StudentGroup; readonly said: Said; readonly left: Absent },
): Answer {
  const asked = chooseStudent(
    viewer,
    fitting,
    (student) => describe(student, []),
    ({ id }) => ({
      command: 'minutes',
      input: { group: group.id, said, allBut: left.allBut, without: [...left.without, id] },
    }),
    false,
  )
  return { ...asked, title: t`Who was not there?` }
}

async function among(members: readonly VisibleStudent[], name: string, { viewer }: Context) {
  const found = await viewer.find(name, true)
  if (found.type === 'none') return []
  const ids = found.type === 'one' ? [found.student, ...found.twins] : found.students
  return members.filter((member) => ids.some((one) => one.id === member.id))
}

function isNamed({ name }: StudentGroup, words: string): boolean {
  const parts = foldWords(name)
  return foldWords(words).every((word) => parts.some((part) => part.startsWith(word)))
}

/** Of several groups, those that meet on that day and at that time. */
function narrowed(groups: readonly StudentGroup[], said: Said, { viewer }: Context): readonly StudentGroup[] {
  if (groups.length === 1) return groups
  const weekday = weekdayOf(said.day ?? viewer.today)
  const fitting = groups.filter(
    (group) => group.weekday === weekday && (!said.startTime || group.startTime === said.startTime),
  )
  return fitting.length > 0 ? fitting : groups
}

const noGroup = (): Answer => ({
  ...invalid(t`You have saved no group yet`, t`Save a group once, and then log for all of it in one line.`),
  sections: [
    { type: 'text', text: t`Save a group once, and then log for all of it in one line.` },
    {
      type: 'buttons',
      buttons: [{ label: t`Save a group`, style: 'primary', action: { command: 'saveGroup', input: {} } }],
    },
  ],
})

function whichGroup(groups: readonly StudentGroup[], said: Said, { allBut }: GroupWords): Answer {
  return {
    status: 'choose',
    title: t`Which group?`,
    sections: [
      {
        type: 'choices',
        prompt: t`You have saved several. Nothing was logged yet.`,
        choices: groups.map((group) => ({
          label: group.name,
          detail: t`${group.students.length} students`,
          action: { command: 'minutes', input: { group: group.id, said, allBut } },
        })),
      },
    ],
    students: [],
    data: { logged: false, groups: groups.map(({ name }) => name) },
  }
}
