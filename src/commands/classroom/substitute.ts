// Gives a class to somebody for a time: they see what its students need, until it ends by itself.

import { z } from 'zod'
import { CannotUndo, type Context, defineFormCommand } from '#bot/command'
import type { Answer, Button } from '#bot/reply'
import { undoButton } from '#bot/undoing'
import { staffNamed } from '#language/staff-names'
import { fullName, type StaffMember } from '#people/staff'
import type { ClassRecord } from '#records/student-records'
import type { Substitute } from '#records/substitutes'
import { type Day, dayFrom, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { classTitle, noSuchClass, whichClass } from '../which-class.js'
import { grantableClasses, mayGrant } from './may-grant.js'
import { readSubstituteWords } from './substitute-words.js'
import { localTime, spokenUntil, untilFrom } from './until.js'

const schema = z.object({
  person: z.string().max(200).optional().meta({
    label: later`Who stands in`,
    hint: later`Name or e-mail address, as the staff list has it`,
  }),
  guest: z.string().max(200).optional().meta({
    label: later`Or somebody without an account`,
    hint: later`Their name. You can then print a page for them.`,
  }),
  from: z.string().meta({ label: later`From`, day: true }),
  until: z
    .string()
    .max(60)
    .meta({ label: later`Until`, hint: later`A day or a time: Friday, 11/20, 3:15 pm, tomorrow 11:30` }),
  reason: z.string().max(500).meta({ label: later`Reason`, hint: later`Such as: teacher ill, field trip` }),
})

export const substitute = defineFormCommand({
  name: 'substitute',
  summary: later`Give a class to a substitute for a time`,
  phrases: ['substitute', 'add a substitute', 'new substitute', 'sub for'],
  takes: 'words',
  input: z.object({
    words: z.string().max(2_000).default(''),
    classId: z.string().max(64).optional(),
    kind: z.string().optional(),
  }),
  mayUse: 'staff',
  examples: [later`substitute Pat Lee for period 2 until Friday`],
  form: {
    async open(input, context) {
      const read = readSubstituteWords(input.words)
      // "substitute for biology": what stands alone is a class before it is a person.
      const alone =
        read.forClass === '' && read.person !== '' ? await classFor(undefined, read.person, context) : noSuchClass()
      const isClass = !('status' in alone) || alone.status === 'choose'
      const said = isClass ? { ...read, person: '', forClass: read.person } : read
      const found = await classFor(input.classId, said.forClass, context)
      if ('status' in found) return found
      return {
        title: t`Substitute`,
        schema,
        input: { classId: found.id },
        values: {
          from: context.viewer.today,
          ...(said.person !== '' && { person: said.person }),
          ...(said.until !== '' && { until: said.until }),
        },
        sections: [
          {
            type: 'text',
            text: t`${classTitle(found)}, ${found.schoolName}. They see the accommodations, safety notes and behavior plans of its students, and nothing else of their plans. It ends by itself.`,
          },
        ],
        submitLabel: t`Give the class`,
      }
    },
    async submit(values, { input }, context) {
      const found = await classFor(input.classId, '', context)
      if ('status' in found) return { type: 'done', answer: found }
      const said = schema.parse(values)
      const checked = await check(said, context)
      if ('faults' in checked) return { type: 'faults', faults: checked.faults }
      return { type: 'done', answer: await grant({ ...checked, reason: said.reason }, found, context) }
    },
  },
  async undo(payload, unit) {
    if (!(await unit.substitutes.end(String(payload)))) throw new CannotUndo(t`It has ended already.`)
  },
})

/** The class that is meant, where the asker may give it away; else what to answer. */
async function classFor(id: string | undefined, words: string, { viewer }: Context): Promise<ClassRecord | Answer> {
  const mine = await grantableClasses(viewer)
  if (id !== undefined) return mine.find((one) => one.id === id) ?? noSuchClass()
  const which = words === '' ? undefined : await whichClass(viewer, words)
  if (which?.type === 'one' && mayGrant(viewer, which.found)) return which.found
  const fitting = which?.type === 'several' ? which.found.filter((one) => mayGrant(viewer, one)) : which ? [] : mine
  const only = fitting[0]
  if (!only) return noSuchClass()
  return fitting.length === 1 ? only : chooseFrom(fitting)
}

function chooseFrom(classes: readonly ClassRecord[]): Answer {
  return {
    status: 'choose',
    title: t`Which class?`,
    sections: [
      {
        type: 'choices',
        prompt: t`For which class does somebody stand in?`,
        choices: classes.slice(0, 100).map((one) => ({
          label: classTitle(one),
          detail: one.schoolName,
          action: { command: 'substitute', input: { classId: one.id } },
        })),
      },
      ...(classes.length > 100
        ? [{ type: 'text' as const, text: t`These are the first. Name the class: "substitute Pat Lee for biology".` }]
        : []),
    ],
    students: [],
    data: { classes: classes.map((one) => ({ title: one.title, periods: one.periods })) },
  }
}

interface Checked {
  readonly staff?: StaffMember
  readonly name: string
  readonly fromDay: Day
  readonly untilAt: Substitute['untilAt']
}

async function check(
  said: z.infer<typeof schema>,
  context: Context,
): Promise<Checked | { readonly faults: Readonly<Record<string, string>> }> {
  const { viewer, clock, directory } = context
  const faults: Record<string, string> = {}
  const person = said.person?.trim() ?? ''
  const guest = said.guest?.trim() ?? ''
  let staff: StaffMember | undefined
  if (person === '' && guest === '') faults.person = t`Please say who stands in.`
  else if (person !== '' && guest !== '') faults.guest = t`Please name one person: here or above.`
  else if (person !== '') {
    const people = staffNamed(person, await directory.activeStaff())
    staff = people.length === 1 ? people[0] : undefined
    if (people.length === 0) {
      faults.person = t`Nobody active on the staff list has that name. Somebody without an account goes in the field below.`
    } else if (!staff) {
      const some = people.slice(0, 5).map((one) => `${fullName(one)} (${one.email})`)
      faults.person = t`Several people fit: ${some.join(', ')}. Please give the e-mail address.`
    } else if (staff.id === viewer.staff.id)
      faults.person = t`You can't name yourself. Ask an administrator of the school.`
  }
  const fromDay = dayFrom(said.from)
  const until = untilFrom(said.until, clock)
  if (!fromDay) faults.from = t`Please give a day.`
  else if (fromDay < viewer.today) faults.from = t`Please give today or a later day.`
  if ('fault' in until) faults.until = until.fault
  else if (fromDay && clock.dayOf((until.at - 1) as typeof until.at) < fromDay)
    faults.until = t`This ends before it begins.`
  if (Object.keys(faults).length > 0 || !fromDay || 'fault' in until) return { faults }
  return { ...(staff && { staff }), name: staff ? fullName(staff) : guest, fromDay, untilAt: until.at }
}

async function grant(
  given: Checked & { readonly reason: string },
  found: ClassRecord,
  context: Context,
): Promise<Answer> {
  const { viewer, clock } = context
  const { staff, name, fromDay, untilAt, reason } = given
  // Noted, so that the audit log says whose plans were opened to somebody.
  await viewer.within(await viewer.studentsIn(found), 'iep', [], async () => undefined)
  const title = classTitle(found)
  const until = spokenUntil(untilAt, clock)
  const { id, isNew, undo } = await context.write(async (unit) => {
    const granted = await unit.substitutes.grant({
      ...(staff && { staffId: staff.id }),
      name,
      classId: found.id,
      fromDay,
      untilAt,
      reason,
      grantedBy: viewer.staff.id,
    })
    if (!granted.isNew) return { ...granted, undo: undefined }
    const says = t`${name} stands in for ${title}`
    const undo = await unit.undo.remember({ command: 'substitute', says, payload: granted.id, by: viewer.staff.id })
    return { ...granted, undo }
  })
  const buttons: readonly Button[] = [
    ...(staff
      ? []
      : [
          {
            label: t`Print a page`,
            style: 'primary',
            action: { command: 'printPage', input: { substitute: id } },
          } as const,
        ]),
    ...(undo ? [undoButton(undo)] : [{ label: t`End it now`, action: { command: 'endSubstitute', input: { id } } }]),
  ]
  return {
    status: 'ok',
    title: isNew ? t`${name} stands in for ${title}` : t`${name} already stands in for ${title}`,
    sections: [
      {
        type: 'text',
        text: t`${fromDay > viewer.today ? t`From ${spokenDay(fromDay)} until` : t`Until`} ${until}. It ends by itself then.`,
      },
      ...(staff
        ? []
        : [
            {
              type: 'text' as const,
              text: t`They have no account here: print a page for them, and note who has read it.`,
            },
          ]),
      { type: 'buttons', buttons },
    ],
    students: [],
    data: {
      substitute: {
        name,
        class: found.title,
        periods: found.periods,
        from: fromDay,
        until: localTime(untilAt, clock),
        reason,
      },
      isNew,
    },
  }
}
