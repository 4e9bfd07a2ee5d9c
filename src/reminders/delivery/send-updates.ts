// When: once delivery is started, in the hours and on the days of whoever is written to. Whom: who has an obligation that
// is due, at most once a day. What: each student's plan, their part of it or what is different of it.

import { type PlanUpdate, readUpdate, scopeOf, shownWords, updateSections } from '#commands/delivery/plan-update'
import type { StaffId } from '#people/staff'
import { toldMark } from '#records/obligations'
import { newReference, note, say, whereOf } from '#records/public-text'
import type { Viewer } from '#records/viewer'
import { accessWindow } from '#records/viewer-door'
import { t } from '#wording/t'
import { byItself, type Job, type JobParts, TakenElsewhere } from '../job.js'
import { whoMayBeWritten } from '../who-may-be-written.js'

/** People written to in one tick: the outbox sends no faster. */
const mostAtOnce = 200

export const sendUpdates: Job = {
  name: 'sendUpdates',
  async run(parts) {
    const { clock, store, readings } = parts
    if (!(await store.settings()).deliveryStarted) return 0
    const { may, anybody } = await whoMayBeWritten(parts)
    if (!anybody) return 0
    let sent = 0
    let after = ''
    while (sent < mostAtOnce) {
      const due = await readings.delivery.whoHasDue(clock.now(), clock.today(), mostAtOnce, after)
      for (const id of due) if (may(id) && (await writeApart(id, parts))) sent += 1
      const last = due.at(-1)
      if (last === undefined || due.length < mostAtOnce) break
      after = last
    }
    return sent
  },
}

/** One plan that can't be read holds up nobody else's updates. */
async function writeApart(id: StaffId, parts: JobParts): Promise<boolean> {
  try {
    return await write(id, parts)
  } catch (reason) {
    parts.log.error(note`the updates of one person failed`, { reference: newReference(), where: whereOf(reason) })
    return false
  }
}

async function write(id: StaffId, parts: JobParts): Promise<boolean> {
  const { clock, store, readings, openViewer } = parts
  const today = clock.today()
  const settings = await store.settings()
  const staff = await store.staffMember(id)
  if (!staff) return false
  const viewer = await openViewer(staff, settings, today)
  const ties = await readings.delivery.tiesOf(id, accessWindow(settings, today), clock.now())
  const updates: PlanUpdate[] = []
  const gone: string[] = []
  for (const obligation of await readings.delivery.due(id, clock.now())) {
    const scope = scopeOf(obligation, ties)
    const update = scope && (await readUpdate(viewer, readings, obligation, scope))
    if (update) updates.push(update)
    else gone.push(obligation.id)
  }
  try {
    await keep(viewer, updates, gone, parts)
    return updates.length > 0
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
}

/** All of one person's at once: the day's message, what it showed, and the audit entry. */
async function keep(
  viewer: Viewer,
  updates: readonly PlanUpdate[],
  gone: readonly string[],
  { clock, store }: JobParts,
): Promise<void> {
  const { staff, today } = viewer
  const entry = () =>
    ({
      ...byItself,
      actor: staff.id,
      command: 'sendUpdates',
      outcome: 'shown',
      students: viewer.seen(),
    }) as const
  await store.commit({ deliveries: [], entry }, async (unit) => {
    for (const id of gone) await unit.obligations.lapse(id)
    if (updates.length === 0) return
    if (!(await unit.jobs.take(toldMark(staff.id, clock.today())))) throw new TakenElsewhere()
    for (const update of updates) {
      const isStill = await unit.obligations.show(update.obligation.id, shownWords(update, today))
      if (!isStill) throw new TakenElsewhere()
    }
    const sorted = [...updates].sort((a, b) => (a.student.name < b.student.name ? -1 : 1))
    await unit.send({
      to: staff.id,
      words: () => ({
        title: updates.length === 1 ? t`A plan update for you` : t`${updates.length} plan updates for you`,
        paragraphs: [t`Please read what follows, and press "I have read it" for each student.`],
        parts: sorted.map((update) => ({ about: update.obligation.id, sections: updateSections(update, today) })),
        preview: updates.length === 1 ? say`A plan update for you` : say`${updates.length} plan updates for you`,
      }),
    })
  })
}
