// A prior written notice whole, in every language it is written in: to whom it was given, and what is lacking.

import { defineCommand } from '#bot/command'
import type { Button } from '#bot/reply'
import { languageName } from '#families/language'
import { noticeDefects } from '#notices/defects'
import { missingParts } from '#notices/notice'
import type { NewGiven } from '#records/families'
import { later, t } from '#wording/t'
import { givenTo } from '../families/family-at-hand.js'
import { givenItem } from '../families/family-words.js'
import { nameWithGrade } from '../plan-answer.js'
import { aboutNotice, type NoticeAtHand, noticeAtHand } from './notice-at-hand.js'
import { actWords, defectSections, noticeTitle, partsSections, standing } from './notice-words.js'

export const readNotice = defineCommand({
  name: 'readNotice',
  summary: later`A prior written notice whole`,
  phrases: [],
  takes: 'student',
  input: aboutNotice,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  changes: false,
  async run(input, context) {
    const found = await noticeAtHand(input, context)
    if ('status' in found) return found
    const { student, notice, kind } = found
    const handed = (await givenTo(found, context)).filter(
      (one) => one.document === 'priorWrittenNotice' && one.kind === kind && one.number === notice.number,
    )
    const defects = handed.flatMap((one) => noticeDefects(notice, givingOf(one)))
    return {
      status: 'ok',
      title: `${noticeTitle(notice)} · ${nameWithGrade(student)}`,
      sections: [
        { type: 'text', text: `${standing(notice)}. ${actWords[notice.act]}.` },
        ...defectSections(defects),
        ...Object.keys(notice.words).flatMap((language) => partsSections(notice, language)),
        ...(handed.length > 0 ? [{ type: 'list' as const, heading: t`Given to`, items: handed.map(givenItem) }] : []),
        { type: 'buttons', buttons: buttonsFor(found) },
        { type: 'buttons', buttons: papers(found) },
        {
          type: 'footnote',
          text:
            kind === 'iep'
              ? t`34 CFR 300.503: a reasonable time before the district acts, or refuses to. No federal rule gives a number of days.`
              : t`The seven parts are those of 34 CFR 300.503. Of a 504 plan 34 CFR 104.36 asks for notice; its form is the district's practice.`,
        },
      ],
      students: [student.sourcedId],
      data: {
        notice: { ...notice, id: undefined, studentId: undefined },
        given: handed.map(({ id: _id, studentId: _student, recordedBy: _by, recordedAt: _at, ...one }) => one),
        defects,
      },
    }
  },
})

/** A handing over as what may be lacking in it. */
export function givingOf({ day, name, withoutRight, speaks, language, translatedBy, understood }: NewGiven) {
  return {
    day,
    language,
    to: { name, ...(withoutRight && { withoutRight }), ...(speaks && { speaks }) },
    ...(translatedBy && { by: translatedBy }),
    ...(understood && { understood }),
  }
}

/** The notice on paper, in each language that it is written in. */
function papers({ student, kind, notice }: NoticeAtHand): readonly Button[] {
  return Object.keys(notice.words).map((language) => ({
    label: t`To print: ${languageName(language)}`,
    action: { command: 'printNotice', input: { student: student.id, kind, number: notice.number, language } },
  }))
}

function buttonsFor({ student, kind, notice, people }: NoticeAtHand): readonly Button[] {
  const about = { student: student.id, kind, number: notice.number }
  const give: Button = { label: t`It was given …`, style: 'primary', action: { command: 'giveNotice', input: about } }
  if (notice.status === 'given') return [{ ...give, label: t`Given to another person …` }]
  const needed = new Set(people.flatMap(({ language }) => (language && !notice.words[language] ? [language] : [])))
  const isWhole = Object.values(notice.words).some((words) => missingParts(words).length === 0)
  return [
    ...(isWhole ? [give] : []),
    ...Object.keys(notice.words).map((language) => ({
      label: t`Write: ${languageName(language)}`,
      action: { command: 'priorNotice', input: { ...about, language } },
    })),
    ...[...needed].map((language) => ({
      label: t`Write it in ${languageName(language)}`,
      action: { command: 'priorNotice', input: { ...about, language } },
    })),
    { label: t`Another language …`, action: { command: 'translateNotice', input: about } },
    ...(isWhole ? [] : [give].map(({ style: _style, ...button }) => button)),
    { label: t`Discard the draft`, action: { command: 'discardNotice', input: about } },
  ]
}
