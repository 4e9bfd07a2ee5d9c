// `caseload audit`: checks the audit log against itself and against what was kept of it elsewhere, and writes it out.
import { defineCommand } from 'citty'
import { type Day, dayFrom } from '#time/day'
import { exportAudit } from './audit-export.js'
import { verifyLog, witnessFrom } from './audit-verify.js'
import { openDistrict } from './open-district.js'
import { WrongCall } from './wrong-call.js'

const ofVerify = ['checkpoints', 'against'] as const
const ofExport = ['from', 'to', 'student', 'staff', 'out', 'record-of-access'] as const

export const audit = defineCommand({
  meta: { name: 'audit', description: 'Check the audit log, or write it out: who saw or changed what of whom, when' },
  args: {
    action: { type: 'positional', required: true, description: 'verify or export' },
    checkpoints: {
      type: 'string',
      valueHint: 'FILE',
      description: 'verify: another file of checkpoints than the one that is set',
    },
    against: {
      type: 'string',
      valueHint: '"NUMBER HEAD"',
      description: 'verify: what a weekly message to the administrators said',
    },
    from: { type: 'string', valueHint: 'DATE', description: 'export: from this day on' },
    to: { type: 'string', valueHint: 'DATE', description: 'export: up to this day, and with it' },
    student: { type: 'string', valueHint: 'ID', description: "export: of one student, by the roster's id" },
    staff: { type: 'string', valueHint: 'EMAIL', description: 'export: what one member of staff saw or changed' },
    out: { type: 'string', valueHint: 'FILE', description: 'export: the file to write; else it is printed' },
    'record-of-access': {
      type: 'boolean',
      description: 'export: with --student, to whom outside records were disclosed (34 CFR 300.614)',
    },
  },
  async run({ args }) {
    if (args.action !== 'verify' && args.action !== 'export')
      throw new WrongCall('There is: audit verify, audit export.')
    for (const name of args.action === 'verify' ? ofExport : ofVerify) {
      if (args[name] !== undefined) throw new WrongCall(`--${name} is not for audit ${args.action}.`)
    }
    const [from, to] = [dayOf('from', args.from), dayOf('to', args.to)]
    if (from && to && from > to) throw new WrongCall('--from is a day after --to.')
    if (args['record-of-access'] && !args.student) throw new WrongCall('--record-of-access goes with --student ID.')
    const witness = args.against === undefined ? undefined : witnessFrom(args.against)
    if (args.against !== undefined && !witness)
      throw new WrongCall('--against takes a number and the head that stands beside it, such as "1520 3fa2c1d40b7e".')
    const district = await openDistrict()
    try {
      if (args.action === 'verify') return await verifyLog(district, { checkpoints: args.checkpoints, witness })
      return await exportAudit(district, {
        from,
        to,
        student: args.student,
        staff: args.staff,
        out: args.out,
        recordOfAccess: args['record-of-access'] === true,
      })
    } finally {
      await district.close()
    }
  },
})

function dayOf(name: string, text: string | undefined): Day | undefined {
  const found = text === undefined ? undefined : dayFrom(text)
  if (text !== undefined && !found) throw new WrongCall(`--${name} takes a date such as 2026-12-18.`)
  return found
}
