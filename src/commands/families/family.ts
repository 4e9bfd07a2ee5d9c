// Who belongs to a student's family: what limits whom first, then who decides, what they speak and how they wish to be
// told, what they are worried about, and what they were given.

import { defineCommand } from '#bot/command'
import type { Button, Section } from '#bot/reply'
import type { FamilyMember } from '#records/families'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { consentLines } from './consent-lines.js'
import { concernsOf, familyAtHand, givenTo } from './family-at-hand.js'
import { called, concernItem, givenItem, personItem, restrictionsOf } from './family-words.js'

export const familyTitle = (student: VisibleStudent) => t`Family of ${nameWithGrade(student)}`

const mostTold = 5
/** A picker of more is no help. */
const mostButtons = 4

export const family = defineCommand({
  name: 'family',
  summary: later`A student's family: rights, language, how they wish to be told, concerns, what they were given`,
  phrases: [
    'family',
    'family of …',
    'family for …',
    'contacts of …',
    'contacts for …',
    'parents of …',
    'guardian of …',
    ...['educational rights', 'who has educational rights for …', 'who holds educational rights for …'],
    ...['phone number', 'contact info', 'custody', "can't have records", 'may not have records'],
  ],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`family of J. Doe`],
  changes: false,
  async run(input, context) {
    const found = await familyAtHand(input, familyTitle, context)
    if ('status' in found) return found
    const { student, kind, people } = found
    const concerns = await concernsOf(found, context)
    const given = await givenTo(found, context)
    const open = concerns.filter(({ discussedDay }) => discussedDay === undefined)
    const about = { student: student.id, kind }
    return {
      status: 'ok',
      title: familyTitle(student),
      sections: [
        ...restrictionsOf(people),
        people.length > 0
          ? { type: 'list', items: people.map(personItem) }
          : { type: 'text', text: t`Nobody is named yet: neither by the roster nor here.` },
        ...listOf(t`What they are worried about`, open.slice(0, mostTold).map(concernItem)),
        ...listOf(t`Consents`, await consentLines(found, context)),
        ...listOf(t`What they were given`, given.slice(0, mostTold).map(givenItem)),
        {
          type: 'buttons',
          buttons: [
            { label: t`They were given …`, action: { command: 'recordGiven', input: about } },
            { label: t`A concern …`, action: { command: 'recordConcern', input: about } },
            { label: t`A consent …`, action: { command: 'recordConsent', input: about } },
            { label: t`Notices`, action: { command: 'notices', input: about } },
            ...(concerns.length > 0 ? [{ label: t`All concerns`, action: { command: 'concerns', input: about } }] : []),
          ],
        },
        { type: 'buttons', buttons: changeButtons(people, about) },
        {
          type: 'footnote',
          text: t`Who they are and what rights they hold is the office's to say. What is written down here stays when the roster is read anew.`,
        },
      ],
      students: [student.sourcedId],
      data: {
        family: people.map(
          ({ id: _id, studentId: _student, written: _written, revision: _revision, ...person }) => person,
        ),
        concerns: open.map(({ id: _id, studentId: _student, recordedBy: _by, ...concern }) => concern),
        given: given.map(({ id: _id, studentId: _student, recordedBy: _by, recordedAt: _at, ...one }) => one),
      },
    }
  },
})

function listOf(heading: string, items: (Section & { readonly type: 'list' })['items']): readonly Section[] {
  return items.length > 0 ? [{ type: 'list', heading, items }] : []
}

function changeButtons(people: readonly FamilyMember[], about: Readonly<Record<string, unknown>>): readonly Button[] {
  return [
    ...people.slice(0, mostButtons).map((person) => ({
      label: t`Change: ${called(person)}`,
      action: { command: 'changeFamily', input: { ...about, person: person.id } },
    })),
    { label: t`Somebody else …`, action: { command: 'changeFamily', input: { ...about, person: 'new' } } },
  ]
}
