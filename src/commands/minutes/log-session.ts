// A session of one student, in a form that begins with what the last one was.

import { z } from 'zod'
import { notFound } from '#bot/answers'
import { type Context, defineFormCommand } from '#bot/command'
import type { Answer } from '#bot/reply'
import { oneOf } from '#plans/field-kit'
import type { VisibleStudent } from '#records/visible'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { noPlan } from '../no-plan.js'
import { entryOf, faultOf, namedProvider, providerOf } from './entry.js'
import { lastSession } from './last-settings.js'
import { noServicesToLog, notTheirs } from './log-one.js'
import { isMine, isOf, mayLog, type Served, servicesIn } from './served.js'
import { noteField, saidInForm, serviceField, sessionFields, sizeField } from './session-fields.js'
import { takeSessionsBack, writeDown } from './write-down.js'

const provider = oneOf(['named', 'me'], {
  label: later`Who gave it`,
  options: { named: later`The provider whom the plan names`, me: later`I did` },
})

export const logSession = defineFormCommand({
  name: 'logSession',
  summary: later`Log a session of a service, in a form`,
  phrases: ['log a session', 'log session', 'session form', 'new session'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`log a session for J. Doe`],
  form: {
    async open(input, context) {
      const found = await toLog(input, context)
      if ('status' in found) return found
      const { student, services } = found
      const last = await lastSession([student], context)
      const service = last && services.find((one) => isOf(last, one))?.service
      const own = services.find((one) => isMine(one, context)) ?? services[0]
      return {
        title: t`Log a session`,
        schema: await schemaFor(services, context),
        values: {
          date: context.viewer.today,
          status: 'provided',
          service: service?.id ?? own?.service.id ?? '',
          minutes: last?.minutes ?? own?.service.minutesPerSession ?? '',
          ...(last?.startTime && { startTime: last.startTime }),
          ...(last?.groupSize !== undefined && { groupSize: last.groupSize }),
        },
        sections: [{ type: 'text', text: student.name }],
        submitLabel: t`Log it`,
        students: [student.sourcedId],
      }
    },
    async submit(values, { input }, context) {
      const found = await toLog(input, context)
      if ('status' in found) return { type: 'done', answer: found }
      const typed = fieldsFor(found.services).parse(values)
      const giver = provider.optional().parse(values.provider)
      const served = found.services.find(({ service }) => service.id === typed.service)
      if (!served) return { type: 'faults', faults: { service: t`Please choose one of the list.` } }
      const read = saidInForm(typed, served.service.id)
      if ('fault' in read) return { type: 'faults', faults: { startTime: read.fault } }
      const said = { ...read, ...(giver && { provider: giver }) }
      const fault = faultOf(said, served, context.viewer.today)
      if (fault) return { type: 'faults', faults: { [fault.field]: fault.says } }
      const given = await providerOf(said, served, context)
      if (given === 'ask') return { type: 'faults', faults: { provider: t`Please say who gave it.` } }
      const entry = entryOf(said, served, given, context.viewer.today)
      return { type: 'done', answer: await writeDown([{ served, entry }], said, context) }
    },
  },
  undo: takeSessionsBack,
})

interface ToLog {
  readonly student: VisibleStudent
  readonly services: readonly Served[]
}

async function toLog(input: z.infer<typeof aboutStudent>, context: Context): Promise<ToLog | Answer> {
  const student = await context.viewer.student(input.student)
  if (!student) return notFound('')
  const plans = await context.viewer.plans([student], ['services'], input.kind)
  if (plans.length === 0) return noPlan(student, input.kind, context)
  if (!mayLog(student, context)) return notTheirs(student)
  const services = servicesIn(plans)
  return services.length === 0 ? noServicesToLog(student) : { student, services }
}

/** Who gave it is asked only where a plan names somebody else. */
async function schemaFor(services: readonly Served[], context: Context): Promise<z.ZodObject> {
  const fields = fieldsFor(services)
  for (const one of services) {
    if (isMine(one, context) || !(await namedProvider(one, context))) continue
    return fields.extend({ provider: provider.optional() })
  }
  return fields
}

function fieldsFor(services: readonly Served[]) {
  const { minutes, date, startTime, status, reason } = sessionFields
  const service = serviceField(services.map((one) => one.service))
  return z.object({ service, minutes, date, startTime, status, reason, groupSize: sizeField, note: noteField })
}
