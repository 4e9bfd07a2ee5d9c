// The removals of one student: how many school days, what that asks for, each with how it counts, what was decided, and what
// is due of it.

import type { Context } from '#bot/command'
import type { Answer, Button, Item, Section } from '#bot/reply'
import { holeWords } from '#deadlines/explain'
import { kindTitles } from '#plans/kind'
import type { ManifestationReview } from '#records/removals'
import { ruleSentences } from '#removals/counting-rule'
import { defectsOf, outcomeTitles } from '#removals/manifestation'
import { mostDays } from '#removals/standing'
import { spokenDay } from '#time/day'
import { t, translated } from '#wording/t'
import { schoolCalendarsOf } from '../deadlines/calendars-of.js'
import { deadlineData, deadlinesOf, dueWords } from '../deadlines/deadlines-of.js'
import { nameWithGrade } from '../plan-answer.js'
import { type Discipline, mayRecord, reviewsOf, type Standing, standingsOf } from './discipline-of.js'
import { countData, flagWords, removalDetails, removalTitle, spokenTotal } from './removal-words.js'

/** Deadlines that a removal starts. */
const afterRemoval = /^discipline\.|^504\.(?:removalNotice|manifestation)$/

export async function removalsOfStudent(discipline: Discipline, context: Context): Promise<Answer> {
  const { student } = discipline
  const [standing] = await standingsOf([discipline], context)
  if (!standing) throw new Error('each has a standing')
  const { count, flags, rule } = standing
  const [reviews, due] = await Promise.all([reviewsOf(discipline, context), dueOf(discipline, context)])
  return {
    status: 'ok',
    title: t`Removals: ${nameWithGrade(student)}, ${spokenTotal(count.total)}`,
    sections: [
      ...flags.map(
        (flag): Section => ({ type: 'notice', tone: 'caution', text: `${kindTitles[flag.kind]}: ${flagWords(flag)}` }),
      ),
      ...unprotected(standing),
      ...servicesOwed(standing),
      thisYear(standing),
      ...earlier(standing),
      ...(due.length > 0 ? [{ type: 'list' as const, heading: t`Due`, items: due.map(({ item }) => item) }] : []),
      ...reviewed(reviews),
      ...(mayRecord(discipline, context) ? [{ type: 'buttons' as const, buttons: buttonsFor(standing, due) }] : []),
      {
        type: 'footnote',
        text: [...ruleSentences(rule).map(translated), await calendarWords(standing, context)].join(' '),
      },
    ],
    students: [student.sourcedId],
    data: {
      ...countData(count, flags),
      rule,
      reviews: reviews.map(({ id: _id, studentId: _student, recordedBy: _by, recordedAt: _at, ...review }) => review),
      deadlines: due.map(({ data }) => data),
    },
  }
}

function thisYear({ count, rule }: Standing): Section {
  const { year, removals, ahead } = count
  const heading = t`School year ${spokenDay(year.from)} to ${spokenDay(year.to)}`
  if (removals.length === 0) return { type: 'list', heading, items: [{ text: t`No removals are recorded.` }] }
  const items: Item[] = removals.map((one) => ({ text: removalTitle(one.removal), details: removalDetails(one, rule) }))
  return { type: 'list', heading: ahead > 0 ? `${heading} · ${t`${ahead} of them still to come`}` : heading, items }
}

/** Removals of other years, and those that were put right: they count nothing here. */
function earlier({ removals, count }: Standing): readonly Section[] {
  const shown = new Set(count.removals.map(({ removal }) => removal.id))
  const others = removals.filter(({ id }) => !shown.has(id))
  if (others.length === 0) return []
  return [
    {
      type: 'list',
      heading: t`Not counted`,
      items: others.map((one) => ({
        text: removalTitle(one),
        details: [
          one.replacedBy === undefined
            ? t`In another school year`
            : one.replacedBy === one.id
              ? t`Struck out: ${one.correction ?? ''}`
              : t`Put right by a later entry`,
        ],
      })),
    },
  ]
}

/** A student without a plan may be protected all the same. */
function unprotected({ protectedBy, count }: Standing): readonly Section[] {
  if (protectedBy.length > 0 || count.total === 0) return []
  const text = t`No plan in effect is held. A student of whom the school knew that they may have a disability, such as by a request for an evaluation, is protected as well (34 CFR 300.534).`
  return [{ type: 'notice', tone: 'info', text }]
}

/** Which services the plan has, for whoever says which of them go on. */
function servicesOwed({ flags, plans }: Standing): readonly Section[] {
  if (!flags.some(({ id }) => id === 'servicesOwed')) return []
  const services = plans.filter(({ kind }) => kind === 'iep').flatMap(({ content }) => content.services)
  if (services.length === 0) return []
  const text = t`Services of the IEP: ${services.map(({ service }) => service).join(', ')}.`
  return [{ type: 'text', text }]
}

async function dueOf({ student, protectedBy }: Discipline, context: Context) {
  const plans = await deadlinesOf([student], context)
  return plans
    .filter(({ plan }) => protectedBy.length === 0 || protectedBy.includes(plan.kind))
    .flatMap(({ plan, open }) =>
      open
        .filter(({ rule }) => afterRemoval.test(rule.id))
        .map((deadline) => ({
          rule: deadline.rule.id,
          kind: plan.kind,
          item: {
            text: `${translated(deadline.rule.title)} (${kindTitles[plan.kind]}): ${dueWords(deadline)}`,
            details: [deadline.explanation],
          },
          data: deadlineData(deadline, student.sourcedId, plan.kind),
        })),
    )
}

function reviewed(reviews: readonly ManifestationReview[]): readonly Section[] {
  if (reviews.length === 0) return []
  return [
    {
      type: 'list',
      heading: t`Manifestation determinations`,
      items: reviews.map((review) => ({
        text: `${spokenDay(review.day)}, ${kindTitles[review.kind]}: ${outcomeTitles[review.outcome]}`,
        details: [
          t`Decided by the team. There: ${review.attended}`,
          ...defectsOf(review, review.kind, review.dueDay).map(
            ({ says, mend, citation }) => `${says} ${mend} (${citation})`,
          ),
        ],
      })),
    },
  ]
}

function buttonsFor({ student, count }: Standing, due: Awaited<ReturnType<typeof dueOf>>): readonly Button[] {
  const input = { student: student.id }
  const isPast = count.total > mostDays || (count.longest?.days ?? 0) > mostDays
  const review = due.find(({ rule }) => rule === 'discipline.mdr' || rule === '504.manifestation')
  return [
    ...(review
      ? [
          {
            label: t`Record the manifestation determination`,
            style: 'primary' as const,
            action: { command: 'manifestation', input: { ...input, kind: review.kind } },
          },
        ]
      : []),
    { label: t`Record a removal`, action: { command: 'removalForm', input } },
    ...(isPast ? [{ label: t`Record what was decided`, action: { command: 'decideRemoval', input } }] : []),
    ...(count.removals.length > 0
      ? [{ label: t`Correct or strike out`, action: { command: 'correctRemoval', input } }]
      : []),
  ]
}

/** What the calendar could not tell. */
async function calendarWords({ student, count }: Standing, context: Context): Promise<string> {
  const guessed = count.isYearGuessed ? t`The calendar doesn't say when the school year begins: July 1 was taken.` : ''
  if (!count.hole) return guessed
  const calendar = (await schoolCalendarsOf([student], context))(student)
  return `${guessed} ${holeWords(count.hole, calendar)}`.trim()
}
