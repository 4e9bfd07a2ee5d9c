// The Slack app that a district makes from the manifest: what it may do, and that Slack takes it.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { slackManifest } from '#adapters/slack/manifest'
import { manifestSchema } from '#adapters/slack/manifest-schema'

const hosted = slackManifest({ host: 'YOUR-HOST', socketMode: false })

test('the manifest in the repository is the one that the program makes', async () => {
  const file = await readFile(new URL('../../manifests/slack.json', import.meta.url), 'utf8')
  expect(JSON.parse(file)).toEqual(hosted)
})

test('Slack takes it, with and without Socket Mode', () => {
  expect(manifestSchema.parse(hosted)).toEqual(hosted)
  const overSocket = slackManifest({ host: 'YOUR-HOST', socketMode: true })
  expect(manifestSchema.parse(overSocket)).toEqual(overSocket)
  expect(JSON.stringify(overSocket)).not.toContain('YOUR-HOST')
})

test('every address is the district’s own host', () => {
  const { features, settings } = slackManifest({ host: 'bot.school.example', socketMode: false })
  const url = 'https://bot.school.example/slack/events'
  expect(features.slash_commands).toMatchObject([
    { command: '/iep', url },
    { command: '/504', url },
  ])
  expect(settings).toMatchObject({ event_subscriptions: { request_url: url }, interactivity: { request_url: url } })
})

test('for many workspaces it says where consent comes back to, and that an organisation may install it', () => {
  const many = slackManifest({ host: 'bot.school.example', socketMode: false, oauth: true })
  expect(manifestSchema.parse(many)).toEqual(many)
  expect(many.oauth_config.redirect_urls).toEqual(['https://bot.school.example/slack/oauth_redirect'])
  expect(many.settings.org_deploy_enabled).toBe(true)
  expect(hosted.settings.org_deploy_enabled).toBe(false)
})

test('it asks for no channel’s history', () => {
  const histories = hosted.oauth_config.scopes.bot.filter((scope) => scope.endsWith(':history'))
  expect(histories).toEqual(['im:history'])
})

test.each([
  ['a name too long', { ...hosted, display_information: { ...hosted.display_information, name: 'x'.repeat(36) } }],
  ['a setting that Slack doesn’t know', { ...hosted, settings: { ...hosted.settings, unheard_of: true } }],
  ['a missing address', { ...hosted, settings: { ...hosted.settings, interactivity: { is_enabled: true } } }],
])('a manifest with %s is found out', (_, broken) => {
  expect(manifestSchema.safeParse(broken).success).toBe(false)
})
