// A prior written notice was given: to whom, how, and in which language; where it isn't written in that language, who put it
// into words and how it is known that it was understood (34 CFR 300.503(c)). From then on it stays as it was given.

import { z } from 'zod'
import { defineFormCommand, type Submitted } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { languageKey, languageName } from '#families/language'
import { noticeDefects } from '#notices/defects'
import { fullName } from '#people/staff'
import { dayField, oneOf, text } from '#plans/field-kit'
import type { FamilyMember, NewGiven } from '#records/families'
import { deliveries } from '#records/progress-reports'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { changedDeadlines } from '../deadlines/changed-deadlines.js'
import { deadlinesOf } from '../deadlines/deadlines-of.js'
import { called, restrictionsOf } from '../families/family-words.js'
import { type KeptGiven, keepGiven, takeBackGiven } from '../families/keep-given.js'
import { firstRecipient, recipientFields, recipientFrom } from '../families/recipients.js'
import { nameWithGrade } from '../plan-answer.js'
import { howWords } from '../reports/report-words.js'
import { aboutNotice, type NoticeAtHand, noticeAtHand } from './notice-at-hand.js'
import { defectSections, noticeTitle, partsSections } from './notice-words.js'
import { givingOf } from './read-notice.js'

function schemaFor(people: readonly FamilyMember[]) {
  return z.object({
    ...recipientFields(people),
    how: oneOf(deliveries, { label: t`How`, options: howWords }),
    day: dayField({ label: t`On` }),
    language: text({ label: t`Language`, hint: t`That it was given in, written or by mouth` }),
    translatedBy: text({
      label: t`Put into words by`,
      hint: t`Where it isn't written in that language: who translated it, and how`,
    }).optional(),
    understood: text({
      label: t`How you know that it was understood`,
      hint: t`Such as: she said it in her own words, and had no further questions`,
      long: true,
    }).optional(),
  })
}

export const giveNotice = defineFormCommand({
  name: 'giveNotice',
  summary: later`Note that a prior written notice was given`,
  phrases: [],
  takes: 'student',
  input: aboutNotice,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(asked, context) {
      const found = await noticeAtHand(asked, context)
      if ('status' in found) return found
      const { student, people, notice } = found
      const recipient = firstRecipient(people)
      const [first = 'en'] = Object.keys(notice.words)
      return {
        title: t`It was given`,
        schema: schemaFor(people),
        values: {
          day: context.viewer.today,
          language: languageName(recipient?.language ?? first),
          ...(recipient && { recipient: recipient.id }),
        },
        basis: String(notice.revision),
        sections: [
          { type: 'text', text: `${noticeTitle(notice)} · ${nameWithGrade(student)}` },
          ...restrictionsOf(people),
          ...(notice.status === 'draft'
            ? [{ type: 'footnote' as const, text: t`Once it is given it stays word by word as it is.` }]
            : []),
        ],
        submitLabel: t`Note it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked, basis }, context): Promise<Submitted> {
      const found = await noticeAtHand(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, people, notice, kind } = found
      const { viewer } = context
      const said = schemaFor(people).parse(values)
      if (said.day > viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      if (basis !== String(notice.revision)) return changedMeanwhile(found)
      const by = fullName(viewer.staff)
      const to = recipientFrom(said, people, student, by)
      if ('faults' in to) return { type: 'faults', faults: to.faults }
      const { how, day, translatedBy, understood } = said
      const given: NewGiven = {
        ...{ studentId: student.id, kind, document: 'priorWrittenNotice', day, how, by, number: notice.number },
        ...to,
        language: languageKey(said.language),
        ...(translatedBy && { translatedBy }),
        ...(understood && { understood }),
      }
      const before = await deadlinesOf([student], context)
      const isFirst = notice.status === 'draft'
      const kept = await context.write(async (unit) => {
        if (isFirst && !(await unit.notices.give(notice.id, notice.revision, day))) return 'changed' as const
        const handed = await keepGiven(given, viewer.staff.id, unit)
        if (!handed) return undefined
        return unit.undo.remember({
          command: 'giveNotice',
          says: t`noted that ${to.name} was given a notice for ${student.name}`,
          payload: { ...handed, ...(isFirst && { notice: notice.id }) },
          student: student.id,
          by: viewer.staff.id,
        })
      })
      if (kept === 'changed') return changedMeanwhile(found)
      if (kept === undefined) return { type: 'faults', faults: { recipient: t`That is noted already.` } }
      const changes = changedDeadlines(before, await deadlinesOf([student], context))
      return { type: 'done', answer: answerTo(found, given, changes, kept) }
    },
  },
  async undo(payload, unit) {
    const { notice, ...handed } = payload as KeptGiven & { readonly notice?: string }
    await takeBackGiven(handed, unit)
    if (notice) await unit.notices.ungive(notice)
  },
})

function answerTo(found: NoticeAtHand, given: NewGiven, changes: readonly string[], undo: string): Answer {
  const { student, kind, notice } = found
  const { day, how, language, number } = given
  const defects = noticeDefects(notice, givingOf(given))
  const about = { student: student.id, kind, number: notice.number }
  const { studentId: _student, ...data } = given
  return {
    status: 'ok',
    title: t`Noted for ${student.name}: notice ${number} was given`,
    sections: [
      ...defectSections(defects),
      { type: 'text', text: `${called(given)}, ${howWords[how]}, ${languageName(language)}, ${spokenDay(day)}.` },
      ...(changes.length > 0
        ? [{ type: 'list' as const, heading: t`What is due by it`, items: changes.map((says) => ({ text: says })) }]
        : []),
      {
        type: 'buttons',
        buttons: [
          undoButton(undo),
          { label: t`See the notice`, action: { command: 'readNotice', input: about } },
          { label: t`Another person …`, action: { command: 'giveNotice', input: about } },
          ...(notice.matter === 'endOfServices'
            ? [{ label: t`The services stop …`, action: { command: 'stopServices', input: { student: student.id } } }]
            : []),
        ],
      },
    ],
    students: [student.sourcedId],
    data: { given: data, defects, changes, undo },
  }
}

function changedMeanwhile({ notice }: NoticeAtHand): Submitted {
  return {
    type: 'faults',
    faults: {
      recipient: t`Somebody else changed this notice meanwhile. Please look at what stands there now, and send once more.`,
    },
    sections: Object.keys(notice.words).flatMap((language) => partsSections(notice, language)),
    conflict: true,
    basis: String(notice.revision),
  }
}
