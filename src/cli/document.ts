// `caseload document WHAT STUDENT`: a student's plan as a document, written to a file that is printed or changed.
import { defineCommand } from 'citty'
import { bytesOf, type Format } from '#commands/documents/give-file'
import { type Made, type Maker, type PlanDocument, planPaper } from '#commands/documents/plan-paper'
import { summaryPaper } from '#commands/documents/summary-paper'
import { writePrivately } from '#files/private-file'
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import { planKinds } from '#plans/kind'
import type { Viewer } from '#records/viewer'
import { languages } from '#wording/language'
import { botOf } from '../main.js'
import { openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { pinoLog } from './pino-log.js'
import { WrongCall } from './wrong-call.js'

/** As it is typed. */
const documents: Readonly<Record<string, PlanDocument | 'summary'>> = {
  glance: 'glance',
  iep: 'iep',
  '504': 'plan504',
  plan504: 'plan504',
  summary: 'summary',
}

export const document = defineCommand({
  meta: { name: 'document', description: "A student's plan as a PDF or a Word file" },
  args: {
    what: { type: 'positional', required: true, description: 'One of: glance, iep, 504, summary' },
    student: { type: 'positional', required: true, description: "The student: the roster's id, or the name" },
    as: { type: 'string', required: true, valueHint: 'EMAIL', description: 'Who makes it; their name stands on it' },
    kind: { type: 'string', description: 'Of a student with both plans, for glance: iep or 504' },
    language: { type: 'string', default: 'en', description: `One of: ${languages.join(', ')}` },
    into: { type: 'string', required: true, valueHint: 'FILE', description: 'A file that ends in .pdf or .docx' },
  },
  async run({ args }) {
    const what = Object.hasOwn(documents, args.what) ? documents[args.what] : undefined
    if (!what) throw new WrongCall('Say which document: glance, iep, 504 or summary.')
    const language = languages.find((one) => one === args.language)
    if (!language) throw new WrongCall(`--language is one of: ${languages.join(', ')}.`)
    const kind = planKinds.find((one) => one === args.kind)
    if (args.kind !== undefined && !kind) throw new WrongCall('--kind is iep or 504.')
    const format = (['pdf', 'docx'] satisfies Format[]).find((one) => args.into.toLowerCase().endsWith(`.${one}`))
    if (!format) throw new WrongCall('--into is a file that ends in .pdf or .docx.')
    const district = await openDistrict()
    try {
      const { store, jobParts } = botOf(district, pinoLog(district.config.logLevel))
      const written = (outcome: 'shown' | 'refused', as?: { readonly id: StaffId; readonly viewer?: Viewer }) =>
        writeDownAct(store, {
          ...(as && { actor: as.id }),
          command: 'document',
          outcome,
          students: as?.viewer?.seen() ?? [],
          words: given(args.what, args.student, args.as, args.into),
        })
      const [staff, ...others] = (await store.staffWithEmail(args.as)).filter((one) => one.active)
      if (!staff || others.length > 0) {
        await written('refused')
        return refuse(`Nobody active on the roster has the address ${args.as}.`)
      }
      const settings = await store.settings()
      const viewer = await jobParts.openViewer(staff, settings, district.clock.today())
      const as = { id: staff.id, viewer }
      const found = await viewer.find(args.student)
      const maker: Maker = { viewer, readings: jobParts.readings, settings }
      const make = (student: StudentId): Promise<Made> =>
        what === 'summary'
          ? summaryPaper(student, language, maker)
          : planPaper({ student, document: what, language, kind }, maker)
      const result: Made = found.type === 'one' ? await make(found.student.id) : { type: 'notFound' }
      if (result.type !== 'made') {
        await written('refused', as)
        return refuse(refusals[result.type])
      }
      const { paper, ownIsFaulty } = result.made
      const bytes = await bytesOf(paper, format)
      await written('shown', as)
      await writePrivately(args.into, bytes)
      if (ownIsFaulty) {
        process.stderr.write("The district's own template was not used: npx caseload templates says what is wrong.\n")
      }
      process.stdout.write(`${args.into}: ${paper.title}. Give it to whom it is for, then delete the file.\n`)
      return 0
    } finally {
      await district.close()
    }
  },
})

const refusals: Record<Exclude<Made['type'], 'made'>, string> = {
  notFound: 'That names no one student of theirs.',
  noPlan: 'No such plan is held.',
  kept: "That document is kept to the student's team.",
}

function refuse(says: string): number {
  process.stderr.write(`${says}\n`)
  return 1
}
