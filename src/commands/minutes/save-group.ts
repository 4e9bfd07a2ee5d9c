// Saves a group of students whom somebody serves together, with what its sessions usually are.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { readTime } from '#language/clock-words'
import type { StudentId } from '#people/student'
import { oneOf, text } from '#plans/field-kit'
import type { GroupDetails, StudentGroup } from '#records/student-groups'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { mayLog } from './served.js'
import { studentsField } from './students-field.js'
import { weekdayNames } from './weekdays.js'

/** Slack's menu takes no more. */
const mostOffered = 100

const undone = z.object({ id: z.string(), before: z.custom<GroupDetails>().optional() })

export const saveGroup = defineFormCommand({
  name: 'saveGroup',
  summary: later`Save a group of students, to log for all of it in one go`,
  phrases: ['save a group', 'save group', 'new group', 'make a group'],
  takes: 'nothing',
  input: z.object({ group: z.string().max(64).optional() }),
  mayUse: 'staff',
  examples: [later`new group`],
  form: {
    async open(input, context) {
      const offered = await offeredTo(context)
      if (offered.length === 0) return nobody()
      const held = await heldGroup(input.group, context)
      return {
        title: held ? t`Change the group` : t`Save a group`,
        schema: schemaFor(offered),
        values: held ? valuesOf(held, offered) : {},
        submitLabel: t`Save the group`,
        students: offered.map((student) => student.sourcedId),
      }
    },
    async submit(values, { input }, context) {
      const offered = await offeredTo(context)
      if (offered.length === 0) return { type: 'done', answer: nobody() }
      const typed = schemaFor(offered).parse(values)
      const startTime = typed.startTime ? readTime(typed.startTime) : undefined
      if (typed.startTime && !startTime) {
        return { type: 'faults', faults: { startTime: t`Please write the time like this: 9:30 or 2:15 pm.` } }
      }
      const students = offered.filter(({ id }) => typed.students.includes(id))
      const details: GroupDetails = {
        name: typed.name,
        students: students.map(({ id }) => id),
        ...(typed.service && { service: typed.service }),
        ...(typed.minutes !== undefined && { minutes: typed.minutes }),
        ...(typed.weekday && { weekday: weekdayNames.indexOf(typed.weekday) + 1 }),
        ...(startTime && { startTime }),
      }
      const held = await heldGroup(input.group, context)
      const by = context.viewer.staff.id
      const undo = await context.write(async (unit) => {
        const id = await unit.groups.save(by, details, held?.id)
        const payload = { id, ...(held && { before: detailsOf(held) }) }
        return unit.undo.remember({ command: 'saveGroup', says: t`saved a group`, payload, by })
      })
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Saved: ${typed.name}`,
          sections: [
            { type: 'text', text: students.map(({ name }) => name).join(', ') },
            { type: 'text', text: t`Log for it like this: minutes 30 Tuesday 9:30 group, all but Ana` },
            { type: 'buttons', buttons: [undoButton(undo)] },
          ],
          students: students.map((student) => student.sourcedId),
          data: { group: typed.name },
        },
      }
    },
  },
  async undo(payload, unit, { viewer }) {
    const { id, before } = undone.parse(payload)
    if (before) await unit.groups.save(viewer.staff.id, before, id)
    else await unit.groups.remove(viewer.staff.id, id)
  },
})

const nobody = () =>
  invalid(t`You have no students to group`, t`A group is made of students whose services you may log.`)

async function heldGroup(id: string | undefined, { viewer, readings }: Context): Promise<StudentGroup | undefined> {
  return id === undefined ? undefined : (await readings.groups.of(viewer.staff.id)).find((one) => one.id === id)
}

/** Those whom the asker may log for: whom they provide for first, where there are more than a menu takes. */
async function offeredTo(context: Context): Promise<readonly VisibleStudent[]> {
  const provides = ({ grounds }: VisibleStudent) => grounds.some(({ ground }) => ground === 'serviceProvider')
  return (await context.viewer.mine())
    .filter((student) => mayLog(student, context))
    .sort((a, b) => Number(provides(b)) - Number(provides(a)) || (a.name < b.name ? -1 : 1))
    .slice(0, mostOffered)
}

function schemaFor(offered: readonly VisibleStudent[]) {
  return z.object({
    name: z.string().trim().min(1).max(60).meta({ label: t`Name`, hint: t`Such as: Tuesday articulation` }),
    students: studentsField(offered, t`Students`),
    service: text({ label: t`Service`, hint: t`Empty: the one that you provide` }).optional(),
    minutes: z.number().positive().max(480).optional().meta({ label: t`Minutes` }),
    weekday: oneOf(weekdayNames, { label: t`Day` }).optional(),
    startTime: text({ label: t`Begins at`, hint: t`Such as: 9:30` }).optional(),
  })
}

function valuesOf(group: StudentGroup, offered: readonly VisibleStudent[]) {
  const { name, students, service, minutes, weekday, startTime } = group
  const day = weekday === undefined ? undefined : weekdayNames[weekday - 1]
  return {
    name,
    students: students.filter((id: StudentId) => offered.some((student) => student.id === id)),
    ...(service && { service }),
    ...(minutes !== undefined && { minutes }),
    ...(day && { weekday: day }),
    ...(startTime && { startTime }),
  }
}

function detailsOf({ id: _id, ...details }: StudentGroup): GroupDetails {
  return details
}
