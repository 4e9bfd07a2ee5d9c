// Everything the bot asks of a store but students: staff, accounts, settings, and the one way to change anything.
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { overRecords } from '#people/roles'
import type { SchoolId, StaffId, StaffMember } from '#people/staff'
import { settingsFrom } from '#records/settings'
import type { School, Store, Work } from '#records/store'
import type { UnitOfWork } from '#records/unit-of-work'
import type { Clock, Instant } from '#time/clock'
import { awayFrom } from '../away.js'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { accountRecords } from './accounts.js'
import { auditAppender } from './audit.js'
import { calendarReader } from './calendar.js'
import { deliveryTaker, forgetDeliveries } from './deliveries.js'
import { draftRecords } from './drafts.js'
import { fileEntries } from './entry-filing.js'
import { fileNamesAnew } from './name-filing.js'
import { isInForce } from './open-classes.js'
import { relationsReader } from './relations.js'
import { undoRecords } from './undos.js'
import { unitOfWork } from './unit-of-work.js'
import { untilChanged } from './until-changed.js'
import { forgetWorkingRecords } from './working-records.js'
import { writeDowns } from './write-downs.js'

/** The store of one database. */
export function createStore(database: Database, seal: Seal, clock: Clock): Store {
  const { staff, settings, schools, staffRoles, deliveries, importRuns } = database.tables
  const { prepare, isOneOf, list } = database.dialect
  const { schoolsOfStaff } = relationsReader(database)
  const appendAudit = auditAppender(database, seal)
  const take = deliveryTaker(database)
  const member = {
    id: staff.id,
    givenName: staff.givenName,
    familyName: staff.familyName,
    email: staff.email,
    active: staff.active,
  }

  const byEmail = prepare<StaffMember>(
    database.read
      .select(member)
      .from(staff)
      .where(eq(staff.email, sql.placeholder('email'))),
    'store_staff_by_email',
  )
  const byId = prepare<StaffMember>(
    database.read
      .select(member)
      .from(staff)
      .where(eq(staff.id, sql.placeholder('id'))),
    'store_staff_by_id',
  )
  const taken = prepare<{ key: string }>(
    database.read
      .select({ key: deliveries.key })
      .from(deliveries)
      .where(eq(deliveries.key, sql.placeholder('key'))),
    'store_delivery_taken',
  )
  const administrators = prepare<StaffMember>(
    database.read
      .selectDistinct(member)
      .from(staffRoles)
      .innerJoin(staff, eq(staff.id, staffRoles.staffId))
      .where(and(isOneOf(staffRoles.role, 'roles'), isOneOf(staffRoles.schoolId, 'schools'), eq(staff.active, true)))
      .orderBy(asc(staff.familyName), asc(staff.givenName)),
    'store_administrators',
  )
  const districtAdministrators = prepare<StaffMember>(
    database.read
      .selectDistinct(member)
      .from(staffRoles)
      .innerJoin(staff, eq(staff.id, staffRoles.staffId))
      .where(
        and(
          eq(staffRoles.role, 'districtAdministrator'),
          isNull(staffRoles.studentId),
          isInForce(staffRoles),
          eq(staff.active, true),
        ),
      )
      .orderBy(asc(staff.familyName), asc(staff.givenName)),
    'store_district_administrators',
  )

  const overseers = prepare<StaffMember>(
    database.read
      .selectDistinct(member)
      .from(staffRoles)
      .innerJoin(staff, eq(staff.id, staffRoles.staffId))
      .where(
        and(
          inArray(staffRoles.role, [...overRecords]),
          isNull(staffRoles.studentId),
          isInForce(staffRoles),
          eq(staff.active, true),
        ),
      )
      .orderBy(asc(staff.familyName), asc(staff.givenName)),
    'store_overseers',
  )

  const settingsNow = untilChanged(
    database,
    'records',
    () => '',
    async () => settingsFrom(await database.read.select().from(settings)),
  )
  const rosterRead = untilChanged(
    database,
    'records',
    () => '',
    async () => {
      const rows = await database.read
        .select({ at: sql<Instant | null>`max(${importRuns.finishedAt})` })
        .from(importRuns)
        .where(and(eq(importRuns.status, 'done'), eq(importRuns.hasRoster, true)))
      return { at: rows[0]?.at ? (Number(rows[0].at) as Instant) : undefined }
    },
  )

  return {
    drafts: draftRecords(database, seal, clock, take),
    undos: undoRecords(database, seal),
    ...calendarReader(database),
    ...accountRecords(database, clock),
    settings: () => settingsNow(undefined),
    async staffWithEmail(email: string) {
      return email === '' ? [] : byEmail.execute({ email: email.trim().toLowerCase() })
    },
    async staffMember(id: StaffId) {
      return (await byId.execute({ id }))[0]
    },
    activeStaff: () =>
      database.read
        .select(member)
        .from(staff)
        .where(eq(staff.active, true))
        .orderBy(asc(staff.familyName), asc(staff.givenName)),
    async schools() {
      const rows = await database.read.select().from(schools).where(eq(schools.ended, false))
      return rows.map((row): School => ({ id: row.id, name: row.name, type: row.type }))
    },
    async administratorsFor(id: StaffId) {
      const places: SchoolId[] = [...(await schoolsOfStaff(id, clock.today()))]
      const roles = list(['administrator', 'specialEducationDirector', 'section504Coordinator'])
      const near = await administrators.execute({ roles, schools: list(places) })
      return near.length > 0 ? near : districtAdministrators.execute({ today: clock.today() })
    },
    overseers: () => overseers.execute({ today: clock.today() }),
    districtAdministrators: () => districtAdministrators.execute({ today: clock.today() }),
    rosterAsOf: async () => (await rosterRead(undefined)).at,
    away: awayFrom,
    async wasTaken(key: string) {
      return (await taken.execute({ key })).length > 0
    },
    forgetDeliveries: (before: Instant) => forgetDeliveries(database, before),
    fileEntries: () => fileEntries(database),
    fileNamesAnew: () => fileNamesAnew(database, seal),
    forgetWorkingRecords: (before: Instant) => forgetWorkingRecords(database, before),
    writeDown: writeDowns(database, clock, take, appendAudit),
    commit<Result>(work: Work, change: (unit: UnitOfWork) => Promise<Result>) {
      return database.write(async (write) => {
        await take(write, work.deliveries, clock.now())
        const result = await change(unitOfWork(database, seal, clock, write))
        await appendAudit(write, [work.entry()], clock.now())
        return result
      })
    },
  }
}
