// Who is told of a student's deadline: whoever carries the plan now; before there is a plan of this school's own, whoever is
// assigned to the case, for one with comparable services still names who carried it at the other school.
// Where nobody does, the administrators of the school.
import type { StaffId } from '#people/staff'
import type { ClockFacts } from '#records/started-clocks'
import type { Day } from '#time/day'
import type { JobParts } from '../job.js'

/** Asks once for each school and case manager. @returns who is told; nobody where the school has none */
export async function whoIsTold(
  today: Day,
  { readings, store, people }: JobParts,
): Promise<(facts: ClockFacts) => Promise<readonly StaffId[]>> {
  const holders = await readings.handovers.holders(today)
  const known = new Map<string, Promise<readonly StaffId[]>>()
  const once = (key: string, ask: () => Promise<readonly StaffId[]>) => {
    const held = known.get(key) ?? ask()
    known.set(key, held)
    return held
  }
  const administrators = (facts: ClockFacts) =>
    once(`schools|${facts.schools.join('|')}`, async () =>
      (await readings.handovers.administratorsOf([facts.studentId])).map(({ id }) => id),
    )
  return async (facts) => {
    const { caseManagerId, status } = facts.plan ?? {}
    if (!caseManagerId || status === 'comparableServices') {
      const assigned =
        facts.plan && status !== 'comparableServices'
          ? []
          : await once(`student|${facts.studentId}`, async () => {
              const held = (await people.assigned([facts.studentId], today)).get(facts.studentId) ?? []
              return held.map((id) => holders.get(id)?.id ?? id)
            })
      if (assigned.length > 0 || !caseManagerId) return assigned.length > 0 ? assigned : administrators(facts)
    }
    const carries = await once(`staff|${caseManagerId}`, async () => {
      const person = holders.get(caseManagerId) ?? (await store.staffMember(caseManagerId))
      return person?.active ? [person.id] : []
    })
    return carries.length > 0 ? carries : administrators(facts)
  }
}
