// The playground's database is its own: filled with the made-up school, marked as such, and never a real district's.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFolder } from '#imports/import-folder'
import type { ImportRecords } from '#imports/ports'
import type { Clock } from '#time/clock'
import { writeSchool } from './school/write-school.js'

/** Where the playground keeps its database unless the settings name another. */
export const playgroundDatabase = './data/playground.db'

/** The database holds students and was not made by the playground. */
export class NotThePlayground extends Error {
  constructor() {
    super(
      'This database holds students and was not made by the playground, so the playground leaves it alone. ' +
        'Unset DATABASE_URL, or name a file that does not exist yet.',
    )
    this.name = 'NotThePlayground'
  }
}

/** The made-up school could not be read in; a fault of ours. */
export class SchoolRefused extends Error {
  constructor(readonly lines: readonly string[]) {
    super(['The made-up school could not be read in:', ...lines].join('\n'))
    this.name = 'SchoolRefused'
  }
}

/** The mark that a database bears once it is a playground's; `db/records/playground-mark` keeps it. */
export interface Mark {
  read(): Promise<string | undefined>
  write(value: string): Promise<void>
}

/**
 * Makes the database the playground's: fills an empty one, and brings one of an earlier day up to today, since every
 * date of the made-up school counts from today.
 * @throws NotThePlayground where it holds anybody else's students
 */
export async function openPlayground(mark: Mark, records: ImportRecords, clock: Clock): Promise<void> {
  const filledOn = await mark.read()
  if (filledOn === clock.today()) return
  if (filledOn === undefined && (await records.hasAny('students'))) throw new NotThePlayground()
  // Marked before it is filled: a start that is killed half-way is finished by the next one, not refused.
  await mark.write('begun')
  const folder = await mkdtemp(join(tmpdir(), 'caseload-playground-'))
  try {
    await writeSchool(folder, clock.today())
    const report = await importFolder({ from: folder, records, clock, full: true, yes: true })
    if (report.hasRefused) throw new SchoolRefused(report.lines())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  await mark.write(clock.today())
}
