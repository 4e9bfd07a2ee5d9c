// Ends at once what would have ended by itself.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import type { ClassRecord } from '#records/student-records'
import type { Substitute } from '#records/substitutes'
import { later, t } from '#wording/t'
import { classTitle } from '../which-class.js'
import { grantableClasses } from './may-grant.js'

export const endSubstitute = defineCommand({
  name: 'endSubstitute',
  summary: later`End that somebody stands in for a class`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ id: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const found = await grantedSubstitute(input.id, context)
    if (!found) return noSuchSubstitute()
    const { substitute, inClass } = found
    await context.viewer.within(await context.viewer.studentsIn(inClass), 'iep', [], async () => undefined)
    const undo = await context.write(async (unit) => {
      if (!(await unit.substitutes.end(substitute.id))) return undefined
      const says = t`${substitute.name} no longer stands in for ${classTitle(inClass)}`
      return unit.undo.remember({
        command: 'endSubstitute',
        says,
        payload: substitute.id,
        by: context.viewer.staff.id,
      })
    })
    if (!undo) return noSuchSubstitute()
    return {
      status: 'ok',
      title: t`${substitute.name} no longer stands in for ${classTitle(inClass)}`,
      sections: [{ type: 'buttons', buttons: [undoButton(undo)] }],
      students: [],
      data: { ended: true },
    }
  },
  undo: (payload, unit) => unit.substitutes.resume(String(payload)),
})

/** Nobody stands in there any more, or it is not the asker's to say: one answer. */
export const noSuchSubstitute = () =>
  invalid(t`That has ended already`, t`Type "substitutes" to see who stands in for your classes now.`)

/** One that stands, for a class that the asker may give away. */
export async function grantedSubstitute(
  id: string,
  { viewer, readings, clock }: Context,
): Promise<{ readonly substitute: Substitute; readonly inClass: ClassRecord } | undefined> {
  const substitute = await readings.substitutes.one(id)
  if (!substitute || substitute.endedAt !== undefined || substitute.untilAt <= clock.now()) return undefined
  const inClass = (await grantableClasses(viewer)).find((one) => one.id === substitute.classId)
  return inClass && { substitute, inClass }
}
