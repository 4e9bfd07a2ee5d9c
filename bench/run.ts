// `npm run bench`: what is promised of Caseload's speed, measured side by side in one run and printed as one table.
// With `--quick`, a district of 10,000 and one round, for whoever is at work on it; with `--only=commands`, that alone.
import { audited } from './audited.js'
import { commandsIn } from './commands-in.js'
import { districtOf } from './district-file.js'
import { type Finding, tableOf } from './finding.js'
import { imports } from './imports.js'
import { lookUps } from './look-ups.js'
import { progress } from './progress.js'
import { reminders } from './reminders.js'
import { startUp } from './start-up.js'

const quick = process.argv.includes('--quick')
const only = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length)
const small = await districtOf(1_000)
const large = await districtOf(quick ? 10_000 : 1_000_000)

const measurements: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
  Commands: () => commandsIn(large, quick ? { rounds: 1, seconds: 4 } : { rounds: 5, seconds: 10 }),
  'Look-ups': () => lookUps(small, large, quick ? 300 : 1_000),
  'Audit and seal': () => audited(quick ? 2 : 20),
  Imports: () => imports(quick ? 20_000 : 100_000, quick ? 1 : 5),
  Progress: () => progress(quick ? 100_000 : 1_000_000, quick ? 20 : 100),
  Reminders: () => reminders(quick ? 40_000 : 1_000_000, quick ? 1 : 3),
  'Start-up': () => startUp(small, quick ? 1 : 5),
}

const findings: Finding[] = []
for (const [what, measure] of Object.entries(measurements)) {
  if (only === undefined || what.toLowerCase() === only) findings.push(...(await measured(what, measure)))
}

process.stdout.write(`${tableOf(findings)}\n`)
process.exitCode = findings.some(({ ok }) => ok === false) ? 1 : 0

/** What cannot be measured takes nothing else along. */
async function measured(what: string, measure: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await measure()
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason)
    return [{ what, measured: why.replaceAll(/\s+/g, ' ').slice(0, 200), wanted: 'right answers', ok: false }]
  }
}
