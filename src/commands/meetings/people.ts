// Who can be invited to a meeting, and as what: staff who may see the student, their family as the roster has them, and
// others by name. What a form has chosen becomes the members, and back.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '#bot/command'
import type { FormValues } from '#bot/form'
import type { FamilyPerson } from '#families/person'
import { rightsOf } from '#families/rights'
import type { Member } from '#meetings/meeting'
import { type MemberRole, roleWords, staffRolesOf } from '#meetings/roles'
import type { Ground } from '#people/grounds'
import { fullName, type StaffId, type StaffMember } from '#people/staff'
import type { PlanKind } from '#plans/kind'
import type { Meeting } from '#records/meetings'
import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'

export interface Candidates {
  readonly kind: PlanKind
  readonly staff: readonly { readonly person: StaffMember; readonly grounds: readonly Ground[] }[]
  /** Those whom no order keeps away. */
  readonly contacts: readonly FamilyPerson[]
}

/** Whoever has the class only for a day, or sees tests alone, is no member of a team. */
const neverMembers: readonly Ground[] = ['substitute', 'testCoordinator']

export async function candidatesFor(
  student: VisibleStudent,
  kind: PlanKind,
  { viewer, readings, settings }: Context,
): Promise<Candidates> {
  const seeing = await viewer.within([student], kind, ['meetings'], async ([permit]) =>
    permit ? readings.access.whoSees(permit, viewer.window, settings.officeSeesOwnFamily) : [],
  )
  const contacts = await viewer.within([student], kind, ['family'], (permits) => readings.families.people(permits))
  const { offered, unknown } = rightsOf(contacts)
  return {
    kind,
    staff: seeing
      .map(({ staff, grounds }) => ({ person: staff, grounds: grounds.map(({ ground }) => ground) }))
      .filter(({ grounds }) => grounds.some((ground) => !neverMembers.includes(ground))),
    contacts: [...offered, ...unknown],
  }
}

const teaching: readonly Ground[] = ['classTeacher']
const special: readonly Ground[] = ['caseManager', 'teamMember', 'serviceProvider']
const deciding: readonly Ground[] = [
  'administrator',
  'specialEducationDirector',
  'districtAdministrator',
  'section504Coordinator',
  'counselor',
  'caseManager',
  'teamMember',
]
/** Who may fill a role; anybody where none are named. */
const groundsFor: Partial<Record<MemberRole, readonly Ground[]>> = {
  generalEducationTeacher: teaching,
  specialEducationTeacher: special,
  agencyRepresentative: deciding,
  knowsOptions: [...deciding, 'nurse'],
}

/** Who gives input unless something else is chosen: who teaches, serves or helps the student. */
const givesInput: readonly Ground[] = ['classTeacher', 'serviceProvider', 'paraprofessional']

/** The fields that ask who comes. */
export function peopleShape(candidates: Candidates): Record<string, z.ZodType> {
  const { kind, staff, contacts } = candidates
  const roles = staffRolesOf[kind].flatMap((role) => {
    const fitting = staff.filter(({ grounds }) => fits(role, grounds))
    return fitting.length === 0 ? [] : [[role, choices(capital(roleWords[role]), namesOf(fitting))] as const]
  })
  return {
    ...(contacts.length > 0 && {
      parents: choices(
        t`Parents`,
        Object.fromEntries(contacts.map((one) => [one.id, `${one.name} (${one.relationship})`])),
      ),
    }),
    parentNames: names(t`Parents who are not in the list`, t`Names, with commas between`),
    student: flag(t`The student is invited`),
    ...Object.fromEntries(roles),
    ...(kind === 'iep' && {
      agencies: names(
        t`Agencies for transition`,
        t`Such as: Vocational Rehabilitation. Each is invited with the parents' consent (34 CFR 300.321(b)(3))`,
      ),
    }),
    others: names(t`Others`, t`Names, and who they are in parentheses: Lee Ortiz (advocate)`),
  }
}

/** Whom to ask for input. */
export function inputShape({ staff }: Candidates): Record<string, z.ZodType> {
  const asked = staff.filter(({ grounds }) => grounds.some((ground) => givesInput.includes(ground)))
  return asked.length === 0 ? {} : { input: choices(t`Asked for input`, namesOf(asked), t`A short form in their chat`) }
}

/** Whoever is asked for input unless something else is chosen. */
export function usualInput({ staff }: Candidates, by: StaffId): readonly string[] {
  return staff
    .filter(({ person, grounds }) => person.id !== by && grounds.some((ground) => givesInput.includes(ground)))
    .map(({ person }) => person.id)
}

function fits(role: MemberRole, grounds: readonly Ground[]): boolean {
  const wanted = groundsFor[role]
  return wanted === undefined || grounds.some((ground) => wanted.includes(ground))
}

function namesOf(staff: Candidates['staff']): Readonly<Record<string, string>> {
  return Object.fromEntries(staff.map(({ person }) => [person.id, fullName(person)]))
}

/** What the fields hold for some members. */
export function valuesOf(members: readonly Member[], { kind, contacts }: Candidates): FormValues {
  const staffWith = (role: MemberRole) =>
    members.flatMap(({ staff, roles }) => (staff && roles.includes(role) ? [staff] : []))
  const others = members.filter(({ staff }) => !staff)
  const parents = others.filter(({ roles }) => roles.includes('parent'))
  const known = (one: Member) => contacts.find(({ name }) => name === one.name)
  return {
    parents: parents.flatMap((one) => known(one)?.id ?? []),
    parentNames: parents.flatMap((one) => (known(one) ? [] : [written(one)])),
    student: others.some(({ roles }) => roles.includes('student')),
    ...Object.fromEntries(staffRolesOf[kind].map((role) => [role, staffWith(role)])),
    agencies: others.filter(({ roles }) => roles.includes('outsideAgency')).map(written),
    others: others.filter(({ roles }) => roles.includes('other')).map(written),
  }
}

/**
 * The members that were chosen. Who was a member before stays the same one, with what was agreed in writing.
 * @param student how the student is called @param standing of who was none before
 */
export function membersFrom(
  values: Readonly<Record<string, unknown>>,
  { kind, staff, contacts }: Candidates,
  before: readonly Member[],
  student: string,
  standing: Member['standing'] = 'invited',
): readonly Member[] {
  const found = new Map<string, Member>()
  const add = (key: string, role: MemberRole, who: Pick<Member, 'staff' | 'name' | 'relationship'>) => {
    const held = found.get(key)
    if (held) found.set(key, { ...held, roles: [...new Set([...held.roles, role])] })
    else {
      const old = before.find((one) => keyOf(one) === key)
      const base = old ?? { id: randomUUID(), standing }
      found.set(key, { ...base, ...who, roles: [role] })
    }
  }
  for (const id of listIn(values, 'parents')) {
    const contact = contacts.find((one) => one.id === id)
    if (contact) add(`name ${contact.name}`, 'parent', { name: contact.name, relationship: contact.relationship })
  }
  for (const text of listIn(values, 'parentNames')) addNamed(text, 'parent')
  if (values.student === true) add('student', 'student', { name: student })
  for (const role of staffRolesOf[kind]) {
    for (const id of listIn(values, role)) {
      const person = staff.find((one) => one.person.id === id)?.person
      if (person) add(`staff ${person.id}`, role, { staff: person.id })
    }
  }
  for (const text of listIn(values, 'agencies')) addNamed(text, 'outsideAgency')
  for (const text of listIn(values, 'others')) addNamed(text, 'other')
  // Members of staff who are no candidates any more were chosen by others, or have left: they are not dropped unseen.
  for (const one of before) {
    const isOffered = one.staff === undefined || staff.some(({ person }) => person.id === one.staff)
    if (!isOffered) found.set(keyOf(one), one)
  }
  return [...found.values()]

  function addNamed(text: string, role: MemberRole): void {
    const [, name = text, relationship] = /^(.+?)\s*\(([^)]+)\)\s*$/.exec(text) ?? []
    add(`name ${name}`, role, { name, ...(relationship && { relationship }) })
  }
}

/** A father may be called as his son is: the student is never somebody else. */
function keyOf({ staff, name, roles }: Member): string {
  if (staff) return `staff ${staff}`
  return roles.includes('student') ? 'student' : `name ${name}`
}

function written({ name = '', relationship }: Member): string {
  return relationship ? `${name} (${relationship})` : name
}

/** The texts of a field that holds several. */
export function listIn(values: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = values[name]
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
}

/** Staff who belong to a meeting. */
export function staffOf({ members }: Pick<Meeting, 'members'>): readonly StaffId[] {
  return members.flatMap(({ staff }) => staff ?? [])
}

function choices(label: string, options: Readonly<Record<string, string>>, hint?: string): z.ZodType {
  return z
    .array(z.string())
    .meta({ label, options, ...(hint && { hint }) })
    .optional()
}

function names(label: string, hint: string): z.ZodType {
  return z.array(z.string().trim().min(1).max(200)).max(30).meta({ label, hint }).optional()
}

function flag(label: string): z.ZodType {
  return z.boolean().meta({ label }).optional()
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
