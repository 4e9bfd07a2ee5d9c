// `npm run bench`: what is promised of Caseload's speed, measured side by side in one run, and printed as one table.
import { commandsIn } from './commands-in.js'
import { districtOf } from './district-file.js'
import { type Finding, tableOf } from './finding.js'

const quick = process.argv.includes('--quick')
const large = await districtOf(quick ? 10_000 : 1_000_000)

const findings: Finding[] = []
findings.push(...(await commandsIn(large, quick ? { rounds: 1, seconds: 4 } : { rounds: 5, seconds: 10 })))

process.stdout.write(`${tableOf(findings)}\n`)
process.exitCode = findings.some(({ ok }) => ok === false) ? 1 : 0
