// Which language a notice is to be written in beside those it is written in: then its steps open in that language.

import { z } from 'zod'
import { defineFormCommand, type Submitted } from '#bot/command'
import { languageKey, languageName } from '#families/language'
import { text } from '#plans/field-kit'
import { later, t } from '#wording/t'
import { aboutNotice, notADraft, noticeAtHand } from './notice-at-hand.js'
import { noticeTitle } from './notice-words.js'

const schema = z.object({
  language: text({
    label: later`Language`,
    hint: later`Such as: Spanish, Vietnamese. Whoever translates it types it in the next steps`,
  }),
})

export const translateNotice = defineFormCommand({
  name: 'translateNotice',
  summary: later`Write a prior written notice in another language`,
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
      const { student, notice, people } = found
      if (notice.status !== 'draft') return notADraft(found)
      const theirs = people.find(({ language }) => language && !notice.words[language])?.language
      return {
        title: t`In another language`,
        schema,
        values: theirs ? { language: languageName(theirs) } : {},
        sections: [
          { type: 'text', text: noticeTitle(notice) },
          {
            type: 'footnote',
            text: t`34 CFR 300.503(c): in the parent's native language, unless that is clearly not feasible. Where it is no written language, say at the giving who put it into words.`,
          },
        ],
        submitLabel: t`Go on`,
        students: [student.sourcedId],
        startsAnew: true,
      }
    },
    async submit(values, { input: asked }, context): Promise<Submitted> {
      const found = await noticeAtHand(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, kind, notice } = found
      const language = languageKey(schema.parse(values).language).slice(0, 60)
      const action = { command: 'priorNotice', input: { student: student.id, kind, number: notice.number, language } }
      return { type: 'next', action }
    },
  },
})
