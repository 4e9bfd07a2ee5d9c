// What is kept beyond its time, what holds records, what is proposed and what was destroyed: for those who decide of it.
import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import type { Answer, Section } from '#bot/reply'
import { overRecords } from '#people/roles'
import { isOverRecords } from '#records/office-reach'
import { meetOver } from '#records/over-records'
import type { Destruction, EndedRecord, Hold } from '#records/retention'
import type { VisibleStudent } from '#records/visible'
import { isWithinItsTime, recordClasses, recordClassNames, timeIsOverOn, yearsOf } from '#retention/record-classes'
import { addYears, type Day, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { kind } from '../inputs.js'
import { decideButtons } from './destroy-records.js'
import { groundTitles, holdKindNames } from './retention-words.js'

/** More than these are counted, not listed. */
const mostListed = 25

export const retention = defineCommand({
  name: 'retention',
  summary: later`What is kept beyond its time, what is held, what was destroyed`,
  phrases: ['retention', 'records past their time', 'record retention', 'holds', 'destroyed records'],
  takes: 'words',
  input: z.object({ words: z.string().max(2_000).default(''), kind }),
  mayUse: overRecords,
  alsoLeft: true,
  examples: [later`retention`],
  changes: false,
  async run(_input, context) {
    const { readings, viewer } = context
    const past = await pastTheirTime(context)
    const holds = await met(await readings.retention.holds(), context)
    const decided = await tellable(await readings.retention.destructions(mostListed), context)
    const waiting = decided.filter((one) => one.status === 'proposed')
    const sections: Section[] = []
    for (const one of waiting) sections.push(...waitingSections(one, viewer.staff.id))
    sections.push(...pastSections(past, context), ...holdSections(holds), ...goneSections(decided, context))
    sections.push({
      type: 'footnote',
      text: t`The district keeps the special education record for ${context.settings.keepSpecialEducationYears} years and service sessions for ${context.settings.keepServiceYears}, from the record's last day (settings keepSpecialEducationYears, keepServiceYears). I destroy nothing by myself.`,
    })
    return {
      status: 'ok',
      title: titleOf(past.length, waiting.length),
      sections,
      students: [...new Set([...past, ...holds].map(({ student }) => student.sourcedId))],
      data: {
        pastTheirTime: past.map(({ student, lastDay, over }) => ({ student: student.sourcedId, lastDay, over })),
        holds: holds.map(({ student, kind, reason }) => ({ student: student.sourcedId, kind, reason })),
        waiting: waiting.map(({ recordClass, ground }) => ({ recordClass, ground })),
      },
    } satisfies Answer
  },
})

type Past = EndedRecord & { readonly student: VisibleStudent; readonly over: readonly (typeof recordClasses)[number][] }

/** Whoever has a class whose time is over and that nothing holds. */
async function pastTheirTime(context: Context): Promise<readonly Past[]> {
  const { readings, settings, viewer } = context
  const shortest = Math.min(...recordClasses.map((one) => settings[yearsOf[one]]))
  const held = new Set((await readings.retention.holds()).map(({ studentId }) => studentId))
  const ended = await readings.retention.ended(addYears(viewer.today, -shortest), mostListed * 4)
  const found = await met(
    ended.filter(({ studentId }) => !held.has(studentId)),
    context,
  )
  return found.flatMap((one) => {
    const over = one.holds.filter((each) => !isWithinItsTime(one.lastDay, settings[yearsOf[each]], viewer.today))
    return over.length > 0 ? [{ ...one, over }] : []
  })
}

/** What may be told to the asker: of students whom they decide over, and of those of whom nothing is left but this. */
async function tellable(
  destructions: readonly Destruction[],
  { viewer, settings }: Context,
): Promise<readonly Destruction[]> {
  const told: Destruction[] = []
  for (const one of destructions) {
    const isFamily = !settings.officeSeesOwnFamily && one.family.includes(viewer.staff.id)
    const isToldOfGone = one.isGone && !isFamily && isOverRecords(viewer.offices)
    if (isToldOfGone || (await meetOver(viewer, one.studentId))) told.push(one)
  }
  return told
}

/** Those of them whom the asker may see, noted as seen. */
async function met<Of extends { readonly studentId: VisibleStudent['id'] }>(
  all: readonly Of[],
  { viewer }: Context,
): Promise<readonly (Of & { readonly student: VisibleStudent })[]> {
  const found: (Of & { readonly student: VisibleStudent })[] = []
  for (const one of all) {
    const student = await meetOver(viewer, one.studentId)
    if (student) found.push({ ...one, student })
  }
  return found
}

function titleOf(past: number, waiting: number): string {
  if (waiting > 0) return waiting === 1 ? t`1 decision waits` : t`${waiting} decisions wait`
  if (past === 0) return t`No record is kept beyond its time`
  return past === 1
    ? t`1 student's record is kept beyond its time`
    : t`${past} students' records are kept beyond their time`
}

function waitingSections(one: Destruction, asker: string): readonly Section[] {
  const buttons = decideButtons(one.id)
  return [
    {
      type: 'list',
      heading: t`Proposed: ${recordClassNames[one.recordClass]} of ${one.name}`,
      items: [{ text: groundTitles[one.ground], details: [`${spokenDay(one.parentsDay)}: ${one.how}`] }],
    },
    // Whoever proposed it may take it back, and not agree to it.
    { type: 'buttons', buttons: one.proposedBy === asker ? buttons.slice(1) : buttons },
  ]
}

function pastSections(past: readonly Past[], { settings }: Context): readonly Section[] {
  if (past.length === 0) return []
  return [
    {
      type: 'choices',
      prompt: t`Kept beyond their time: choose whose record to propose for destruction`,
      choices: past.slice(0, mostListed).map(({ student, over, lastDay }) => ({
        label: student.name,
        detail: over
          .map(
            (each) => t`${recordClassNames[each]} since ${spokenDay(timeIsOverOn(lastDay, settings[yearsOf[each]]))}`,
          )
          .join('; '),
        action: { command: 'destroyRecords', input: { student: student.id } },
      })),
    },
  ]
}

function holdSections(holds: readonly (Hold & { readonly student: VisibleStudent })[]): readonly Section[] {
  if (holds.length === 0) return []
  const liftable = holds.filter(({ askedOn }) => askedOn === undefined).slice(0, mostListed)
  return [
    {
      type: 'list',
      heading: t`Held`,
      items: holds.slice(0, mostListed).map(({ student, kind, reason, askedOn }) => ({
        text: `${student.name}: ${holdKindNames[kind]}`,
        details: [reason ?? (askedOn ? t`asked on ${spokenDay(askedOn)}` : '')].filter(Boolean),
      })),
    },
    ...(liftable.length > 0
      ? [
          {
            type: 'choices' as const,
            prompt: t`Lift a hold`,
            choices: liftable.map(({ id, student, kind }) => ({
              label: student.name,
              detail: holdKindNames[kind],
              action: { command: 'liftHold', input: { hold: id, student: student.id } },
            })),
          },
        ]
      : []),
  ]
}

function goneSections(decided: readonly Destruction[], { clock }: Context): readonly Section[] {
  const gone = decided.filter((one) => one.status === 'destroyed')
  if (gone.length === 0) return []
  const dayOf = (one: Destruction): Day => clock.dayOf(one.decidedAt ?? one.proposedAt)
  return [
    {
      type: 'list',
      heading: t`Destroyed`,
      items: gone.map((one) => ({
        text: `${one.name}: ${recordClassNames[one.recordClass]}`,
        details: [`${spokenDay(dayOf(one))}. ${groundTitles[one.ground]}`],
      })),
    },
  ]
}
