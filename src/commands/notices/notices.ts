// The prior written notices of a student (34 CFR 300.503): drafts, and those that were given.

import { defineCommand } from '#bot/command'
import { withoutRelations } from '#language/family-words'
import { behindFrom } from '#language/meeting-words'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { noticesAtHand, noticesTitle } from './notice-at-hand.js'
import { noticeItem, noticeTitle } from './notice-words.js'

/** A picker of more is no help. */
const mostButtons = 5

export const notices = defineCommand({
  name: 'notices',
  summary: later`The prior written notices of a student`,
  phrases: [
    'notices',
    'notices for …',
    'notices of …',
    'prior written notices',
    'prior written notices of …',
    ...['sent the pwn', 'sent pwn', 'gave the pwn', 'gave pwn', 'pwn sent', 'pwn given'],
    ...['sent prior written notice', 'sent the prior written notice', 'gave prior written notice'],
    'gave the prior written notice',
  ],
  beside: (words) => ({ says: {}, rest: withoutRelations(behindFrom(words)) }),
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`notices for J. Doe`],
  changes: false,
  async run(input, context) {
    const found = await noticesAtHand(input, context)
    if ('status' in found) return found
    const { student, kind, notices: all } = found
    const about = { student: student.id, kind }
    return {
      status: 'ok',
      title: noticesTitle(student),
      sections: [
        all.length > 0
          ? { type: 'list', items: all.map(noticeItem) }
          : { type: 'text', text: t`No notice is written yet.` },
        {
          type: 'buttons',
          buttons: [
            {
              label: t`New notice …`,
              style: 'primary',
              action: { command: 'priorNotice', input: { ...about, anew: true } },
            },
            ...all.slice(0, mostButtons).map((notice) => ({
              label: t`Open: ${noticeTitle(notice)}`,
              action: { command: 'readNotice', input: { ...about, number: notice.number } },
            })),
          ],
        },
      ],
      students: [student.sourcedId],
      data: { kind, notices: all.map(({ id: _id, studentId: _student, ...notice }) => notice) },
    }
  },
})
