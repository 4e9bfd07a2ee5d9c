// "prior written notice for J. Doe": its seven parts in three steps. It begins with what the plan knows already; whoever
// writes it decides what of that is said. Each step is kept as a draft.

import { z } from 'zod'
import { type Context, defineFormCommand, type Submitted } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { languageKey, languageName } from '#families/language'
import type { NoticeWords } from '#notices/notice'
import { startingWords } from '#notices/starting-words'
import { fullName } from '#people/staff'
import { planKinds } from '#plans/kind'
import type { RecordedNotice } from '#records/notices'
import { noticeHelpOf } from '#records/settings'
import { type Day, dayFrom } from '#time/day'
import { later, t } from '#wording/t'
import { recordedOf } from '../families/consent-lines.js'
import { studentId } from '../inputs.js'
import { nameWithGrade } from '../plan-answer.js'
import { atHand } from '../writing/at-hand.js'
import { type NoticesAtHand, notADraft, noticesAtHand } from './notice-at-hand.js'
import { noticeTitle, partsSections } from './notice-words.js'
import { partsOfStep, stepCount, stepSchema, stepValues, wordsWith } from './step-fields.js'

const input = z.object({
  student: studentId,
  kind: z.enum(planKinds).optional(),
  /** Of a draft; absent: the newest draft, else a new one. */
  number: z.number().int().positive().optional(),
  language: z.string().min(1).max(60).optional(),
  step: z.number().int().min(1).max(stepCount).optional(),
  /** A new one, though there is a draft. */
  anew: z.boolean().optional(),
})
type Input = z.infer<typeof input>

export const priorNotice = defineFormCommand({
  name: 'priorNotice',
  summary: later`Write a prior written notice in its seven parts`,
  phrases: ['prior written notice', 'prior written notice for …', 'prior notice for …', 'pwn', 'pwn for …'],
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [later`prior written notice for J. Doe`],
  form: {
    async open(asked, context) {
      const found = await writing(asked, context)
      if ('status' in found) return found
      const { student, kind, notice, language, step, words, isFirst } = found
      return {
        title: notice ? noticeTitle(notice) : t`Prior written notice`,
        schema: stepSchema(step, isFirst),
        values: stepValues(step, notice ?? found.begun, words, isFirst),
        basis: String(notice?.revision ?? 0),
        input: { student: student.id, kind, language, step, ...(notice ? { number: notice.number } : { anew: true }) },
        sections: [
          { type: 'text', text: `${nameWithGrade(student)} · ${languageName(language)}` },
          ...original(found),
          {
            type: 'footnote',
            text: t`What stands here was taken from the plan to begin with. You decide what the notice says, in words the family understands.`,
          },
        ],
        step: { number: step, of: stepCount },
        submitLabel: step < stepCount ? t`Save and go on` : t`Save`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked, basis }, context): Promise<Submitted> {
      const found = await writing(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student, kind, notice, language, step, isFirst } = found
      if (notice && basis !== String(notice.revision)) return changedMeanwhile(found)
      const typed = stepSchema(step, isFirst).parse(values) as Readonly<Record<string, unknown>>
      const says = wordsWith(found.words, step, typed)
      const number = await keep(found, says, typed, context)
      if (number === undefined) return changedMeanwhile(found)
      const about = { student: student.id, kind, number }
      return step < stepCount
        ? {
            type: 'next',
            action: { command: 'priorNotice', input: { ...about, language, step: step + 1 } },
            says: t`Saved as a draft.`,
          }
        : { type: 'next', action: { command: 'readNotice', input: about }, says: t`Saved as a draft.` }
    },
  },
  async undo(payload, unit) {
    const { started, before } = payload as { readonly started?: string; readonly before?: RecordedNotice }
    if (started) await unit.notices.discard(started)
    else if (before) await unit.notices.restore(before)
  },
})

interface Writing extends NoticesAtHand {
  /** Absent: it is begun with this step. */
  readonly notice?: RecordedNotice | undefined
  readonly language: string
  readonly step: number
  readonly words: NoticeWords
  /** Whether it is the language that it is written in first. */
  readonly isFirst: boolean
  /** What a new one is of. */
  readonly begun: Pick<RecordedNotice, 'act' | 'matter' | 'effectiveDay' | 'planVersion'>
}

async function writing(asked: Input, context: Context): Promise<Writing | Answer> {
  const found = await noticesAtHand(asked, context)
  if ('status' in found) return found
  const { notices } = found
  const notice = asked.number
    ? notices.find(({ number }) => number === asked.number)
    : asked.anew
      ? undefined
      : notices.find(({ status }) => status === 'draft')
  if (asked.number && notice?.status !== 'draft') {
    return notADraft(found)
  }
  const [first = 'en'] = Object.keys(notice?.words ?? {})
  const language = languageKey(asked.language ?? first)
  const step = asked.step ?? 1
  const known = await knownOf(found, notice, context)
  const start = startingWords(known, language)
  const begun = {
    act: 'proposes' as const,
    matter: known.matter,
    ...(known.effectiveDay && { effectiveDay: known.effectiveDay }),
    ...(known.version && { planVersion: known.version }),
  }
  const held = notice?.words[language]
  // A step that nobody has sent off yet begins with what is known; what was emptied stays empty.
  const isUntouched = !held || partsOfStep(step).every((part) => held[part] === undefined)
  const words = { ...(isUntouched ? pick(start, step) : {}), ...held }
  return { ...found, notice, language, step, words, isFirst: language === first, begun }
}

function pick(words: NoticeWords, step: number): NoticeWords {
  return Object.fromEntries(partsOfStep(step).flatMap((part) => (words[part] ? [[part, words[part]] as const] : [])))
}

/** What the plan knows: what its draft or proposal would change, and whether consent was revoked. */
async function knownOf(found: NoticesAtHand, notice: RecordedNotice | undefined, context: Context) {
  const { student, kind } = found
  const plan = await atHand(student, kind, context)
  const planned = plan.proposal?.document ?? (plan.draft ? plan.document : plan.upcoming?.document)
  const effectiveDay = plan.proposal?.effectiveDay ?? plan.upcoming?.effectiveDay
  const revoked = (await recordedOf(found, context)).find(({ event }) => event === 'consentRevoked')
  const matter = notice?.matter ?? (planned ? 'services' : 'evaluation')
  return {
    kind,
    inEffect: plan.current?.document,
    planned,
    matter,
    revokedOn: revoked?.day,
    help: noticeHelpOf(context.settings),
    version: plan.current?.number,
    effectiveDay,
  } as const
}

/** What a translation is made from. */
function original({ notice, language, isFirst }: Writing): readonly Section[] {
  if (!notice || isFirst) return []
  const [first] = Object.keys(notice.words)
  return first && first !== language ? partsSections(notice, first) : []
}

/** @returns the notice's number; undefined where somebody else changed it meanwhile */
async function keep(
  { student, kind, notice, language, begun }: Writing,
  says: NoticeWords,
  typed: Readonly<Record<string, unknown>>,
  { write, viewer }: Context,
): Promise<number | undefined> {
  const { staff } = viewer
  const about = aboutFrom(typed)
  return write(async (unit) => {
    const remember = (payload: unknown) =>
      unit.undo.remember({
        command: 'priorNotice',
        says: t`what you wrote in a notice for ${student.name}`,
        payload,
        student: student.id,
        by: staff.id,
      })
    if (!notice) {
      const { effectiveDay: _day, ...others } = begun
      const begins = { ...others, ...about, words: { [language]: says }, by: fullName(staff) }
      const { effectiveDay, ...rest } = begins
      const started = await unit.notices.start(
        student.id,
        kind,
        { ...rest, ...(effectiveDay && { effectiveDay }) },
        staff.id,
      )
      await remember({ started: started.id })
      return started.number
    }
    const before = await unit.notices.change(notice.id, notice.revision, { ...about, words: { language, says } })
    if (!before) return undefined
    await remember({ before })
    return notice.number
  })
}

/** What the first step says beside its words. */
function aboutFrom({ act, matter, effectiveDay }: Readonly<Record<string, unknown>>) {
  if (act === undefined) return {}
  const day = typeof effectiveDay === 'string' ? (dayFrom(effectiveDay) ?? null) : null
  return {
    act: act as RecordedNotice['act'],
    matter: matter as RecordedNotice['matter'],
    effectiveDay: day as Day | null,
  }
}

function changedMeanwhile({ notice, language, step }: Writing): Submitted {
  const [first = 'action'] = partsOfStep(step)
  return {
    type: 'faults',
    faults: {
      [first]: t`Somebody else changed this notice meanwhile. Please look at what stands there now, and send once more.`,
    },
    ...(notice && { sections: partsSections(notice, language) }),
    conflict: true,
    basis: String(notice?.revision ?? 0),
  }
}
