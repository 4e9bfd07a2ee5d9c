// The history of every plan as `versions.csv`: each version whole, with the hash that proves it.
import { versionColumns, versionsFile } from '../plan-files/version-lines.js'
import type { ImportRecords } from '../ports.js'
import type { PlanRow } from '../rows.js'
import type { OutFile } from './csv-file.js'

export function versionsOut(
  records: ImportRecords,
  plans: () => Promise<readonly PlanRow[]>,
  student: (id: string) => string,
): OutFile {
  return {
    name: versionsFile,
    columns: Object.keys(versionColumns),
    async *rows() {
      for (const plan of await plans()) {
        for (const version of await records.versionsOf(plan)) {
          const { number, status, inEffect, basis, source, effectiveDay, document, record, previousHash, hash } =
            version
          yield {
            studentId: student(plan.studentId),
            kind: plan.kind,
            planId: plan.id,
            number,
            status,
            inEffect,
            basis,
            source,
            authorEmail: record.author,
            effectiveDate: effectiveDay,
            record: inOrder(record),
            header: inOrder(document.header),
            content: inOrder(document.content),
            previousHash,
            hash,
          }
        }
      }
    },
  }
}

/** JSON with the names of its fields in one order, whichever engine kept them. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
