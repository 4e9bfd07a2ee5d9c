// When: on school days, at the time in the morning that somebody chose, and as a period of theirs begins; never in their
// quiet hours. Whom: who asked for it. What: what each class needs, or the card of the class with its Log buttons; the
// preview names nobody.
import type { Section } from '#bot/reply'
import { type ClassCard, cardSections, needsOf, readClassCard } from '#commands/classroom/class-card'
import { classTitle, isSamePeriod } from '#commands/which-class'
import type { StaffId } from '#people/staff'
import type { MessageWords } from '#records/message'
import type { Preferences } from '#records/preferences'
import { type PublicText, say } from '#records/public-text'
import type { ClassRecord } from '#records/student-records'
import type { Viewer } from '#records/viewer'
import { comesAt, hoursOf, isWritingDay } from '#records/writing-hours'
import { dayAt } from '#time/clock'
import { isWeekend } from '#time/day'
import { addMinutes, type TimeOfDay, timeAt } from '#time/time-of-day'
import { t } from '#wording/t'
import { byItself, type Job, type JobParts, TakenElsewhere } from './job.js'
import { whoMayBeWritten } from './who-may-be-written.js'

/** A bot that was down does not make up for it after this: the morning, or the beginning, is over. */
const lateMinutes = { morning: 90, period: 10 } as const

export const morningMessages: Job = {
  name: 'morningMessages',
  async run(parts) {
    let sent = 0
    for (const [id, chosen] of await parts.readings.preferences.whoChose('morningMessage')) {
      const key = `morning|${id}|${parts.clock.today()}`
      if (!isMorning(chosen, parts) || (await parts.marks.has(key))) continue
      const viewer = await viewerOf(id, parts)
      if (viewer && (await sendMorning(viewer, key, parts))) sent += 1
    }
    return sent
  },
}

export const periodMessages: Job = {
  name: 'periodMessages',
  async run(parts) {
    const time = timeOf(parts)
    const begun = await parts.readings.timetable.beginningBetween(addMinutes(time, -lateMinutes.period), time)
    if (begun.length === 0) return 0
    let sent = 0
    const { may } = await whoMayBeWritten(parts)
    for (const [id] of await parts.readings.preferences.whoChose('periodMessage')) {
      const viewer = may(id) ? await viewerOf(id, parts) : undefined
      if (!viewer) continue
      for (const one of await viewer.classes()) {
        const bell = begun.find(
          ({ schoolId, period }) => schoolId === one.schoolId && one.periods.some((own) => isSamePeriod(own, period)),
        )
        const key = `period|${id}|${parts.clock.today()}|${one.id}|${bell?.period ?? ''}`
        if (!bell || (await parts.marks.has(key)) || !(await isOpen(one, parts))) continue
        if (await sendPeriod(viewer, one, key, parts)) sent += 1
      }
    }
    return sent
  },
}

/** The time that they chose, where they are, and never within their quiet hours; on their days. */
function isMorning(chosen: Preferences, { clock }: JobParts): boolean {
  const hours = hoursOf(chosen, clock.timeZone)
  const at = comesAt(chosen.morningMessage ?? '', hours)
  const time = timeAt(clock.now(), hours.timeZone)
  // Whether school is held is asked of each class.
  const isTheirDay = isWritingDay(dayAt(clock.now(), hours.timeZone), hours, () => true)
  return isTheirDay && at <= time && time <= addMinutes(at, lateMinutes.morning)
}

async function sendMorning(viewer: Viewer, key: string, parts: JobParts): Promise<boolean> {
  const open: { readonly one: ClassRecord; readonly card: ClassCard }[] = []
  for (const one of await viewer.classes()) {
    if (!(await isOpen(one, parts))) continue
    const card = await readClassCard(one, viewer, parts.readings)
    if (card.plans.length > 0) open.push({ one, card })
  }
  const message = () => ({
    title: t`Today in your classes`,
    preview: say`What your classes need today.`,
    sections: open.flatMap(({ one, card }) => inShort(one, card)),
  })
  return keep(viewer, key, open.length > 0 ? message : undefined, 'morningMessage', parts)
}

function inShort(one: ClassRecord, card: ClassCard): readonly Section[] {
  const open = { command: 'class', input: { classId: one.id } }
  return [
    { type: 'facts', heading: classTitle(one), facts: [[t`Students with a plan`, String(studentsOf(card.plans))]] },
    ...needsOf(card),
    { type: 'buttons', buttons: [{ label: t`Open: ${classTitle(one)}`, action: open }] },
  ]
}

async function sendPeriod(viewer: Viewer, one: ClassRecord, key: string, parts: JobParts): Promise<boolean> {
  const card = await readClassCard(one, viewer, parts.readings)
  const message = () => ({
    title: classTitle(one),
    preview: say`What the class that begins now needs.`,
    sections: cardSections(card, parts.clock.timeZone),
  })
  return keep(viewer, key, card.plans.length > 0 ? message : undefined, 'periodMessage', parts)
}

interface Message {
  readonly title: string
  readonly preview: PublicText
  readonly sections: readonly Section[]
}

function withFooter({ title, preview, sections }: Message): MessageWords {
  const footer: Section = { type: 'footnote', text: t`You asked for this. "My messages" turns it off.` }
  return { title, preview, paragraphs: [], sections: [...sections, footer] }
}

/** Once a person and day, or period: marked and sent together. Nothing to say is marked too. */
async function keep(
  viewer: Viewer,
  key: string,
  message: (() => Message) | undefined,
  command: string,
  { store }: JobParts,
): Promise<boolean> {
  const entry = () =>
    ({ ...byItself, actor: viewer.staff.id, command, outcome: 'shown', students: viewer.seen() }) as const
  try {
    await store.commit({ deliveries: [], entry }, async (unit) => {
      if (!(await unit.jobs.take(key))) throw new TakenElsewhere()
      if (message) await unit.send({ to: viewer.staff.id, words: () => withFooter(message()) })
    })
    return message !== undefined
  } catch (reason) {
    if (reason instanceof TakenElsewhere) return false
    throw reason
  }
}

async function viewerOf(id: StaffId, { store, openViewer, clock }: JobParts): Promise<Viewer | undefined> {
  const staff = await store.staffMember(id)
  return staff?.active ? openViewer(staff, await store.settings(), clock.today()) : undefined
}

/** School is held in the school of a class today: by its calendar, else Monday to Friday. */
async function isOpen({ schoolId }: ClassRecord, { readings, clock }: JobParts): Promise<boolean> {
  const today = clock.today()
  return (await readings.timetable.inSession(schoolId, today)) ?? !isWeekend(today)
}

function studentsOf(plans: readonly { readonly studentId: string }[]): number {
  return new Set(plans.map((plan) => plan.studentId)).size
}

function timeOf({ clock }: JobParts): TimeOfDay {
  return timeAt(clock.now(), clock.timeZone)
}
