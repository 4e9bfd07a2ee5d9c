// The groups that somebody has saved, each with what can be done with it.

import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import type { StudentGroup } from '#records/student-groups'
import type { VisibleStudent } from '#records/visible'
import { spokenTime } from '#time/time-of-day'
import { later, t, translated } from '#wording/t'
import { membersOf } from './log-group.js'
import { spokenMinutes } from './session-says.js'
import { weekdayNames } from './weekdays.js'

export const groups = defineCommand({
  name: 'groups',
  summary: later`Your saved groups of students`,
  phrases: ['my groups', 'saved groups', 'student groups', 'groups'],
  takes: 'nothing',
  input: z.object({}),
  mayUse: 'staff',
  examples: [later`my groups`],
  changes: false,
  run: (_input, context) => groupsAnswer(context),
})

/** The asker's groups, with the students whom they may see now. */
export async function groupsAnswer(context: Context): Promise<Answer> {
  const { viewer, readings } = context
  const saved = await readings.groups.of(viewer.staff.id)
  const shown = await Promise.all(saved.map(async (group) => ({ group, members: await membersOf(group, context) })))
  return {
    status: 'ok',
    title: shown.length === 0 ? t`You have saved no group yet` : t`Your groups: ${shown.length}`,
    sections: [
      ...shown.flatMap(({ group, members }) => groupSections(group, members)),
      {
        type: 'buttons',
        buttons: [{ label: t`Save a new group`, action: { command: 'saveGroup', input: {} } }],
      },
    ],
    students: [...new Set(shown.flatMap(({ members }) => members.map((member) => member.sourcedId)))],
    data: {
      groups: shown.map(({ group, members }) => ({
        name: group.name,
        students: members.map((member) => member.sourcedId),
        service: group.service ?? null,
        minutes: group.minutes ?? null,
        startTime: group.startTime ?? null,
      })),
    },
  }
}

function groupSections(group: StudentGroup, members: readonly VisibleStudent[]): readonly Section[] {
  const { id, name, service, minutes, weekday, startTime } = group
  const usual = [
    service,
    minutes && spokenMinutes(minutes),
    [weekday && translated(weekdayNames[weekday - 1] ?? ''), startTime && spokenTime(startTime)]
      .filter(Boolean)
      .join(', '),
  ].filter(Boolean)
  const details = [members.map((member) => member.name).join(', ') || t`Nobody whom you may see now`]
  return [
    { type: 'list', items: [{ text: [name, ...usual].join(' · '), details }] },
    {
      type: 'buttons',
      buttons: [
        { label: t`Log for ${name}`, style: 'primary', action: { command: 'logForGroup', input: { group: id } } },
        { label: t`Change`, action: { command: 'saveGroup', input: { group: id } } },
        { label: t`Remove`, action: { command: 'removeGroup', input: { group: id } } },
      ],
    },
  ]
}
