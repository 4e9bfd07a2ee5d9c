// What the platforms and the database say of what was answered.
import { type Config, readConfig } from '#config'
import { sealFrom } from '#db/keys'
import type { Finding } from './finding.js'
import { DatabaseUnreachable, keysOf, openDatabase } from './open-district.js'
import type { Answers } from './setup-answers.js'
import { slackFindings } from './slack-findings.js'
import { askMicrosoft } from './teams-finding.js'

/** The settings as the program reads them, or its faults. @param rest what else is set, such as SLACK_API_URL */
function configOf(answers: Answers, rest: NodeJS.ProcessEnv): Config | readonly Finding[] {
  const reading = readConfig({ ...rest, ...answers.settings })
  return reading.ok ? reading.config : reading.faults.map((says) => ({ about: 'settings', ok: false, says }))
}

export async function checkSlack(answers: Answers, rest: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const only = Object.entries(answers.settings).filter(([name]) => name.startsWith('SLACK_'))
  const { SLACK_API_URL } = rest
  const config = configOf({ ...answers, settings: Object.fromEntries(only) }, SLACK_API_URL ? { SLACK_API_URL } : {})
  if (!('database' in config)) return config
  return config.slack ? slackFindings(config.slack) : []
}

export async function checkTeams(answers: Answers, rest: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = answers.settings
  if (!MicrosoftAppPassword) return []
  const { ToChannelFromBotLoginUrl } = rest
  const settings = { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType }
  return [await askMicrosoft({ ...settings, ...(ToChannelFromBotLoginUrl && { ToChannelFromBotLoginUrl }) })]
}

/**
 * Opens the database, which makes it where there is none; and reads all settings as the start will. Where the database has
 * keys, the district's key must open them. Where it has none it gets none here: only what is written down may lock it, and
 * setup may yet be left.
 */
export async function checkDistrict(answers: Answers, rest: NodeJS.ProcessEnv): Promise<readonly Finding[]> {
  const config = configOf(answers, rest)
  if (!('database' in config)) return config
  try {
    await tryKey(config)
    return [{ about: 'database', ok: true, says: `${config.database.engine}, opens` }]
  } catch (reason) {
    const says = reason instanceof DatabaseUnreachable ? reason.message : 'It was made with another key. Give that one.'
    return [{ about: 'database', ok: false, says }]
  }
}

/** @throws DatabaseUnreachable, WrongEncryptionKey */
async function tryKey(config: Config): Promise<void> {
  const database = await openDatabase(config)
  try {
    const held = await database.read.select().from(database.tables.keys)
    if (held.length > 0) sealFrom(held, keysOf(config).keys, database)
  } finally {
    await database.close()
  }
}
