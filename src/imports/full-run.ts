// What a full run ends, and the guard that asks before much of it does.
import type { ImportRun } from './import-run.js'
import { endMissing } from './missing-rows.js'
import type { SeenIds } from './seen-ids.js'

/** A run that would end more than this share of enrollments or plans asks first. */
const guardedShare = 0.1

/** `--full`: enrollments, people and classes that stand in no file any more have ended. */
export async function endWhatIsMissing(run: ImportRun, enrollments: SeenIds): Promise<void> {
  if (run.has('enrollments.csv')) await endMissing(run, 'enrollments', 'enrollments.csv', enrollments)
  if (run.has('users.csv')) {
    await endMissing(run, 'students', 'users.csv', run.seenPeople)
    await endMissing(run, 'staff', 'users.csv', run.seenPeople)
  }
  if (run.has('classes.csv')) await endMissing(run, 'classes', 'classes.csv', run.seenClasses)
}

/** Stops a run that would end too much. @throws Refused */
export async function guardAgainstEndings(run: ImportRun): Promise<void> {
  await guard(run, 'enrollments', (row) => !row.ended)
  await guard(run, 'plans', (row) => row.status !== 'exited' && row.status !== 'superseded')
}

async function guard<K extends 'enrollments' | 'plans'>(
  run: ImportRun,
  kind: K,
  isInForce: (row: HeldRow) => boolean,
): Promise<void> {
  const ended = run.report.files.get(`${kind}.csv`)?.ended ?? 0
  if (ended === 0) return
  let held = 0
  for await (const row of run.records.scan(kind)) if (isInForce(row)) held += 1
  if (ended > held * guardedShare) {
    run.stop(
      `This would end ${ended} of ${held} ${kind}. Nothing was changed. If that is right, run it again with --yes.`,
    )
  }
}

interface HeldRow {
  readonly ended?: boolean
  readonly status?: string
}
