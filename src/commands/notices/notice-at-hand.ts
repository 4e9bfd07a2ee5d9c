// A prior written notice as somebody who carries the plan has it at hand.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import type { Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import type { RecordedNotice } from '#records/notices'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'
import { type FamilyAtHand, familyAtHand } from '../families/family-at-hand.js'
import { aboutStudent } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'

export const noticesTitle = (student: VisibleStudent) => t`Prior written notices for ${nameWithGrade(student)}`

/** One notice of a student, by its number. */
export const aboutNotice = z.object({ ...aboutStudent.shape, number: z.number().int().positive() })

export interface NoticesAtHand extends FamilyAtHand {
  /** The newest first. */
  readonly notices: readonly RecordedNotice[]
}

export async function noticesAtHand(
  asked: z.infer<typeof aboutStudent>,
  context: Context,
): Promise<NoticesAtHand | Answer> {
  const found = await familyAtHand(asked, noticesTitle, context)
  if ('status' in found) return found
  const { student, kind } = found
  const notices = await context.viewer.within([student], kind, ['considerations'], (permits) =>
    context.readings.notices.of(permits, kind),
  )
  return { ...found, notices }
}

export interface NoticeAtHand extends NoticesAtHand {
  readonly notice: RecordedNotice
}

/** The notice that is meant, where the asker may see it. */
export async function noticeAtHand(
  asked: z.infer<typeof aboutNotice>,
  context: Context,
): Promise<NoticeAtHand | Answer> {
  const found = await noticesAtHand(asked, context)
  if ('status' in found) return found
  const notice = found.notices.find(({ number }) => number === asked.number)
  if (notice) return { ...found, notice }
  return {
    ...invalid(t`That notice is not there any more`, t`Its draft was discarded. "notices for …" shows the others.`),
    students: [found.student.sourcedId],
  }
}

/** A draft; what was given can't be changed any more. */
export function notADraft({ student }: Pick<NoticesAtHand, 'student'>): Answer {
  return {
    ...invalid(
      t`This notice was given, so it stays as it is`,
      t`What the family was given is kept word by word. Write a further notice where something is to be added.`,
    ),
    students: [student.sourcedId],
  }
}
