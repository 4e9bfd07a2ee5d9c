// Whether the bot is in the channels of channels.csv, before a post is lost there.
import type { Messenger } from '#bot/messenger'
import type { Database } from '#db/database'
import { namedChannels } from '#db/records/channels'
import { toldOf } from '#records/undelivered'
import type { Finding } from './finding.js'

const about = 'channels.csv'
/** A platform is asked of each: a district with more has the rest told of by what is lost there. */
const most = 100

/** Asks each platform about its channels. Nothing is posted. */
export async function channelFindings(
  database: Database,
  messengers: readonly Messenger[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  let well = 0
  for (const { platform, workspace, channel } of (await namedChannels(database)).slice(0, most)) {
    const messenger = messengers.find((one) => one.platform === platform)
    if (!messenger) continue
    const audience = await messenger.audienceOf({ workspace, channel }).catch(() => undefined)
    if (!audience) {
      findings.push({
        about,
        ok: false,
        says: `${channel}: the platform does not tell who is there. Check the app's scopes, and that it answers.`,
      })
    } else if (audience.type === 'gone') {
      const { says, mend } = toldOf(audience.reason)
      findings.push({ about, ok: false, says: `${channel}: a post would be lost, ${says}. ${mend}` })
    } else well += 1
  }
  if (well > 0)
    findings.push({
      about,
      ok: true,
      says: well === 1 ? 'the bot is in its channel' : `the bot is in ${well} channels`,
    })
  return findings
}
