// Who decides over records: how long they are kept, what holds them, what is destroyed. By an office over the whole district
// and by nothing else, so that nobody decides over their own family's, whatever else they have to do with them.
import { overRecords } from '#people/roles'
import type { StudentId } from '#people/student'
import { isOverRecords } from './office-reach.js'
import type { Viewer } from './viewer.js'
import type { VisibleStudent } from './visible.js'

/**
 * A student, also one who has left, over whose records a viewer's owner decides; not yet noted as seen.
 * @returns undefined where there is none, or they don't
 */
export async function decidedOver(viewer: Viewer, id: StudentId): Promise<VisibleStudent | undefined> {
  if (!isOverRecords(viewer.offices)) return undefined
  const student = await viewer.alsoLeft().student(id)
  return student && isDecidedOver(student) ? student : undefined
}

/** Whether a student is seen by such an office, and not only by a class or a plan. */
export function isDecidedOver({ grounds }: VisibleStudent): boolean {
  const offices: readonly string[] = overRecords
  return grounds.some(({ ground }) => offices.includes(ground))
}

/** The same of whoever asks, noted as seen. */
export async function meetOver(viewer: Viewer, id: StudentId): Promise<VisibleStudent | undefined> {
  return (await decidedOver(viewer, id)) && viewer.alsoLeft().meet(id)
}
