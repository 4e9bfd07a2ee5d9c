// The notice of a meeting and the excusal of its members as documents, for those who carry the plan.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { kindNamed } from '#documents/kinds'
import { rightsOf } from '#families/rights'
import type { Meeting } from '#records/meetings'
import { languages, spokenNow } from '#wording/language'
import { later, t, translated } from '#wording/t'
import { meetingCarried, noMeeting } from '../meetings/at-hand.js'
import { formats, giveFile, otherForms, unreachable } from './give-file.js'
import { type AboutMeeting, excusalFacts, meetingNoticeFacts } from './meeting-facts.js'
import { paperOf } from './plan-paper.js'

const documents = ['meetingNotice', 'excusal'] as const
const facts = { meetingNotice: meetingNoticeFacts, excusal: excusalFacts }

export const printMeeting = defineCommand({
  name: 'printMeeting',
  summary: later`The notice of a meeting or an excusal, to print`,
  phrases: [],
  takes: 'nothing',
  input: z.object({
    meeting: z.string().max(64),
    document: z.enum(documents),
    format: z.enum(formats).default('pdf'),
    language: z.enum(languages).optional(),
  }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run({ meeting: id, document, format, language = spokenNow().language }, context) {
    const found = await meetingCarried(id, context)
    if ('status' in found) return found
    const { meeting, student, kind } = found
    const { viewer, readings, publicUrl } = context
    if (document === 'excusal' && !hasExcusal(meeting)) return noMeeting()
    const title = `${translated(kindNamed(document).title)}: ${student.name}`
    if (!publicUrl) return unreachable(student, title)
    const schools = await viewer.within([student], kind, ['meetings'], (permits) =>
      readings.reports.schoolNames(permits),
    )
    const people = await viewer.within([student], kind, ['family'], (permits) => readings.families.people(permits))
    const { offered, unknown } = rightsOf(people)
    const school = schools.get(student.id)
    const about: AboutMeeting = {
      ...found,
      ...(school && { school }),
      family: [...offered, ...unknown],
      by: viewer.staff,
    }
    const made = paperOf(document, language, () => facts[document](about), context)
    const buttons = otherForms(format, language, (label, changed) => ({
      label,
      action: { command: 'printMeeting', input: { meeting: id, document, ...changed } },
    }))
    return giveFile({ document, student, language, format, made, buttons, besides: hint(document) }, context)
  },
})

/** Whether somebody is excused from it: an excusal can be printed. */
export function hasExcusal({ members }: Pick<Meeting, 'members'>): boolean {
  return members.some(({ excusal }) => excusal !== undefined)
}

function hint(document: (typeof documents)[number]) {
  if (document === 'excusal') return []
  return [{ type: 'footnote' as const, text: t`Once it is given, record when, to whom and how: "Notice given …".` }]
}
