// Whom it takes besides: what can not be taken back is decided by two.
import type { StaffId, StaffMember } from '#people/staff'
import type { Directory } from '#records/store'

/** Who may agree to what one of them proposed: every other administrator of the district. */
export async function othersThan(by: StaffId, directory: Directory): Promise<readonly StaffMember[]> {
  return (await directory.districtAdministrators()).filter(({ id }) => id !== by)
}
