// Who received the report, how and when. It goes to those who hold the right to it: where the roster says nothing of that,
// whoever hands it over says so first, and whoever is restricted is never offered.

import { z } from 'zod'
import { invalid } from '#bot/answers'
import { type Context, defineFormCommand, type Submitted } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { rightsOf } from '#families/rights'
import { fullName } from '#people/staff'
import { dayField, oneOf, text } from '#plans/field-kit'
import { languageCalled, reportLanguages } from '#progress/reports/words/all'
import type { FamilyMember } from '#records/families'
import { deliveries, type ReportKey, type ReportStatus } from '#records/progress-reports'
import { addYears, spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutOf, aboutReport } from './about-report.js'
import type { ReportAtHand } from './report-at-hand.js'
import { howWords } from './report-words.js'
import { wholeReport } from './whole-report.js'

const languages = reportLanguages.map(({ language }) => language) as [string, ...string[]]

/** In most states. */
const ageOfMajority = 18

export const sendReport = defineFormCommand({
  name: 'sendReport',
  summary: later`Note who received a progress report`,
  phrases: [],
  takes: 'nothing',
  input: aboutReport,
  mayUse: 'staff',
  examples: [],
  byButtonOnly: true,
  form: {
    async open(input, context) {
      const report = await wholeReport(input, context)
      if ('status' in report) return report
      if ((report.record?.status ?? 'draft') === 'draft') return notReviewed()
      const { offered, unknown, withheld } = rightsOf(await contactsOf(report, context))
      if (offered.length + unknown.length === 0) return nobodyToReceive(withheld.length > 0)
      const [first] = offered
      const ofAge = await isOfAge(report, context)
      return {
        title: t`Who received it`,
        schema: schemaFor(offered, unknown),
        values: {
          day: context.viewer.today,
          language: languageOf(first),
          ...(offered.length === 1 && first && { recipient: first.id }),
        },
        sections: [
          { type: 'text', text: t`The progress report of ${report.plan.student.name}, ${report.period.name}` },
          ...(unknown.length > 0
            ? [
                {
                  type: 'notice' as const,
                  tone: 'caution' as const,
                  text: t`The roster doesn't say whether they may receive records: ${unknown.map(called).join('; ')}. Ask the office, and tick the box once you know.`,
                },
              ]
            : []),
          ...(ofAge ? [{ type: 'notice' as const, tone: 'caution' as const, text: ofAge }] : []),
        ],
        submitLabel: t`Note it`,
        students: [report.plan.student.sourcedId],
      }
    },
    async submit(values, { input }, context): Promise<Submitted> {
      const report = await wholeReport(input, context)
      if ('status' in report) return { type: 'done', answer: report }
      if ((report.record?.status ?? 'draft') === 'draft') return { type: 'done', answer: notReviewed() }
      const { offered, unknown } = rightsOf(await contactsOf(report, context))
      const { recipient, how, day, language, rightConfirmed } = schemaFor(offered, unknown).parse(values)
      const contact = [...offered, ...unknown].find((one) => one.id === recipient)
      if (!contact) return { type: 'faults', faults: { recipient: t`Please choose one of the list.` } }
      if (unknown.includes(contact) && rightConfirmed !== true) {
        return {
          type: 'faults',
          faults: {
            rightConfirmed: t`Please make sure first that ${contact.name} may receive this student's records.`,
          },
        }
      }
      if (day > context.viewer.today) return { type: 'faults', faults: { day: t`That day is still to come.` } }
      const { plan, key } = report
      const by = fullName(context.viewer.staff)
      const undo = await context.write(async (unit) => {
        const receipt = await unit.reports.addReceipt(key, {
          name: contact.name,
          relationship: contact.relationship,
          how,
          language,
          by,
          day,
          ...(unknown.includes(contact) && { rightConfirmedBy: by }),
        })
        if (receipt === undefined) return undefined
        const status = await unit.reports.become(key, 'sent')
        return unit.undo.remember({
          command: 'sendReport',
          says: t`noted that ${contact.name} received the report of ${plan.student.name}`,
          payload: { receipt, key, status },
          student: plan.studentId,
          by: context.viewer.staff.id,
        })
      })
      if (undo === undefined) return { type: 'done', answer: notedAlready() }
      const about = aboutOf(report)
      return {
        type: 'done',
        answer: {
          status: 'ok',
          title: t`Noted: ${contact.name} received the progress report of ${plan.student.name}`,
          sections: [
            { type: 'text', text: `${howWords[how]}, ${spokenDay(day)}.` },
            {
              type: 'buttons',
              buttons: [
                { label: t`Another person …`, action: { command: 'sendReport', input: about } },
                undoButton(undo),
              ],
            },
          ],
          students: [plan.student.sourcedId],
          data: { status: 'sent', recipient: contact.name, how, date: day, language },
        },
      }
    },
  },
  async undo(payload, unit) {
    const { receipt, key, status } = payload as {
      readonly receipt: string
      readonly key: ReportKey
      readonly status: ReportStatus
    }
    const left = await unit.reports.removeReceipt(receipt)
    // Written anew since, it waits for a review, and stays so.
    if (left !== 0) return
    const stood = await unit.reports.become(key, status)
    if (stood !== 'sent') await unit.reports.become(key, stood)
  },
})

const notedAlready = () =>
  invalid(t`That is noted already`, t`The same person, way, language and day stand there. Nothing was changed.`)

const notReviewed = () =>
  invalid(t`The report is not reviewed yet`, t`Read it and mark it as reviewed. Then it can be given to the family.`)

function nobodyToReceive(areWithheld: boolean) {
  return invalid(
    t`I know nobody who may receive it`,
    areWithheld
      ? t`Whom the roster names is restricted, or holds no right to the student's records. Ask the office whom to give it to.`
      : t`The roster names no contact of this student. Ask the office to add them to contacts.csv.`,
  )
}

async function contactsOf({ plan }: ReportAtHand, { viewer, readings }: Context): Promise<readonly FamilyMember[]> {
  return viewer.within([plan.student], plan.kind, ['family'], (permits) => readings.families.people(permits))
}

/** At the age of majority rights may pass to the student (34 CFR 300.520, 99.5): whether they have is not ours to say. */
async function isOfAge({ plan }: ReportAtHand, { viewer }: Context): Promise<string | undefined> {
  const born = (await viewer.birthDates([plan.student])).get(plan.student.id)
  if (!born || addYears(born, ageOfMajority) > viewer.today) return undefined
  return t`${plan.student.name} is ${ageOfMajority} or older: the right to this report may have passed to them. Please check before you hand it to somebody else.`
}

function called({ name, relationship }: FamilyMember): string {
  return `${name} (${relationship})`
}

function languageOf(contact: FamilyMember | undefined): string {
  return languageCalled(contact?.language ?? '')?.language ?? 'en'
}

function schemaFor(offered: readonly FamilyMember[], unknown: readonly FamilyMember[]) {
  return z.object({
    recipient: text({
      label: t`Who received it`,
      options: Object.fromEntries([...offered, ...unknown].map((contact) => [contact.id, called(contact)])),
    }),
    how: oneOf(deliveries, { label: t`How`, options: howWords }),
    day: dayField({ label: t`On` }),
    language: oneOf(languages, {
      label: t`Language`,
      options: Object.fromEntries(reportLanguages.map(({ language, name }) => [language, name])),
    }),
    ...(unknown.length > 0 && {
      rightConfirmed: z.boolean().meta({ label: t`I made sure that they may receive records` }).optional(),
    }),
  })
}
