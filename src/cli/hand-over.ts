// What `caseload handover` does: checks who hands over to whom, moves it, and tells the successor.
import { readingsOf } from '#db/records/readings'
import { createStore } from '#db/records/store'
import { fullName, type StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import { type Handover, handoverEntry, type Moved } from '#records/handovers'
import { say } from '#records/public-text'
import type { Store } from '#records/store'
import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import type { District } from './open-district.js'
import { byOperator, given } from './operator.js'

interface Asked {
  readonly from: string
  readonly to: string
  readonly until?: Day | undefined
  readonly end?: boolean
}

type Done = { readonly ok: boolean; readonly says: string }

const refused = (says: string): Done => ({ ok: false, says })

/** Does it, or says in a sentence why not. */
export async function handOver(
  { database, seal, clock }: Pick<District, 'database' | 'seal' | 'clock'>,
  asked: Asked,
): Promise<Done> {
  const store = createStore(database, seal, clock)
  const { handovers } = readingsOf(database, seal, clock)
  const from = await onlyOne(store, asked.from, false)
  if (typeof from === 'string') return refused(from)
  const to = await onlyOne(store, asked.to, true)
  if (typeof to === 'string') return refused(to)
  if (from.id === to.id) return refused('Nobody can hand over to themselves.')
  const today = clock.today()
  if (asked.until && asked.until < today) return refused(`${spokenDay(asked.until)} is over. Give a day that is ahead.`)
  const standing = await handovers.standing()
  if (asked.end) return endIt(standing, from, to, store, await handovers.carriedBy(from.id))
  if (leadsTo(standing, to.id, from.id)) {
    return refused(
      `${fullName(to)} has handed their own case management to ${fullName(from)}. End that first, with --end.`,
    )
  }
  const students = await handovers.carriedBy(from.id)
  const moved = await store.commit(
    {
      deliveries: [],
      entry: () => handoverEntry({ ...byOperator(), words: given(from.email, to.email) }, from.id, students),
    },
    async (unit) => {
      const moved = await unit.handovers.start({
        fromId: from.id,
        toId: to.id,
        fromDay: today,
        ...(asked.until && { untilDay: asked.until }),
        isByItself: false,
      })
      await unit.send({
        to: to.id,
        words: () => ({
          title: t`The case management of ${fullName(from)} is yours`,
          paragraphs: [
            ...(asked.until ? [t`Until ${spokenDay(asked.until)}; then it returns by itself.`] : []),
            t`Type "my caseload" to see the students, and "questions" for what waits for an answer.`,
          ],
          sections: [{ type: 'facts', facts: whatIsTold(students.length, moved) }],
          preview: say`You take over a caseload.`,
        }),
      })
      return moved
    },
  )
  const how = asked.until ? ` until ${spokenDay(asked.until)}, then it returns by itself` : ''
  return {
    ok: true,
    says: `${whatMoves(students.length, moved)} went from ${fullName(from)} to ${fullName(to)}${how}.`,
  }
}

async function endIt(
  standing: readonly Handover[],
  from: StaffMember,
  to: StaffMember,
  store: Store,
  students: readonly StudentId[],
): Promise<Done> {
  const found = standing.find((one) => one.fromId === from.id && one.toId === to.id)
  if (!found) return refused(`${fullName(from)} has handed nothing to ${fullName(to)}.`)
  await store.commit(
    {
      deliveries: [],
      entry: () => handoverEntry({ ...byOperator(), words: given(from.email, to.email) }, from.id, students),
    },
    (unit) => unit.handovers.end(found.id),
  )
  return { ok: true, says: `It returned to ${fullName(from)}.` }
}

/** Whether what the first carries would come to the second by the handovers there are. */
function leadsTo(standing: readonly Handover[], first: StaffMember['id'], second: StaffMember['id']): boolean {
  const passed = new Set([first])
  for (const holder of passed) for (const one of standing) if (one.fromId === holder) passed.add(one.toId)
  return passed.has(second)
}

/** For the successor, who reads it in their own language. */
function whatIsTold(students: number, { questions, changeRequests, drafts }: Moved): readonly [string, string][] {
  const told: readonly [string, number][] = [
    [t`Students`, students],
    [t`Questions that wait`, questions],
    [t`Requests for a change`, changeRequests],
    [t`Drafts`, drafts],
  ]
  return told.flatMap(([label, count]): [string, string][] => (count === 0 ? [] : [[label, String(count)]]))
}

/** For whoever runs it. */
function whatMoves(students: number, { questions, changeRequests, drafts }: Moved): string {
  const count = (many: number, one: string) => (many === 0 ? [] : [`${many} ${one}${many === 1 ? '' : 's'}`])
  const parts = [
    `${students} ${students === 1 ? 'student' : 'students'}`,
    ...count(questions, 'question'),
    ...count(changeRequests, 'change request'),
    ...count(drafts, 'draft'),
  ]
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

async function onlyOne(store: Store, email: string, active: boolean): Promise<StaffMember | string> {
  const found = (await store.staffWithEmail(email)).filter((staff) => !active || staff.active)
  const staff = found[0]
  if (staff && found.length === 1) return staff
  if (staff) return `More than one person has the address ${email}.`
  return active
    ? `Nobody active on the roster has the address ${email}.`
    : `Nobody on the roster has the address ${email}.`
}
