// Who is told of a student's deadline: whoever carries the plan now. Where nobody does, an administrator of the school.
import type { StaffId } from '#people/staff'
import type { ClockFacts } from '#records/started-clocks'
import type { Day } from '#time/day'
import type { JobParts } from '../job.js'

/** Asks once for each school and case manager. @returns who is told; undefined where nobody is there */
export async function whoIsTold(
  today: Day,
  { readings, store }: JobParts,
): Promise<(facts: ClockFacts) => Promise<StaffId | undefined>> {
  const holders = await readings.handovers.holders(today)
  const known = new Map<string, Promise<StaffId | undefined>>()
  const once = (key: string, ask: () => Promise<StaffId | undefined>) => {
    const held = known.get(key) ?? ask()
    known.set(key, held)
    return held
  }
  const administrator = (facts: ClockFacts) =>
    once(
      `schools|${facts.schools.join('|')}`,
      async () => (await readings.handovers.receiverFor([facts.studentId], today))?.id,
    )
  return async (facts) => {
    const { caseManagerId } = facts.plan ?? {}
    const carries =
      caseManagerId &&
      (await once(`staff|${caseManagerId}`, async () => {
        const person = holders.get(caseManagerId) ?? (await store.staffMember(caseManagerId))
        return person?.active ? person.id : undefined
      }))
    return carries ?? administrator(facts)
  }
}
