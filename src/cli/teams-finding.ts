// What Microsoft says of the Teams settings, in words: what is wrong, and where to mend it.
import { type Look, lookAtApp, type Refused } from '#adapters/teams/look'
import type { Finding } from './finding.js'

const about = 'Teams'

const mends: Readonly<Record<Refused, string>> = {
  noSuchTenant:
    'There is no such tenant. Copy the Directory (tenant) id from the app registration into MicrosoftAppTenantId.',
  appOfAnotherTenant:
    'MicrosoftAppId is no app of this tenant. See that the app id and MicrosoftAppTenantId come from the same app registration, and that MicrosoftAppType is what the Azure Bot says.',
  wrongSecret:
    'MicrosoftAppPassword is wrong. It is the Value of a client secret, not its Secret ID, and is shown once: make a new one under Certificates & secrets.',
  secretExpired:
    'The client secret has expired. Make a new one under Certificates & secrets and put it into MicrosoftAppPassword.',
  appDisabled: 'The app is switched off in its tenant. Ask an administrator of Entra to allow it.',
  other: 'Check MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType and MicrosoftAppTenantId.',
}

export function teamsFinding(look: Look): Finding {
  if (look.type === 'good') return { about, ok: true, says: 'answers, and knows the bot' }
  if (look.type === 'refused') return { about, ok: false, says: `${mends[look.why]} (${look.code})` }
  return {
    about,
    ok: false,
    says: 'Microsoft does not answer. See that this machine reaches login.microsoftonline.com, and try again.',
  }
}

/** Asks Microsoft for a token by the bot's own secret. */
export async function askMicrosoft(settings: Readonly<Record<string, string | undefined>>): Promise<Finding> {
  return teamsFinding(await lookAtApp(settings))
}
