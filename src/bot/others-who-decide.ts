// Whom it takes besides: what can not be taken back is decided by two.
import type { StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Context } from './command.js'

/**
 * Who may agree to what the asker proposed of a student: every other person who decides over the district's records and
 * may see this student. Whoever may not is neither asked nor told, nor counted.
 */
export async function othersWhoDecideOver(
  student: StudentId,
  { viewer, directory, mayDecideOver }: Pick<Context, 'viewer' | 'directory' | 'mayDecideOver'>,
): Promise<readonly StaffMember[]> {
  const others: StaffMember[] = []
  for (const one of await directory.overseers()) {
    if (one.id !== viewer.staff.id && (await mayDecideOver(one.id, student))) others.push(one)
  }
  return others
}
