// A student of the behavior program who was removed a few days this year: what `removal` shows of them.
import { addDays, type Day } from '#time/day'
import { allPlans } from './all-plans.js'
import { metOn } from './plan-files.js'
import type { Row } from './table.js'
import { isInSession, type SchoolYear } from './year.js'

const student = 's-104'

/** The last school days before one, the latest first. */
function schoolDaysBefore(day: Day, count: number, year: SchoolYear): readonly Day[] {
  const found: Day[] = []
  for (let one = addDays(day, -1); found.length < count; one = addDays(one, -1)) {
    if (isInSession(year, one)) found.push(one)
  }
  return found
}

export function removalRows(today: Day, year: SchoolYear): readonly Row[] {
  const plan = allPlans.find((one) => one.student === student)
  const [early, , , , , second, first] = schoolDaysBefore(today, 7, year)
  if (!plan || !first || first < year.start || first < metOn(plan, today)) return []
  return [
    {
      ...{
        studentId: student,
        type: 'outOfSchool',
        firstDate: first,
        lastDate: second,
        minutes: '',
        services: 'stopped',
      },
      behavior: 'Threw a chair when she was asked to stop working',
    },
    {
      ...{
        studentId: student,
        type: 'sentHomeEarly',
        firstDate: early,
        lastDate: early,
        minutes: 95,
        services: 'stopped',
      },
      behavior: 'Left the room twice, then hit the locker',
    },
  ]
}
