// Records consent to what was proposed, to all of it or to a part (34 CFR 300.300, 300.9): what was not consented to goes
// back into a draft, so that nothing is lost.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { differencesOf } from '#plans/difference'
import type { PlanDocument } from '#plans/document'
import { dayField } from '#plans/field-kit'
import { sectionNamed } from '#plans/sections'
import { type Spot, spotFrom, spotKey, standsAt, withStood } from '#plans/spot'
import type { PlanVersionRecord } from '#records/plan-history'
import { ChangedMeanwhile } from '#records/plan-writing'
import { type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { type AtHand, atHand, laidOver } from './at-hand.js'
import { datesOf, takeActivationBack, type WithDates } from './dates-of-version.js'
import { aboutVersion } from './inputs.js'
import { planOf } from './phrases.js'
import { meanwhileAnswer } from './put-into-effect.js'
import { planToWrite } from './which-plan.js'

export const consent = defineFormCommand({
  name: 'consent',
  summary: later`Record consent to a proposed version`,
  phrases: [],
  takes: 'student',
  input: aboutVersion,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  async undo(payload, unit) {
    await takeActivationBack(payload as WithDates, unit)
  },
  form: {
    async open(input, context) {
      const asked = await awaiting(input, context)
      if ('status' in asked) return asked
      const { plan, proposal, document } = asked
      const spots = spotsApart(plan.current?.document, document)
      return {
        title: t`Consent: ${nameWithGrade(plan.student)}`,
        schema: consentSchema(spots),
        values: {
          consentedTo: spots.map(({ key }) => key),
          consentOn: context.viewer.today,
          effectiveDay: laterOf(proposal.effectiveDay, context.viewer.today),
        },
        basis: `${proposal.number}@${plan.current?.number ?? 0}`,
        submitLabel: t`Record consent`,
        students: [plan.student.sourcedId],
      }
    },
    async submit(values, { input, basis }, context) {
      const asked = await awaiting(input, context)
      if ('status' in asked) return { type: 'done', answer: asked }
      const { plan, proposal, document } = asked
      const { student, kind, held, current } = plan
      const state = `${proposal.number}@${current?.number ?? 0}`
      if (basis !== state) {
        return {
          type: 'faults',
          faults: {
            consentedTo: t`The plan was changed since you opened this. Please look again, and send once more.`,
          },
          conflict: true,
          basis: state,
        }
      }
      const spots = spotsApart(current?.document, document)
      const given = consentSchema(spots).parse(values)
      const { today, staff } = context.viewer
      if (given.consentOn > today) {
        return { type: 'faults', faults: { consentOn: t`This day has not come yet.` } }
      }
      if (given.effectiveDay < given.consentOn) {
        return { type: 'faults', faults: { effectiveDay: t`It can not take effect before the consent.` } }
      }
      const chosen = spots.filter(({ key }) => given.consentedTo.includes(key))
      const isWhole = chosen.length === spots.length
      if (!held || (!isWhole && !current)) {
        const says = t`A first plan is consented to as a whole. Withdraw it to change it, and propose it again.`
        return { type: 'faults', faults: { consentedTo: says } }
      }
      const takes = isWhole
        ? document
        : chosen.reduce((so, { spot }) => withSpot(so, spot, document), current?.document ?? document)
      const words = {
        ...proposal.record,
        consentBy: given.consentBy,
        consentOn: given.consentOn,
        proposed: String(proposal.number),
        consent: isWhole ? 'whole' : 'part',
      }
      try {
        const done = await context.write(async (unit) => {
          const activated = await unit.plans.consent({
            plan: { id: held.id, version: held.version },
            proposal: proposal.number,
            document: takes,
            ...(!isWhole && { rest: document }),
            effectiveDay: given.effectiveDay,
            words,
            by: { id: staff.id, email: staff.email },
          })
          const first = current ? undefined : given.consentOn
          const dated = { student: student.id, kind, basis: proposal.basis, by: staff.id, today, consentOn: first }
          const dates = await datesOf(dated, unit)
          const undo = await unit.undo.remember({
            command: 'consent',
            says: t`the consent to ${planOf(kind, student)}`,
            payload: { ...activated, dates },
            student: student.id,
            by: staff.id,
          })
          return { ...activated, undo }
        })
        const when = done.isLater ? t`takes effect on ${spokenDay(given.effectiveDay)}` : t`is in effect`
        const about = { student: student.id, kind }
        return {
          type: 'done',
          answer: {
            status: 'ok',
            title: t`Version ${done.number} of ${planOf(kind, student)} ${when}`,
            sections: [
              {
                type: 'list',
                heading: t`Consented to`,
                items: differencesOf(current?.document, takes).map(({ says }) => ({ text: says })),
              },
              ...(isWhole
                ? []
                : [
                    { type: 'text' as const, text: t`What was not consented to is in a draft. Nothing of it is lost.` },
                  ]),
              {
                type: 'buttons',
                buttons: [
                  undoButton(done.undo),
                  ...(isWhole ? [] : [{ label: t`See the draft`, action: { command: 'reviewDraft', input: about } }]),
                  { label: t`History`, action: { command: 'history', input: about } },
                ],
              },
            ],
            students: [student.sourcedId],
            data: { plan: { kind, version: done.number }, consent: words.consent, undo: done.undo },
          },
        }
      } catch (reason) {
        if (!(reason instanceof ChangedMeanwhile)) throw reason
        return { type: 'done', answer: meanwhileAnswer() }
      }
    },
  },
})

function laterOf(one: Day, other: Day): Day {
  return one < other ? other : one
}

/** The proposal that is meant, laid over what took effect since; or what to answer. */
async function awaiting(input: Parameters<typeof planToWrite>[0] & { readonly number: number }, context: Context) {
  const which = await planToWrite(input, context, 'consent')
  if ('status' in which) return which
  const plan = await atHand(which.student, which.kind, context)
  const { proposal } = plan
  if (!proposal || proposal.number !== input.number) {
    return {
      ...invalid(t`That version does not await consent any more`, t`The history says what became of it.`),
      students: [plan.student.sourcedId],
    }
  }
  return { plan, proposal, document: documentOf(plan, proposal) }
}

function documentOf(plan: AtHand, proposal: PlanVersionRecord): PlanDocument {
  const from = proposal.record.from
  return laidOver(proposal.document, from ? Number(from) : undefined, plan.versions, plan.current).document
}

interface Changed {
  readonly spot: Spot
  readonly key: string
  readonly label: string
}

/** Where two documents differ, each place once, with what it says. */
function spotsApart(before: PlanDocument | undefined, after: PlanDocument): readonly Changed[] {
  const found = new Map<string, Changed & { says: string[] }>()
  for (const { section, id, says } of differencesOf(before, after)) {
    const spot = { section, item: id }
    const key = spotKey(spot)
    const known = found.get(key)
    if (known) known.says.push(says)
    else found.set(key, { spot, key, label: '', says: [says] })
  }
  return [...found.values()].map(({ spot, key, says }) => ({
    spot,
    key,
    label: `${sectionNamed(spot.section)?.title ?? ''}: ${says.join('; ')}`,
  }))
}

function withSpot(document: PlanDocument, spot: Spot, from: PlanDocument): PlanDocument {
  const known = spotFrom(spotKey(spot))
  return known ? withStood(document, known, standsAt(from, known)) : document
}

function consentSchema(spots: readonly Changed[]) {
  return z.object({
    consentedTo: z
      .array(z.string())
      .min(1)
      .meta({
        label: t`Consented to`,
        hint: t`All of it, or some`,
        options: Object.fromEntries(spots.map(({ key, label }) => [key, label])),
      }),
    consentBy: z.string().trim().min(1).max(200).meta({ label: t`Consent of`, hint: t`Who gave it` }),
    consentOn: dayField({ label: t`Given on` }),
    effectiveDay: dayField({ label: t`In effect from` }),
  })
}
