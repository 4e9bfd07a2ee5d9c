// Takes a draft of a notice away. One that was given stays for good.

import { CannotUndo, defineCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { later, t } from '#wording/t'
import { aboutNotice, notADraft, noticeAtHand } from './notice-at-hand.js'
import { noticeTitle } from './notice-words.js'

export const discardNotice = defineCommand({
  name: 'discardNotice',
  summary: later`Discard the draft of a prior written notice`,
  phrases: [],
  takes: 'student',
  input: aboutNotice,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  changes: true,
  async run(input, context) {
    const found = await noticeAtHand(input, context)
    if ('status' in found) return found
    const { student, kind, notice } = found
    if (notice.status !== 'draft') return notADraft(found)
    const undo = await context.write(async (unit) => {
      await unit.notices.discard(notice.id)
      return unit.undo.remember({
        command: 'discardNotice',
        says: t`discarded the draft of a notice for ${student.name}`,
        payload: notice.id,
        student: student.id,
        by: context.viewer.staff.id,
      })
    })
    return {
      status: 'ok',
      title: t`Discarded: ${noticeTitle(notice)}, for ${student.name}`,
      sections: [
        {
          type: 'buttons',
          buttons: [
            undoButton(undo),
            { label: t`Notices`, action: { command: 'notices', input: { student: student.id, kind } } },
          ],
        },
      ],
      students: [student.sourcedId],
      data: { discarded: notice.number, undo },
    }
  },
  async undo(payload, unit) {
    if (!(await unit.notices.undiscard(String(payload)))) throw new CannotUndo(t`It is gone already.`)
  },
})
