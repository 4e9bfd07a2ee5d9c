// What may happen in a school year, each step done to the district as it is done for real, and to the world beside it.
import { handOver } from '#cli/hand-over'
import { createStore } from '#db/records/store'
import { addDays, type Day } from '#time/day'
import { instantAt } from '#time/time-of-day'
import { accountOf, type District } from '../stories/small-district.js'
import {
  assignedRoles,
  classes,
  classIds,
  emailOfStaff,
  filesOf,
  officeRoles,
  overseer,
  type Role,
  type Span,
  type Staff,
  schools,
  second,
  staffIds,
  studentIds,
  type World,
} from './world.js'

export const kinds = [
  'pupil',
  'teacher',
  'office',
  'assignment',
  'manager',
  'team',
  'service',
  'status',
  'family',
  'leave',
  'move',
  'standIn',
  'endStandIn',
  'handOver',
  'lock',
  'share',
  'setting',
  'askForAccess',
  'days',
  'hours',
] as const

/** One step; the numbers choose whom and what it is about. */
export interface Step {
  readonly kind: (typeof kinds)[number]
  readonly a: number
  readonly b: number
  readonly c: number
}

export interface Walked {
  readonly district: District
  readonly world: World
}

const times = ['08:00', '10:00', '13:30', '17:00'] as const

const pick = <Value>(from: readonly Value[], at: number): Value => {
  const one = from[at % from.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Of three rows one has no days of its own, one begins or ends before long, one has just ended. */
function spanAt(today: Day, at: number): Span {
  if (at % 3 === 0) return {}
  return at % 3 === 1 ? { from: addDays(today, (at % 20) - 4) } : { to: addDays(today, (at % 12) - 5) }
}

/** Takes an entry away where there is one like it, and adds it where there is none. */
function toggled<Value>(list: readonly Value[], isIt: (one: Value) => boolean, made: Value): Value[] {
  return list.some(isIt) ? list.filter((one) => !isIt(one)) : [...list, made]
}

/** Does one step. */
export async function take({ kind, a, b, c }: Step, { district, world }: Walked): Promise<void> {
  const staff = pick(staffIds, a)
  const student = pick(studentIds, b)
  const plan = world.plans[student]
  const roster = () => district.import(filesOf(world), { full: true })
  switch (kind) {
    case 'pupil':
    case 'teacher': {
      const who = kind === 'pupil' ? student : staff
      const of = pick(classIds, c)
      const role = kind === 'pupil' ? 'student' : b % 3 === 0 ? 'aide' : 'teacher'
      const isIt = (one: World['enrolled'][number]) => one.class === of && one.who === who
      world.enrolled = toggled(world.enrolled, isIt, { class: of, who, role, ...spanAt(world.today, c >> 2) })
      return void (await roster())
    }
    case 'office':
    case 'assignment': {
      const made: Role =
        kind === 'office'
          ? {
              staff,
              role: pick(officeRoles, b),
              ...(c % 3 > 0 && { school: pick(schools, c) }),
              ...spanAt(world.today, c),
            }
          : { staff, role: pick(assignedRoles, c), student, ...spanAt(world.today, c >> 2) }
      const isIt = (one: Role) => one.staff === staff && one.role === made.role && one.student === made.student
      world.roles = toggled(world.roles, isIt, made)
      return void (await roster())
    }
    case 'manager':
      if (plan.manager === staff) delete plan.manager
      else plan.manager = staff
      return void (await roster())
    case 'team':
      plan.team = toggled(plan.team, (one) => one === staff, staff)
      return void (await roster())
    case 'service':
      plan.services = toggled(plan.services, (one) => one.staff === staff, { staff, ...spanAt(world.today, c) })
      return void (await roster())
    case 'status':
      plan.status = pick(['active', 'active', 'exited', 'consentRevoked', 'superseded'] as const, c)
      return void (await roster())
    case 'family': {
      const isIt = (one: World['family'][number]) => one.staff === staff && one.student === student
      world.family = toggled(world.family, isIt, { staff, student })
      return void (await roster())
    }
    case 'leave': {
      const who = c % 3 === 0 ? student : staff
      if (!world.left.delete(who)) world.left.add(who)
      return void (await roster())
    }
    case 'move':
      world.placed = { ...world.placed, [student]: pick([['birch'], ['cedar'], ['birch', 'cedar']] as const, c) }
      return void (await roster())
    case 'standIn':
      return standIn({ district, world }, { a, b, c })
    case 'endStandIn': {
      const { reply } = await district.ask(overseer, 'substitutes')
      const ids = [...JSON.stringify(reply.sections).matchAll(/"command":"endSubstitute","input":\{"id":"([^"]+)"/g)]
      for (const [, id] of ids) await district.press(overseer, 'endSubstitute', { id })
      if (ids.length > 0) world.standIns = []
      return
    }
    case 'handOver': {
      const to = pick(staffIds, b)
      const until = addDays(world.today, c % 15)
      const done = await handOver(district, { from: emailOfStaff(staff), to: emailOfStaff(to), until })
      if (!done.ok) return
      world.handedOver = [...world.handedOver.filter((one) => one.from !== staff), { from: staff, to, until }]
      return
    }
    case 'lock':
      return lock({ district, world }, staff)
    case 'share': {
      const isShared = !world.shared.delete(staff)
      if (isShared) world.shared.add(staff)
      const account = accountOf(staff)
      await createStore(district.database, district.seal, district.clock).commit(
        {
          deliveries: [],
          entry: () => ({ account, surface: 'commandLine', command: 'link', outcome: 'changed', students: [] }),
        },
        (unit) => unit.share(account, isShared),
      )
      return
    }
    case 'setting':
      return choose({ district, world }, c)
    case 'askForAccess':
      await district.press(staff, 'askForAccess', { words: 'goals for Nemo Nowhere' })
      return
    case 'days':
    case 'hours': {
      const next = kind === 'days' ? addDays(world.today, 1 + (c % 9)) : world.today
      const at = instantAt(next, pick(times, kind === 'days' ? c : times.length - 1), district.clock.timeZone)
      if (at <= world.now) return
      world.today = next
      world.now = at
      district.at(next, pick(times, kind === 'days' ? c : times.length - 1))
    }
  }
}

async function standIn({ district, world }: Walked, { a, b, c }: Omit<Step, 'kind'>): Promise<void> {
  const staff = pick(staffIds, a)
  const of = pick(classIds, b)
  const from = addDays(world.today, c % 3)
  const lastDay = addDays(from, c % 4)
  const { reply } = await district.fill(overseer, `substitute for ${classes[of].title}`, {
    person: emailOfStaff(staff),
    from,
    until: c % 2 === 0 ? lastDay : `${lastDay} 11:30`,
    reason: 'ill',
  })
  if (reply.status !== 'ok') return
  const until =
    c % 2 === 0
      ? instantAt(addDays(lastDay, 1), '00:00', district.clock.timeZone)
      : instantAt(lastDay, '11:30', district.clock.timeZone)
  world.standIns = [...world.standIns, { class: of, staff, from, until }]
}

async function choose({ district, world }: Walked, c: number): Promise<void> {
  const setting = async (name: string, value: number | string) => {
    const { reply } = await district.ask(overseer, `settings ${name} ${value}`)
    if (!reply.data.waiting) return reply.status === 'ok'
    const agreed = await district.press(second, 'approve', { id: String(reply.data.approval), decision: 'agreed' })
    return agreed.reply.status === 'ok'
  }
  if (c % 3 === 0) {
    const isOn = !world.officeSeesOwnFamily
    if (await setting('officeSeesOwnFamily', isOn ? 'on' : 'off')) world.officeSeesOwnFamily = isOn
  } else if (c % 3 === 1) {
    if (await setting('accessOpensDaysBefore', c % 15)) world.opensBefore = c % 15
  } else if (await setting('accessClosesDaysAfter', c % 12)) world.closesAfter = c % 12
}

async function lock({ district, world }: Walked, staff: Staff): Promise<void> {
  const isLocked = world.locked.has(staff)
  const { reply } = await district.ask(overseer, `${isLocked ? 'unlock' : 'lock'} ${emailOfStaff(staff)}`)
  if (!isLocked) world.locked.add(staff)
  // Where they are an administrator of the district, it takes a second one to agree.
  else if (reply.title.includes('is lifted')) world.locked.delete(staff)
}
