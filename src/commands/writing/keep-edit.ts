// Keeps an edit of a plan: in its draft, where the asker may write it and it is kept here; else as a request for a change.

import { invalid } from '#bot/answers'
import { CannotUndo, type Context } from '#bot/command'
import type { Answer } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { fullName } from '#people/staff'
import { differencesOf } from '#plans/difference'
import type { PlanDocument } from '#plans/document'
import { kindTitles } from '#plans/kind'
import { sectionNamed } from '#plans/sections'
import { type Spot, type Stood, standsAt, withStood } from '#plans/spot'
import { ChangedMeanwhile } from '#records/plan-writing'
import { say } from '#records/public-text'
import type { VisiblePlan } from '#records/visible'
import { t } from '#wording/t'
import { type AtHand, atHand } from './at-hand.js'
import { planOf } from './phrases.js'
import { changesInShort, reviewButton, sectionsButton } from './says.js'
import type { WhichPlan } from './which-plan.js'

/** An edit, and how it is said. */
export interface Edit {
  readonly spot: Spot
  readonly to: Stood
  /** The command that takes it back. */
  readonly command: 'editSection' | 'removeItem'
}

/**
 * Keeps an edit in the plan's draft.
 * @param plan as the edit was checked against it @throws ChangedMeanwhile where it is not so any more
 */
export async function keepInDraft(plan: AtHand, { spot, to, command }: Edit, context: Context): Promise<Answer> {
  const { student, kind, draft, held, current } = plan
  const before = standsAt(plan.document, spot)
  const document = withStood(plan.document, spot, to)
  const title = sectionNamed(spot.section)?.title ?? ''
  const by = context.viewer.staff.id
  const undo = await context.write(async (unit) => {
    const saved = await unit.plans.save({
      student: student.id,
      kind,
      draft: draft && { id: draft.id, revision: draft.revision },
      plan: held && current ? { id: held.id, version: current.number } : undefined,
      basis: current ? 'amendment' : 'meeting',
      spot,
      before,
      document,
      by,
    })
    return unit.undo.remember({
      command,
      says: t`your change of "${title}" in ${planOf(kind, student)}`,
      payload: { draft: saved.id, spot, revision: saved.revision },
      student: student.id,
      by,
    })
  })
  const kept = await atHand(student, kind, context)
  const about = { student: student.id, kind }
  const section = sectionNamed(spot.section)
  return {
    status: 'ok',
    title: t`Saved in the draft: ${title}`,
    sections: [
      ...(await changesInShort(kept, spot.section, context)),
      {
        type: 'buttons',
        buttons: [
          undoButton(undo),
          ...(section?.type === 'list'
            ? [
                {
                  label: t`Another: ${section.one.toLowerCase()}`,
                  action: { command: 'editSection', input: { ...about, section: section.name } },
                },
              ]
            : []),
          sectionsButton(about),
          reviewButton(about),
        ],
      },
      { type: 'footnote', text: t`Staff see none of this until it is put into effect.` },
    ],
    students: [student.sourcedId],
    data: {
      plan: { kind, version: kept.current?.number ?? null },
      differences: differencesOf(kept.current?.document, kept.document).map((one) => one.says),
      undo,
    },
  }
}

/** Takes an edit back: what stood there stands there again. */
export async function takeEditBack(
  payload: unknown,
  unit: Parameters<Parameters<Context['write']>[0]>[0],
): Promise<void> {
  const { request, ...saved } = payload as { request?: string; draft: string; spot: Spot; revision: number }
  try {
    await (request ? unit.plans.withdrawChange(request) : unit.plans.unsave(saved))
  } catch (reason) {
    if (!(reason instanceof ChangedMeanwhile)) throw reason
    throw new CannotUndo(
      request
        ? t`It has been settled since.`
        : t`It has been changed or put into effect since. Edit it once more; both stay to be seen.`,
    )
  }
}

/** Asks the case manager for a change. */
export async function askForChange(
  which: WhichPlan,
  found: { readonly plan: VisiblePlan; readonly document: PlanDocument },
  { spot, to, command }: Edit,
  context: Context,
): Promise<Answer> {
  const { student, kind, isKeptHere } = which
  const { plan, document } = found
  const { staff } = context.viewer
  const words = differencesOf(document, withStood(document, spot, to)).map((one) => one.says)
  if (words.length === 0) return nothingChanged(which)
  const manager = plan.caseManager
  const isOwn = manager?.id === staff.id
  const others = manager ? [] : await context.directory.administratorsFor(staff.id)
  const told = manager ? (isOwn ? [] : [manager]) : others
  const undo = await context.write(async (unit) => {
    const request = await unit.plans.requestChange({
      student: student.id,
      kind,
      planId: plan.id,
      by: staff.id,
      to: manager?.id,
      asked: { spot, words, from: standsAt(document, spot), to },
    })
    const remembered = await unit.undo.remember({
      command,
      says: t`your request about ${planOf(kind, student)}`,
      payload: { request },
      student: student.id,
      by: staff.id,
    })
    for (const { id } of told) {
      await unit.send({
        to: id,
        unlessUndone: remembered,
        words: () => ({
          title: t`${fullName(staff)} asks for a change in ${planOf(kind, student)}`,
          paragraphs: [
            ...differencesOf(document, withStood(document, spot, to)).map((one) => one.says),
            isKeptHere
              ? t`To see what is asked for: changes for ${student.name}. To make it: edit ${student.name}.`
              : t`Please change it where the ${kindTitles[kind]} is kept. It is settled when it comes from there, or when you say so: changes for ${student.name}.`,
          ],
          preview: say`A colleague asks you for a change in a plan.`,
        }),
      })
    }
    return remembered
  })
  const names = told.map(fullName).join(t` and `)
  const where = isKeptHere ? t`to change this` : t`to change this where the plan is kept`
  return {
    status: 'ok',
    title: told.length > 0 ? t`I asked ${names} ${where}` : t`I wrote it down as an open request`,
    sections: [
      { type: 'list', heading: t`Asked for`, items: words.map((text) => ({ text })) },
      ...(isOwn
        ? [
            {
              type: 'text' as const,
              text: t`The ${kindTitles[kind]} is kept in another system: please change it there. The request is settled when the change comes from there.`,
            },
          ]
        : []),
      { type: 'buttons', buttons: [undoButton(undo)] },
    ],
    students: [student.sourcedId],
    data: { asked: words, undo },
  }
}

/** What was sent off is what stands there. */
export function nothingChanged({ student }: Pick<WhichPlan, 'student'>): Answer {
  return {
    ...invalid(t`Nothing was changed`, t`What you sent is what stands there already.`),
    status: 'ok',
    students: [student.sourcedId],
  }
}
