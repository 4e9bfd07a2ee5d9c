// The services that are given to a student, and what was written down of them.
import type { Context } from '#bot/command'
import { foldWords } from '#language/fold'
import { meansService } from '#language/service-words'
import { type PlanKind, planKinds } from '#plans/kind'
import type { Service } from '#plans/service'
import type { ServiceSession } from '#records/service-sessions'
import type { VisiblePlan, VisibleStudent } from '#records/visible'
import type { Day } from '#time/day'

/** A service of one of a student's plans. */
export interface Served {
  readonly plan: VisiblePlan
  readonly service: Service
}

/** The services of some plans that the asker may see. Supports for staff have no sessions. */
export function servicesIn(plans: readonly VisiblePlan[]): readonly Served[] {
  return plans.flatMap((plan) => plan.content.services.map((service) => ({ plan, service })))
}

/** Whether a session is one of a service: by the id that it was logged with, else by the name. */
export function isOf(session: ServiceSession, { service }: Served): boolean {
  if (session.serviceId === service.id) return true
  return foldWords(session.service).join(' ') === foldWords(service.service).join(' ')
}

/** Whether words mean a service: by its name, or "sdi" by its kind. */
export function isMeant(words: string, { service }: Served): boolean {
  if (meansService(words, service.service)) return true
  const kind = service.category ?? 'specialEducation'
  return kind === 'specialEducation' && foldWords(words).join(' ') === 'sdi'
}

/** Whether the asker is the provider whom the plan names. */
export function isMine({ service }: Served, { viewer }: Pick<Context, 'viewer'>): boolean {
  return service.providerEmail?.toLowerCase() === viewer.staff.email.toLowerCase()
}

/** A kind of plan of the student whose services the asker may see; undefined where there is none. */
export function openKind(student: VisibleStudent, { viewer }: Pick<Context, 'viewer'>): PlanKind | undefined {
  return planKinds.find((kind) => viewer.opened(student, kind).has('services'))
}

/**
 * Whether the asker may write sessions down: whoever has to do with the student by name and may see the services. Who
 * only holds an office over the school was not there.
 */
export function mayLog(student: VisibleStudent, context: Context): boolean {
  return context.viewer.isMine(student) && openKind(student, context) !== undefined
}

/** What was written down of some students from one day to another, as far as the asker may see it. */
export async function sessionsOf(
  students: readonly VisibleStudent[],
  from: Day,
  to: Day,
  context: Pick<Context, 'viewer' | 'readings'>,
): Promise<readonly ServiceSession[]> {
  const { viewer, readings } = context
  const found: ServiceSession[] = []
  for (const kind of planKinds) {
    const ofKind = students.filter((student) => openKind(student, context) === kind)
    if (ofKind.length === 0) continue
    found.push(
      ...(await viewer.within(ofKind, kind, ['services'], (permits) => readings.sessions.between(permits, from, to))),
    )
  }
  return found
}
