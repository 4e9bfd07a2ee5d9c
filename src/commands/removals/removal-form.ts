// Records a removal in a form, today's or one of some days ago.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import type { FormValues } from '#bot/form'
import type { Answer } from '#bot/reply'
import { removalTypes, servicesMeanwhile } from '#removals/removal'
import { later, t } from '#wording/t'
import { schoolCalendarsOf } from '../deadlines/calendars-of.js'
import { studentId } from '../inputs.js'
import { type Discipline, disciplineOf, keptToThem, mayRecord } from './discipline-of.js'
import { keepRemoval, overlapWords, takeRemovalBack } from './keep-removal.js'
import { removalFrom, removalSchema } from './removal-fields.js'

/** What a line said already. */
const input = z.object({
  student: studentId,
  kind: z.string().optional(),
  type: z.enum(removalTypes).optional(),
  firstDay: z.string().max(10).optional(),
  lastDay: z.string().max(10).optional(),
  schoolDays: z.number().int().optional(),
  minutes: z.number().int().optional(),
  services: z.enum(servicesMeanwhile).optional(),
  behavior: z.string().max(1_000).optional(),
})
export type RemovalSaid = z.infer<typeof input>

export const removalForm = defineFormCommand({
  name: 'removalForm',
  summary: later`Record a removal, in a form`,
  phrases: ['record a removal', 'record removal', 'new removal', 'add a removal'],
  takes: 'student',
  input,
  mayUse: 'staff',
  examples: [later`record a removal for J. Doe`],
  form: {
    async open(asked, context) {
      const found = await toRecord(asked, context)
      if ('status' in found) return found
      const { student } = found
      return {
        title: t`Record a removal`,
        schema: removalSchema,
        values: { ...firstValues(found, context), ...saidValues(asked) },
        sections: [
          { type: 'text', text: student.name },
          { type: 'footnote', text: t`What counts as a day is the district's rule; the answer shows it.` },
        ],
        submitLabel: t`Record it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input: asked }, context) {
      const found = await toRecord(asked, context)
      if ('status' in found) return { type: 'done', answer: found }
      const { student } = found
      const { sessions } = (await schoolCalendarsOf([student], context))(student)
      const read = removalFrom(removalSchema.parse(values), sessions, context.viewer.today)
      if ('faults' in read) return { type: 'faults', faults: read.faults }
      const kept = await keepRemoval(found, { studentId: student.id, ...read }, context)
      return kept.type === 'kept'
        ? { type: 'done', answer: kept.answer }
        : { type: 'faults', faults: { firstDay: overlapWords(kept.other) } }
    },
  },
  undo: takeRemovalBack,
})

/** A student for whom the asker may record removals. */
export async function toRecord(
  { student: id }: Pick<RemovalSaid, 'student'>,
  context: Context,
): Promise<Discipline | Answer> {
  const student = await context.viewer.student(id)
  if (!student) return notFound('')
  const [discipline] = await disciplineOf([student], context)
  return discipline && mayRecord(discipline, context) ? discipline : keptToThem(student)
}

function firstValues({ plans }: Discipline, { viewer }: Context): FormValues {
  const ridesByPlan = plans.some(({ content }) =>
    content.services.some(({ service }) => /\btransport|\bbus\b/i.test(service)),
  )
  return { firstDay: viewer.today, services: 'stopped', ...(ridesByPlan && { busOnPlan: true }) }
}

function saidValues({ student: _student, kind: _kind, ...said }: RemovalSaid): FormValues {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as FormValues
}
