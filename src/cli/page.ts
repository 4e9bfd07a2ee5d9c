// `caseload page CLASS`: one page for a substitute without an account, written to a file that is printed.
import { defineCommand } from 'citty'
import { grantableClasses } from '#commands/classroom/may-grant'
import { pageHtml, readPage } from '#commands/classroom/substitutes-page'
import { spokenUntil, untilFrom } from '#commands/classroom/until'
import { classTitle, whichClass } from '#commands/which-class'
import { writePrivately } from '#files/private-file'
import { fullName, type StaffId } from '#people/staff'
import type { Store } from '#records/store'
import { botOf } from '../main.js'
import { openDistrict } from './open-district.js'
import { byOperator, given, writeDownAct } from './operator.js'
import { pinoLog } from './pino-log.js'
import { WrongCall } from './wrong-call.js'

export const page = defineCommand({
  meta: { name: 'page', description: 'One page for a substitute without an account, to print' },
  args: {
    class: { type: 'positional', required: true, description: 'The class, such as "period 2" or "biology"' },
    for: { type: 'string', required: true, valueHint: 'NAME', description: 'Who stands in' },
    as: {
      type: 'string',
      required: true,
      valueHint: 'EMAIL',
      description: 'Who prints it: its teacher, or the office',
    },
    until: {
      type: 'string',
      required: true,
      valueHint: 'WHEN',
      description: 'Such as "3:15 pm", "Friday" or 2026-11-20',
    },
    into: { type: 'string', required: true, valueHint: 'FILE', description: 'The HTML file to write' },
    reason: { type: 'string', default: 'printed by the office', description: 'Why somebody stands in' },
  },
  async run({ args }) {
    const district = await openDistrict()
    try {
      const { clock } = district
      const { store, jobParts } = botOf(district, pinoLog(district.config.logLevel))
      const until = untilFrom(args.until, clock)
      if ('fault' in until) throw new WrongCall(`--until: ${until.fault}`)
      const found = (await store.staffWithEmail(args.as)).filter((one) => one.active)
      const staff = found[0]
      const refused = (says: string, actor?: StaffId) =>
        refuse(store, { ...(actor && { actor }), words: given(args.class, args.for, args.as) }, says)
      if (!staff || found.length > 1) return refused(`Nobody active on the roster has the address ${args.as}.`)
      const viewer = await jobParts.openViewer(staff, await store.settings(), clock.today())
      const which = await whichClass(viewer, args.class)
      const mine = await grantableClasses(viewer)
      const inClass = which.type === 'one' ? mine.find((one) => one.id === which.found.id) : undefined
      if (!inClass) {
        const several = which.type === 'several' ? which.found.map(classTitle).join('; ') : undefined
        return refused(
          several ? `Several classes fit: ${several}.` : 'That person may give no such class away.',
          staff.id,
        )
      }
      const printedBy = fullName(staff)
      const content = await readPage(inClass, viewer, {
        printedBy,
        forName: args.for,
        until: spokenUntil(until.at, clock),
      })
      const html = pageHtml(content)
      const entry = () =>
        ({
          ...byOperator(),
          actor: staff.id,
          command: 'printPage',
          outcome: 'shown',
          students: viewer.seen(),
          words: given(args.class, args.for, args.into),
        }) as const
      await store.commit({ deliveries: [], entry }, async (unit) => {
        const { id } = await unit.substitutes.grant({
          name: args.for,
          classId: inClass.id,
          fromDay: clock.today(),
          untilAt: until.at,
          reason: args.reason,
          grantedBy: staff.id,
        })
        const students = viewer.seen()
        const made = await unit.pages.print({
          substituteId: id,
          printedBy: staff.id,
          untilAt: until.at,
          html,
          students,
        })
        // It is on paper: no link opens it.
        await unit.pages.revoke(made.id)
      })
      await writePrivately(args.into, html)
      process.stdout.write(
        `${args.into}: ${classTitle(inClass)}, ${content.students.length} students. Print it, then delete the file.\n`,
      )
      return 0
    } finally {
      await district.close()
    }
  },
})

async function refuse(store: Store, act: { readonly actor?: StaffId; readonly words: string }, says: string) {
  await writeDownAct(store, { ...act, command: 'printPage', outcome: 'refused', students: [] })
  process.stderr.write(`${says}\n`)
  return 1
}
