// Who saw or changed which parts of a student's plan, when and on what ground: for those who carry the plan. A person's
// day is one line; the newest come first.

import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import type { Section } from '#bot/reply'
import { groundTitles } from '#people/grounds'
import { fullName } from '#people/staff'
import { partsInWords } from '#plans/part-words'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { spokenTime, timeAt } from '#time/time-of-day'
import { later, t, wording } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { carried } from './carried.js'
import { dayOfLooks, type LookedAt } from './looks.js'

/** So many records are read for one page; a person's day within them is one line. */
const mostRead = 400
const mostLines = 12

const titleOf = (student: VisibleStudent) => t`Who has looked at ${nameWithGrade(student)}`

export const accessLog = defineCommand({
  name: 'accessLog',
  summary: later`Who has looked at a student's plan, at what and when`,
  phrases: [
    'who looked at …',
    'who looked at … plan',
    'who has seen … plan',
    'who has looked at …',
    'who has seen …',
    'who saw …',
    'who opened …',
    'access log',
    'access log for …',
    'access log of …',
  ],
  takes: 'student',
  input: aboutStudent.extend({ before: z.number().int().positive().optional() }),
  mayUse: 'staff',
  examples: [later`who has seen J. Doe's plan`],
  changes: false,
  async run({ student: id, before }, context) {
    const found = await carried(id, titleOf, context)
    if ('status' in found) return found
    const { student, kind } = found
    const { readings, clock, viewer } = context
    const looks = await viewer.within([student], kind, ['team'], async ([permit]) =>
      permit ? readings.looks.looksAt(permit, mostRead, before) : [],
    )
    const all = dayOfLooks(looks, (at) => clock.dayOf(at))
    const lines = wholeDays(all, looks.length < mostRead)
    const isMore = looks.length === mostRead || lines.length < all.length
    const oldest = isMore ? Math.min(...lines.map((one) => one.oldest)) : undefined
    const told = await Promise.all(lines.map((one) => inWords(one, context)))
    return {
      status: 'ok',
      title: titleOf(student),
      sections: [
        ...(told.length === 0
          ? [{ type: 'text' as const, text: t`Nobody has, as far as it is written down.` }]
          : [{ type: 'list' as const, items: told.map(({ text, details }) => ({ text, details })) }]),
        ...earlier(student, oldest),
        {
          type: 'footnote',
          text: t`Every look is written down before it is shown. Your own stand here too.`,
        },
      ],
      students: [student.sourcedId],
      data: { looks: told.map(({ data }) => data), ...(oldest !== undefined && { before: oldest }) },
    }
  },
})

/** As many days as fit, each whole, so that what comes before them begins with another day. */
function wholeDays(all: readonly LookedAt[], isEverything: boolean): readonly LookedAt[] {
  const days = [...new Set(all.map(({ day }) => day))]
  // The last day that was read may go on among what was not.
  const whole = isEverything || days.length === 1 ? days : days.slice(0, -1)
  const lines: LookedAt[] = []
  for (const day of whole) {
    if (lines.length >= mostLines) break
    lines.push(...all.filter((one) => one.day === day))
  }
  return lines
}

function earlier(student: VisibleStudent, oldest: number | undefined): readonly Section[] {
  const record = { label: t`Record of access`, action: { command: 'recordOfAccess', input: { student: student.id } } }
  if (oldest === undefined) return [{ type: 'buttons', buttons: [record] }]
  const more = { label: t`Earlier`, action: { command: 'accessLog', input: { student: student.id, before: oldest } } }
  return [{ type: 'buttons', buttons: [more, record] }]
}

/** How somebody came by it, where they did not ask themselves. */
const ways: Readonly<Record<string, string>> = wording({
  job: 'in a message that I sent',
  link: 'through a link that was made for them',
  channel: 'asked in a channel, answered to them alone',
  commandLine: 'at the command line of the program',
})

async function inWords(one: LookedAt, { directory, clock }: Context) {
  const staff = one.actor && (await directory.staffMember(one.actor))
  const name = staff ? fullName(staff) : t`Whoever runs the program (${one.user})`
  const hours = [one.firstAt, one.lastAt].map((at) => spokenTime(timeAt(at, clock.timeZone)))
  const times = hours[0] === hours[1] ? (hours[0] ?? '') : t`${hours[0]} to ${hours[1]}`
  const grounds = one.grounds.map((ground) => (ground === 'operator' ? t`runs the program` : groundTitles[ground]))
  return {
    text: `${name}, ${spokenDay(one.day)}, ${times}`,
    details: [
      one.changed ? t`Changed something, and saw: ${partsInWords(one.parts)}` : t`Saw: ${partsInWords(one.parts)}`,
      ...(grounds.length > 0 ? [t`Ground: ${grounds.join('; ')}`] : []),
      ...one.surfaces.flatMap((surface) => ways[surface] ?? []),
    ],
    data: {
      day: one.day,
      name,
      ...(staff && { email: staff.email }),
      times: one.times,
      changed: one.changed,
      parts: one.parts,
      grounds: one.grounds,
      surfaces: one.surfaces,
    },
  }
}
