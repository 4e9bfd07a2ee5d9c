// `caseload record STUDENT`: a student's whole record, for a family that asks for it.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { defineCommand } from 'citty'
import { exportRecord, recordPageName } from '#imports/export/export-record'
import { recordsOfStudent } from '#imports/export/of-student'
import { fullName, type StaffId } from '#people/staff'
import { planKinds } from '#plans/kind'
import { allParts } from '#plans/parts'
import { isOverRecords } from '#records/office-reach'
import { isDecidedOver } from '#records/over-records'
import { inLanguage } from '#wording/in-language'
import { languageOf, languages } from '#wording/language'
import { botOf } from '../main.js'
import { importsOf } from './imports-of.js'
import { openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { pinoLog } from './pino-log.js'
import { WrongCall } from './wrong-call.js'

export const record = defineCommand({
  meta: { name: 'record', description: "A student's whole record, for a family that asks for it" },
  args: {
    student: { type: 'positional', required: true, description: "The student: the roster's id, or the name" },
    as: {
      type: 'string',
      required: true,
      valueHint: 'EMAIL',
      description: 'Who answers for it: an administrator of the district',
    },
    language: {
      type: 'string',
      default: 'en',
      valueHint: 'CODE',
      description: `The language of the page: ${languages.join(' or ')}`,
    },
    into: { type: 'string', required: true, valueHint: 'FOLDER', description: 'A new or empty folder' },
  },
  async run({ args }) {
    const language = languageOf(args.language)
    if (!language) throw new WrongCall(`Give --language as one of ${languages.join(', ')}.`)
    const district = await openDistrict()
    try {
      const { clock } = district
      const { store, jobParts } = botOf(district, pinoLog(district.config.logLevel))
      const words = given(args.student, args.as)
      const refused = async (why: string, actor?: StaffId) => {
        await writeDownAct(store, {
          ...(actor && { actor }),
          command: 'record',
          outcome: 'refused',
          students: [],
          words,
        })
        return refuse(why)
      }
      const [staff, ...others] = (await store.staffWithEmail(args.as)).filter((one) => one.active)
      if (!staff || others.length > 0) return refused(`Nobody active on the roster has the address ${args.as}.`)
      const asker = await jobParts.openViewer(staff, await store.settings(), clock.today())
      if (!isOverRecords(asker.offices)) {
        return refused('A whole record is given by an administrator of the whole district.', staff.id)
      }
      const viewer = asker.alsoLeft()
      const found = await viewer.find(args.student)
      // Nobody gives out the record of their own family: it is answered as if there were none.
      if (found.type !== 'one' || !isDecidedOver(found.student)) {
        return refused("That names no one student. Give the name in full, or the roster's id.", staff.id)
      }
      // What lies there already may be another student's, and would go to this one's family.
      if (existsSync(args.into) && !isEmptyFolder(args.into)) {
        return refused(
          `${args.into} is no empty folder. Give a new one, so that nothing of anybody else's lies beside it.`,
          staff.id,
        )
      }
      const { student } = found
      // Written down before anything leaves: all parts of it are about to.
      for (const kind of planKinds) await viewer.within([student], kind, allParts, async () => undefined)
      await writeDownAct(store, { actor: staff.id, command: 'record', outcome: 'shown', students: viewer.seen() })
      const records = recordsOfStudent(importsOf(district), student.id)
      const about = { name: student.name, madeBy: fullName(staff), on: clock.today() }
      const files = await inLanguage(language, () => exportRecord(args.into, records, student.id, about))
      for (const { name, rows } of files) process.stdout.write(`${name}: ${rows} rows\n`)
      process.stdout.write(`${recordPageName} holds all of it. Give it to the family, then delete the folder.\n`)
      return 0
    } finally {
      await district.close()
    }
  },
})

function isEmptyFolder(path: string): boolean {
  return statSync(path).isDirectory() && readdirSync(path).length === 0
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`)
  return 1
}
