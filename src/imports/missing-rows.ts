// `--full`: what is held and stands in no file any more has ended.
import type { ImportRun } from './import-run.js'
import type { Kind, Rows } from './rows.js'
import type { SeenIds } from './seen-ids.js'

/** How a row of each kind ends; undefined: it is taken away. */
const endings: { readonly [K in Kind]?: (row: Rows[K]) => Rows[K] } = {
  schools: (row) => ({ ...row, ended: true }),
  terms: (row) => ({ ...row, ended: true }),
  staff: (row) => ({ ...row, active: false }),
  students: (row) => ({ ...row, active: false }),
  classes: (row) => ({ ...row, ended: true }),
  enrollments: (row) => ({ ...row, ended: true }),
  plans: (row) => ({ ...row, status: 'exited' }),
}

/** Ends what was not seen. @returns how many were held and in force, and how many of them end */
export async function endMissing<K extends Kind>(
  run: ImportRun,
  kind: K,
  file: string,
  seen: SeenIds,
  belongs: (row: Rows[K]) => boolean = () => true,
): Promise<{ readonly held: number; readonly ended: number }> {
  const end = endings[kind] as ((row: Rows[K]) => Rows[K]) | undefined
  let held = 0
  let ended = 0
  for await (const row of run.records.scan(kind)) {
    if (!belongs(row) || isOver(row)) continue
    held += 1
    if (seen.has((row as { readonly id: string }).id)) continue
    ended += 1
    run.report.of(file).ended += 1
    if (end) run.stage?.put(kind, end(row))
    else run.stage?.remove(kind, (row as { readonly id: string }).id)
  }
  return { held, ended }
}

function isOver(row: unknown): boolean {
  const { ended, active, status } = row as { ended?: boolean; active?: boolean; status?: string }
  return ended === true || active === false || status === 'exited' || status === 'superseded'
}
