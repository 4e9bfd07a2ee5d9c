// `caseload report STUDENT`: a student's progress report of this period, as a PDF or as text.
import { defineCommand } from 'citty'
import { documentOf, wholeReport } from '#commands/reports/whole-report'
import { writePrivately } from '#files/private-file'
import { fullName, type StaffId } from '#people/staff'
import { reportText } from '#progress/reports/report'
import { languageCalled, reportLanguages } from '#progress/reports/words/all'
import type { Viewer } from '#records/viewer'
import { dayFrom } from '#time/day'
import { botOf } from '../main.js'
import { openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { pinoLog } from './pino-log.js'
import { WrongCall } from './wrong-call.js'

export const report = defineCommand({
  meta: { name: 'report', description: "A student's progress report of this period, to print" },
  args: {
    student: { type: 'positional', required: true, description: "The student: the roster's id, or the name" },
    as: { type: 'string', required: true, valueHint: 'EMAIL', description: "Who carries the student's plan" },
    language: {
      type: 'string',
      default: 'en',
      description: `One of: ${reportLanguages.map(({ language }) => language).join(', ')}`,
    },
    period: {
      type: 'string',
      valueHint: 'DAY',
      description: 'The first day of another period, such as 2026-08-24; without it, the period of now',
    },
    into: { type: 'string', required: true, valueHint: 'FILE', description: 'A file that ends in .pdf or .txt' },
  },
  async run({ args }) {
    const words = languageCalled(args.language)
    if (!words)
      throw new WrongCall(`--language is one of: ${reportLanguages.map(({ language }) => language).join(', ')}.`)
    const period = args.period === undefined ? undefined : dayFrom(args.period)
    if (args.period !== undefined && !period) throw new WrongCall('--period is a day, such as 2026-08-24.')
    if (!/\.(pdf|txt)$/i.test(args.into)) throw new WrongCall('--into is a file that ends in .pdf or .txt.')
    const district = await openDistrict()
    try {
      const { clock } = district
      const { store, jobParts } = botOf(district, pinoLog(district.config.logLevel))
      const [staff, ...others] = (await store.staffWithEmail(args.as)).filter((one) => one.active)
      const written = (outcome: 'shown' | 'refused', as?: { readonly id: StaffId; readonly viewer?: Viewer }) =>
        writeDownAct(store, {
          ...(as && { actor: as.id }),
          command: 'printReport',
          outcome,
          students: as?.viewer?.seen() ?? [],
          words: given(args.student, args.as, args.into),
        })
      if (!staff || others.length > 0) {
        await written('refused')
        return refuse(`Nobody active on the roster has the address ${args.as}.`)
      }
      const settings = await store.settings()
      const viewer = await jobParts.openViewer(staff, settings, clock.today())
      const found = await viewer.find(args.student)
      const as = { id: staff.id, viewer }
      if (found.type !== 'one') {
        await written('refused', as)
        return refuse('That names no one student of theirs.')
      }
      const context = { viewer, readings: jobParts.readings, settings }
      const whole = await wholeReport({ student: found.student.id, period }, context)
      if ('status' in whole) {
        await written('refused', as)
        return refuse(`${whole.title}. Ask "report" in chat to see what is to be done.`)
      }
      const document = await documentOf(whole, fullName(staff), context)
      const isPdf = /\.pdf$/i.test(args.into)
      const content = isPdf
        ? await (await import('#progress/reports/pdf')).reportPdf(document, words)
        : `${reportText(document, words)}\n`
      await written('shown', as)
      await writePrivately(args.into, content)
      process.stdout.write(
        `${args.into}: ${document.goals.length} goals. Give it to the family, then delete the file.\n`,
      )
      return 0
    } finally {
      await district.close()
    }
  },
})

function refuse(says: string): number {
  process.stderr.write(`${says}\n`)
  return 1
}
