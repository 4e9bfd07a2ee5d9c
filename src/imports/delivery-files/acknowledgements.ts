// acknowledgements.csv: who was told of which version of a plan, in which words, and what they said to it. It is taken
// over where it is not held: evidence is never overwritten and never taken away by a file.
import { grounds } from '#people/grounds'
import { planKinds } from '#plans/kind'
import { count, instant, listOf, oneOf, text } from '../cells.js'
import { column, required } from '../columns.js'
import type { ObligationRow } from '../delivery-rows.js'
import { Differences } from '../differences.js'
import type { ImportRun } from '../import-run.js'

export const acknowledgementsFile = 'acknowledgements.csv'

export const acknowledgementColumns = {
  studentId: required(text),
  kind: required(oneOf(planKinds)),
  planId: required(text),
  /** The roster's id: whoever has left may have no address any more. */
  staffId: required(text),
  email: column(text),
  version: required(count),
  sinceVersion: column(count),
  grounds: column(listOf(';')),
  cause: required(oneOf(['version', 'joined', 'substitute'])),
  status: required(oneOf(['waiting', 'sent', 'acknowledged', 'lapsed'])),
  created: required(instant),
  due: required(instant),
  sent: column(instant),
  acknowledged: column(instant),
  nudged: column(instant),
  shown: column(text),
} as const

export async function readAcknowledgements(run: ImportRun): Promise<void> {
  const file = acknowledgementsFile
  const differences = new Differences('obligations', file, run.records, run.stage, run.report)
  await run.read(file, acknowledgementColumns, {
    async each({ line, given }) {
      const { kind, planId, version, cause, status, created, due } = given
      const studentId = await run.studentMeant(given.studentId ?? '')
      if (!studentId) return run.report.refuse(file, line, 'names a student who is not on the roster.')
      const staffId = run.staffId(given.staffId)
      if (!staffId) return run.report.refuse(file, line, 'names a member of staff who is not on the roster.')
      if (!kind || !planId || !version || !cause || !status || created == null || due == null) return
      const id = run.records.idOf('obligation', `${staffId}|${planId}|${version}`)
      const row: ObligationRow = {
        id,
        staffId,
        studentId,
        planId,
        kind,
        version,
        sinceVersion: given.sinceVersion ?? null,
        grounds: grounds.filter((ground) => given.grounds?.includes(ground)),
        cause,
        status,
        dueAt: due,
        sentAt: given.sent ?? null,
        shown: given.shown ?? null,
        acknowledgedAt: given.acknowledged ?? null,
        nudgedAt: given.nudged ?? null,
        createdAt: created,
      }
      differences.add(id, (held) => held ?? row)
    },
    afterPiece: () => differences.settle(),
  })
  await differences.settle(true)
}
