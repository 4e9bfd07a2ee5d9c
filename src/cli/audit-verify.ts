// What `caseload audit verify` does: the chain entry by entry, each checkpoint, and what it means where one doesn't fit.
import { checkpointsCame } from '#db/records/audit-checkpoints'
import { type ChainFault, verifyAudit, type Witness } from '#db/records/audit-verify'
import { type CheckpointsRead, readCheckpoints } from '#db/records/checkpoint-file'
import { createStore } from '#db/records/store'
import type { District } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { progressBar } from './progress-bar.js'

interface Asked {
  readonly checkpoints: string | undefined
  readonly witness: Witness | undefined
}

/** What a weekly message told, as it is typed off it; undefined where it is not that. */
export function witnessFrom(text: string): Witness | undefined {
  const [, number, hash] = /^\s*(\d{1,9})\s+([0-9a-f]{8,64})\s*$/i.exec(text) ?? []
  return Number(number) > 0 && hash
    ? { number: Number(number), hash: hash.toLowerCase(), at: 'a weekly message' }
    : undefined
}

/** @returns 0 where everything is as it was written, 1 where not */
export async function verifyLog(district: District, asked: Asked): Promise<number> {
  const { database, seal, clock } = district
  const path = asked.checkpoints ?? district.checkpointFile
  const file = path === undefined ? undefined : await readCheckpoints(path, seal)
  // One that was named and isn't there must not pass for one that says nothing against the log.
  if (asked.checkpoints !== undefined && !file) {
    process.stderr.write(`There is no file ${asked.checkpoints}.\n`)
    return 1
  }
  const witnesses = [...(file?.checkpoints ?? []), ...(asked.witness ? [asked.witness] : [])]
  const bar = progressBar('Checking')
  const { entries, fault } = await verifyAudit(database, seal, witnesses, (done, of) => bar.show(done, of))
  bar.end()
  const came = asked.checkpoints === undefined ? await checkpointsCame(database) : 0
  const faults = [...(fault ? [inWords(fault)] : []), ...ofTheFile(path, file, came)]
  const checked = `${counted(entries, 'entry', 'entries')}, ${counted(file?.checkpoints.length ?? 0, 'checkpoint', 'checkpoints')}`
  if (faults.length > 0) {
    // Nothing is written into a log that is broken: what is left of it is evidence.
    process.stdout.write(`${faults.join('\n')}\n`)
    return 1
  }
  const store = createStore(database, seal, clock)
  const words = given('whole', checked)
  await writeDownAct(store, { command: 'auditVerify', outcome: 'shown', students: [], words })
  process.stdout.write(`The audit log is whole: ${checked}.\n`)
  if (path === undefined) {
    process.stdout.write(
      'No checkpoints are kept: an end that was cut off does not show. Set CASELOAD_AUDIT_CHECKPOINTS.\n',
    )
  } else if (witnesses.length === 0) {
    process.stdout.write(`No checkpoint was kept in ${path} so far: an end that was cut off does not show.\n`)
  }
  return 0
}

function inWords(fault: ChainFault): string {
  const first = `First broken record: ${fault.number}.`
  switch (fault.type) {
    case 'missing': {
      const last = fault.next - 1
      return last === fault.number
        ? `${first} It is gone: record ${fault.next} follows. It was taken out.`
        : `${first} Records ${fault.number} to ${last} are gone: record ${fault.next} follows. They were taken out.`
    }
    case 'altered':
      return `${first} It is not as it was written: it was edited, or put in the place of another.`
    case 'otherKey':
      return `${first} No record bears this district's key: the log was made again with another key, or CASELOAD_ENCRYPTION_KEY and the database are not of one district.`
    case 'misfiled':
      return `${first} The record is as it was written, but the list by which a student's records are found (audit_students) was edited.`
    case 'endCut':
      return `${first} The end was cut off: there were ${fault.were} records (${fault.at}), and now there are ${fault.number - 1}.`
    case 'replaced':
      return `${first} It is not the one that stood there (${fault.at}), though the chain is sound: from here or earlier on the log was made again by somebody who had the key.`
  }
}

/** @param came how many records there were at the last checkpoint that was kept */
function ofTheFile(path: string | undefined, file: CheckpointsRead | undefined, came: number): readonly string[] {
  if (path === undefined) return []
  if (!file) {
    return came === 0
      ? []
      : [
          `The file of checkpoints is gone: ${path}. The last was kept at record ${came}. Bring it back, or name another with --checkpoints.`,
        ]
  }
  const last = file.checkpoints.at(-1)?.number ?? 0
  if (file.brokenLine !== undefined) {
    return [
      `First broken record: ${last + 1}, as far as checkpoints tell. Line ${file.brokenLine} of ${path} is not as it was written: it was edited, a line before it was taken out, or it was made with another key. What follows it proves nothing.`,
    ]
  }
  return last >= came
    ? []
    : [
        `First broken record: ${last + 1}, as far as checkpoints tell. The end of ${path} was cut off: a checkpoint was kept at record ${came}, and its last is of record ${last}.`,
      ]
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
