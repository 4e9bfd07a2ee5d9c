// What the bot may do on each platform is the least, and each is explained to whoever approves it.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { slackManifest } from '#adapters/slack/manifest'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const page = read('docs/permissions.md')

/** What the first column of the table under a heading names. */
function explained(heading: string): readonly string[] {
  const under = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''
  return [...under.matchAll(/^\| `([^`]+)`\s*\|\s*\S/gm)].map(([, name = '']) => name)
}

describe('each permission has its reason in docs/permissions.md, and none is explained that is not asked for', () => {
  const slack = slackManifest({ host: 'bot.school.example', socketMode: false })
  const teams = JSON.parse(read('manifests/teams/manifest.json')) as {
    permissions: readonly string[]
    authorization?: unknown
    webApplicationInfo?: unknown
  }

  test('of Slack', () => {
    expect(explained('Slack: scopes')).toEqual(slack.oauth_config.scopes.bot)
    expect(explained('Slack: events')).toEqual(slack.settings.event_subscriptions.bot_events)
  })

  test('of Teams', () => {
    expect(explained('Teams')).toEqual(teams.permissions)
    expect(teams.authorization, 'no resource-specific consent').toBeUndefined()
    expect(teams.webApplicationInfo, 'no Graph').toBeUndefined()
  })
})
