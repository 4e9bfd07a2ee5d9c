// When: every minute. Whom: who took over for a time that has ended, and who must take over from a case manager who
// has left. What: it returns; or the school's administrator receives it the same day.

import { fullName } from '#people/staff'
import { handoverEntry, type LeftBehind } from '#records/handovers'
import { say } from '#records/public-text'
import { t } from '#wording/t'
import { byItself, type Job, type JobParts, TakenElsewhere } from './job.js'

export const endHandovers: Job = {
  name: 'endHandovers',
  async run({ readings, store, clock }) {
    const today = clock.today()
    let ended = 0
    for (const one of await readings.handovers.standing()) {
      const isOver = one.untilDay !== undefined && one.untilDay < today
      // Who was taken for gone is back on the roster: nobody had asked for the handover.
      const isBack = one.isByItself && (await store.staffMember(one.fromId))?.active === true
      if (!isOver && !isBack) continue
      const students = await readings.handovers.carriedBy(one.fromId)
      const done = await store.commit(
        { deliveries: [], entry: () => handoverEntry(byItself, one.fromId, students) },
        (unit) => unit.handovers.end(one.id),
      )
      if (done) ended += 1
    }
    return ended
  },
}

export const passOnLeft: Job = {
  name: 'passOnLeft',
  async run(parts) {
    let passed = 0
    for (const one of await parts.readings.handovers.leftBehind()) if (await passOn(one, parts)) passed += 1
    return passed
  },
}

async function passOn({ staffId, students }: LeftBehind, { readings, store, clock }: JobParts): Promise<boolean> {
  const today = clock.today()
  const from = await store.staffMember(staffId)
  const to = await readings.handovers.receiverFor(students, today)
  if (!from || !to) return false
  try {
    await store.commit({ deliveries: [], entry: () => handoverEntry(byItself, staffId, students) }, async (unit) => {
      if (!(await unit.jobs.take(`left|${staffId}|${today}`))) throw new TakenElsewhere()
      await unit.handovers.start({ fromId: staffId, toId: to.id, fromDay: today, isByItself: true })
      await unit.send({
        to: to.id,
        words: () => ({
          title: t`${fullName(from)} has left, and carried plans`,
          paragraphs: [
            t`The roster says that they have left. ${students.length === 1 ? t`1 student is` : t`${students.length} students are`} yours, with open questions and drafts, until you name a successor.`,
            t`Have the office run: npx caseload handover ${from.email} SUCCESSOR. "My caseload" shows the students.`,
          ],
          preview: say`A case manager has left; their students need a successor.`,
        }),
      })
    })
    return true
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
}
