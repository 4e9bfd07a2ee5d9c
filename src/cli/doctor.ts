// `caseload doctor`: looks at settings, database, platforms, manifests and clock, and says how to mend each fault.

import { defineCommand } from 'citty'
import { WrongEncryptionKey } from '#db/keys'
import { countStaff } from '#db/records/census'
import { channelPosts } from '#db/records/channel-posts'
import { createOutbox } from '#db/records/outbox'
import { createStore } from '#db/records/store'
import { toldOf } from '#records/undelivered'
import { postInWords } from '#reminders/undelivered'
import type { Instant } from '#time/clock'
import { daysBetween } from '#time/day'
import { checkPlatforms } from './check-platforms.js'
import { calendarFinding, rulesFinding } from './deadline-findings.js'
import { type Finding, inOneLine } from './finding.js'
import { backupFinding, sealedFinding } from './keeping-findings.js'
import { manifestFinding } from './manifest-finding.js'
import { DatabaseUnreachable, type District, openDistrict, WrongSettings } from './open-district.js'
import { templatesFinding } from './template-findings.js'

export const doctor = defineCommand({
  meta: { name: 'doctor', description: 'Check settings, database, platforms, manifests and clock' },
  async run() {
    const findings = await examine()
    for (const finding of findings) process.stdout.write(`${inOneLine(finding)}\n`)
    return findings.every((finding) => finding.ok) ? 0 : 1
  },
})

/** Everything that was looked at. */
export async function examine(): Promise<readonly Finding[]> {
  let district: District
  try {
    district = await openDistrict()
  } catch (reason) {
    if (reason instanceof WrongSettings) return reason.faults.map((says) => ({ about: 'settings', ok: false, says }))
    if (reason instanceof WrongEncryptionKey)
      return [{ about: 'encryption key', ok: false, says: `${reason.message}. Give the key it was made with.` }]
    if (reason instanceof DatabaseUnreachable) return [{ about: 'database', ok: false, says: reason.message }]
    throw reason
  }
  try {
    return [
      { about: 'settings', ok: true, says: 'complete' },
      await databaseFinding(district),
      keyFinding(district),
      checkpointFinding(district),
      await sealedFinding(district),
      await backupFinding(district),
      await rosterFinding(district),
      await calendarFinding(district),
      await rulesFinding(district),
      await templatesFinding(district),
      await outboxFinding(district),
      await postsFinding(district),
      await manifestFinding(),
      ...(await checkPlatforms(district)),
    ]
  } finally {
    await district.close()
  }
}

async function databaseFinding({ database }: District): Promise<Finding> {
  const whole = await database.check()
  const says = whole ? `${database.engine}, whole` : 'It is damaged. Restore the last backup.'
  return { about: 'database', ok: whole, says }
}

function keyFinding({ config }: District): Finding {
  const given = config.encryptionKeys.length > 0
  return {
    about: 'encryption key',
    ok: true,
    says: given ? 'from CASELOAD_ENCRYPTION_KEY' : 'from the file beside the database; keep a copy of it elsewhere',
  }
}

function checkpointFinding({ config, checkpointFile }: District): Finding {
  const about = 'audit checkpoints'
  if (config.auditCheckpoints) return { about, ok: true, says: `kept in ${checkpointFile}` }
  const where = checkpointFile ? 'kept beside the database' : 'none are kept'
  return { about, ok: true, note: true, says: `${where}. Set CASELOAD_AUDIT_CHECKPOINTS to a file on another volume` }
}

async function rosterFinding({ database, seal, clock }: District): Promise<Finding> {
  const staff = await countStaff(database)
  const asOf = await createStore(database, seal, clock).rosterAsOf()
  if (staff === 0) return { about: 'roster', ok: false, says: 'Nobody is on it. Run: npx caseload import FOLDER' }
  const days = asOf === undefined ? 0 : daysBetween(clock.dayOf(asOf), clock.dayOf(clock.now()))
  if (days > 7)
    return { about: 'roster', ok: false, says: `It was last read ${days} days ago. Run: npx caseload import FOLDER` }
  return { about: 'roster', ok: true, says: `${staff} staff` }
}

async function outboxFinding({ database, seal, clock }: District): Promise<Finding> {
  const outbox = createOutbox(database, seal, clock)
  const { waiting, dead } = await outbox.counts()
  if (dead === 0) return { about: 'messages', ok: true, says: `${waiting} waiting, none lost` }
  const reasons = (await outbox.deadLetters()).map(({ reason, count }) => {
    const { says, mend } = toldOf(reason)
    return `${count} ${says}. ${mend}`
  })
  return { about: 'messages', ok: false, says: `${dead} could not be delivered: ${reasons.join(' ')}` }
}

/** Older ones tell nothing of how it is now. */
const lookedBackMs = 30 * 24 * 60 * 60_000

async function postsFinding({ database, seal, clock }: District): Promise<Finding> {
  const now = clock.now()
  const dead = await channelPosts(database, seal, clock).deadPosts((now - lookedBackMs) as Instant, now)
  if (dead.length === 0) return { about: 'channels', ok: true, says: 'every post of the last 30 days arrived' }
  const schools = await createStore(database, seal, clock).schools()
  const says = dead.map((post) => `${postInWords(post, schools)}. ${toldOf(post.reason).mend}`)
  return { about: 'channels', ok: false, says: says.join(' ') }
}
