// The rules of docs/access.md once more, written down from that page and from nothing of the product.
import { addDays, type Day } from '#time/day'
import { firstDay } from '../stories/small-district.js'
import {
  type Class,
  classes,
  type Enrolled,
  homeOf,
  overseer,
  type Role,
  type School,
  type Span,
  type Staff,
  type Student,
  type World,
} from './world.js'

const districtWide: readonly string[] = ['specialEducationDirector', 'districtAdministrator']
const offices: readonly string[] = [
  ...districtWide,
  'administrator',
  'counselor',
  'nurse',
  'testCoordinator',
  'section504Coordinator',
]

/** Whether the rules give a member of staff a student. */
export function gives(world: World, staff: Staff, student: Student): boolean {
  if (world.left.has(staff) || world.locked.has(staff) || world.shared.has(staff) || world.left.has(student))
    return false
  return byName(world, staff, student) || byOffice(world, staff, student)
}

function byName(world: World, staff: Staff, student: Student): boolean {
  const teaches = world.enrolled.some(
    (one) => one.who === staff && one.role !== 'student' && isOpen(world, one) && isPupil(world, one.class, student),
  )
  if (teaches) return true
  const standsIn = world.standIns.some(
    (one) =>
      one.staff === staff && one.from <= world.today && world.now < one.until && isPupil(world, one.class, student),
  )
  if (standsIn) return true
  const plan = world.plans[student]
  if (plan.status === 'active') {
    if (plan.team.includes(staff)) return true
    if (plan.services.some((one) => one.staff === staff && isInForce(world.today, one))) return true
    if (plan.manager && carries(world, plan.manager, staff, student)) return true
  }
  return world.roles.some((one) => {
    if (one.student !== student || !isInForce(world.today, one)) return false
    return one.role === 'caseManager' ? carries(world, one.staff, staff, student) : one.staff === staff
  })
}

function byOffice(world: World, staff: Staff, student: Student): boolean {
  if (isFamily(world, staff, student) && !world.officeSeesOwnFamily) return false
  const at = schoolsOf(world, student)
  return world.roles.some(
    (one) =>
      one.staff === staff &&
      one.student === undefined &&
      offices.includes(one.role) &&
      isInForce(world.today, one) &&
      reaches(one, at),
  )
}

function reaches({ role, school, staff }: Role, at: readonly School[]): boolean {
  if (school === undefined && districtWide.includes(role)) return true
  return at.includes(school ?? homeOf(staff))
}

/** A student is at the schools where the roster places them, and where they have a class. */
function schoolsOf(world: World, student: Student): readonly School[] {
  const inClasses = world.enrolled.filter((one) => one.who === student && isOpen(world, one))
  return [...world.placed[student], ...inClasses.map((one) => classes[one.class].school)]
}

function isPupil(world: World, of: Class, student: Student): boolean {
  return world.enrolled.some(
    (one) => one.class === of && one.who === student && one.role === 'student' && isOpen(world, one),
  )
}

/** The days of grace are the class's own: whoever leaves before its end is out once that day is over. */
function isOpen(world: World, { class: of, from, to }: Enrolled): boolean {
  const begins = from ?? addDays(firstDay, classes[of].from)
  const ends = addDays(firstDay, classes[of].to)
  if (begins > addDays(world.today, world.opensBefore)) return false
  if (to !== undefined && to < ends) return to >= world.today
  return ends >= addDays(world.today, -world.closesAfter)
}

function isInForce(today: Day, { from, to }: Span): boolean {
  return (from === undefined || from <= today) && (to === undefined || to >= today)
}

/** Whether somebody carries what is another's: what was handed over, and handed on, is the last one's. */
function carries(world: World, whose: Staff, staff: Staff, student: Student): boolean {
  const next = world.handedOver.find((one) => one.from === whose && !(one.until && one.until < world.today))
  if (!next) return whose === staff
  const isLast = !world.handedOver.some((one) => one.from === next.to && !(one.until && one.until < world.today))
  if (isLast && next.byOffice && isFamily(world, staff, student)) return false
  return next.to !== overseer && carries(world, next.to, staff, student)
}

function isFamily(world: World, staff: Staff, student: Student): boolean {
  return world.family.some((one) => one.staff === staff && one.student === student)
}
