// Writes Slack's manifest and the Teams app with the district's own names in them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ManifestOptions, slackManifest } from '#adapters/slack/manifest'
import { zipTeamsApp } from '#adapters/teams/teams-app'
import { allCommands } from '#commands/all'
import { makeFolder } from '#files/make-folder'

export const manifestFolder = 'manifests/out'

/** @returns where Slack's manifest stands */
export async function writeSlackManifest(options: ManifestOptions, into: string): Promise<string> {
  makeFolder(into)
  const path = join(into, 'slack.json')
  await writeFile(path, `${JSON.stringify(slackManifest(options), undefined, 2)}\n`)
  return path
}

/** @returns where the Teams app stands */
export async function writeTeamsApp(host: string, appId: string, into: string): Promise<string> {
  const path = join(into, 'caseload-teams.zip')
  await zipTeamsApp({ host, appId, commands: allCommands, into: path })
  return path
}
