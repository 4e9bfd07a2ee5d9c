// Another administrator agrees to a destruction, or not. Agreed, it is done in this very change.
import { z } from 'zod'
import { invalid } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { overRecords } from '#people/roles'
import { fullName } from '#people/staff'
import { meetOver } from '#records/over-records'
import { say } from '#records/public-text'
import type { Destruction, KeptBecause } from '#records/retention'
import { recordClassNames } from '#retention/record-classes'
import { later, t } from '#wording/t'
import { keptTitles, tableTitles } from './retention-words.js'

/** Nothing of the change is kept: what would have been destroyed stays. */
class Kept extends Error {
  constructor(readonly because: KeptBecause) {
    super('kept')
  }
}

export const decideDestruction = defineCommand({
  name: 'decideDestruction',
  summary: later`Agree that a record be destroyed, or not`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ destruction: z.uuid(), decision: z.enum(['agree', 'refuse']) }),
  mayUse: overRecords,
  alsoLeft: true,
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run({ destruction: id, decision }, context) {
    const { viewer, readings } = context
    const found = await readings.retention.awaiting(id)
    // Whoever may not see the student may decide nothing of them.
    if (!found || !(await meetOver(viewer, found.studentId))) return kept('decidedBefore')
    try {
      return decision === 'refuse' ? await refuse(found, context) : await agree(found, context)
    } catch (reason) {
      if (reason instanceof Kept) return kept(reason.because)
      throw reason
    }
  },
})

async function refuse(found: Destruction, context: Context): Promise<Answer> {
  const { viewer, mayDecideOver } = context
  const isTold = found.proposedBy !== viewer.staff.id && (await mayDecideOver(found.proposedBy, found.studentId))
  await context.write(async (unit) => {
    if (!(await unit.retention.withdraw(found.id, viewer.staff.id))) throw new Kept('decidedBefore')
    if (!isTold) return
    await unit.send({
      to: found.proposedBy,
      words: () => ({
        title: t`${fullName(viewer.staff)} doesn't agree to destroy the ${recordClassNames[found.recordClass]} of ${found.name}`,
        paragraphs: [t`It stays as it is.`],
        preview: say`A decision was made on what you proposed.`,
      }),
    })
  })
  return {
    status: 'ok',
    title: t`The ${recordClassNames[found.recordClass]} of ${found.name} stays`,
    sections: [],
    students: [],
    data: {},
  }
}

async function agree(found: Destruction, context: Context): Promise<Answer> {
  const { viewer } = context
  if (found.proposedBy === viewer.staff.id) return kept('ownProposal')
  // Asked before it is done: afterwards there may be nobody left to see.
  const isTold = await context.mayDecideOver(found.proposedBy, found.studentId)
  const counts = await context.write(async (unit) => {
    const done = await unit.retention.destroy(found.id, viewer.staff.id)
    if (typeof done === 'string') throw new Kept(done)
    if (!isTold) return done
    await unit.send({
      to: found.proposedBy,
      words: () => ({
        title: t`${fullName(viewer.staff)} agreed: the ${recordClassNames[found.recordClass]} of ${found.name} is destroyed`,
        paragraphs: [t`What stands in its place: whose it was, when, why, and who decided.`],
        preview: say`A decision was made on what you proposed.`,
      }),
    })
    return done
  })
  return {
    status: 'ok',
    title: t`The ${recordClassNames[found.recordClass]} of ${found.name} is destroyed`,
    sections: [
      {
        type: 'list',
        heading: t`What is gone`,
        items: Object.entries(counts).map(([table, rows]) => ({ text: `${tableTitles[table] ?? table}: ${rows}` })),
      },
      {
        type: 'footnote',
        text: t`Backups made before hold it until they are replaced. What was printed, posted or exported is not reached from here.`,
      },
    ],
    students: [],
    data: { counts },
  }
}

function kept(because: KeptBecause): Answer {
  return invalid(keptTitles[because], t`Type retention to see what is kept, held and proposed.`)
}
