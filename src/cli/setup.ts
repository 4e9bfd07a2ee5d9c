// `caseload setup`: asks what the bot needs, has each platform judge the answers, writes `.env` and the manifests, and
// says what to click. Scripts give the settings in the environment.
import { defineCommand } from 'citty'
import { overwritten, readEnvFile } from './env-file.js'
import { inOneLine } from './finding.js'
import { type Answers, answersFrom, completed, hostOf, ownSecrets } from './setup-answers.js'
import { checkDistrict, checkSlack, checkTeams } from './setup-checks.js'
import { setupDialogue } from './setup-dialogue.js'
import { lastSteps, numbered, slackSteps } from './setup-steps.js'
import { keepSettings } from './setup-write.js'
import { manifestFolder, writeSlackManifest, writeTeamsApp } from './write-manifests.js'
import { WrongCall } from './wrong-call.js'

const envFile = '.env'

export const setup = defineCommand({
  meta: {
    name: 'setup',
    description: 'From nothing to a bot that answers: asks, checks, writes .env and the manifests',
  },
  args: {
    yes: { type: 'boolean', description: 'Ask nothing: take the settings of the environment, also over those in .env' },
  },
  run({ args }) {
    const first = answersFrom(process.env)
    const isAsking = process.stdin.isTTY && process.stdout.isTTY && args.yes !== true
    if (isAsking) return setupDialogue(first, { rest: process.env, envFile, manifests: manifestFolder, streams: {} })
    return fromEnvironment(first, args.yes === true)
  },
})

async function fromEnvironment(first: Answers, mayOverwrite: boolean): Promise<number> {
  const host = hostOf(first)
  if (!first.slack && !first.teams && !host) {
    throw new WrongCall(
      'Give the settings in the environment: CASELOAD_PUBLIC_URL to begin with, and those of Slack or Teams (README, "Settings"). On a terminal they are asked.',
    )
  }
  if (!first.slack && !first.teams) return begin(first, host ?? '')
  const answers = completed(first, process.env, ownSecrets())
  const findings = [
    ...(answers.slack ? await checkSlack(answers, process.env) : []),
    ...(answers.teams ? await checkTeams(answers, process.env) : []),
  ]
  if (findings.every(({ ok }) => ok)) findings.push(...(await checkDistrict(answers, process.env)))
  for (const finding of findings) process.stdout.write(`${inOneLine(finding)}\n`)
  if (!findings.every(({ ok }) => ok)) return refuse('Nothing was written.')
  const names = overwritten((await readEnvFile(envFile)).settings, answers.settings)
  if (names.length > 0 && !mayOverwrite) {
    return refuse(`Nothing was written: ${envFile} says otherwise for ${names.join(', ')}. Give --yes to replace that.`)
  }
  await keepSettings(envFile, answers)
  const written = await manifests(answers)
  process.stdout.write(`${[envFile, ...written].join('\n')}\n`)
  process.stdout.write(
    `${numbered(
      lastSteps(
        answers,
        written.find((path) => path.endsWith('.zip')),
        process.env,
      ),
    )}\n`,
  )
  return 0
}

/** The secrets come after the app, and the app is made from the manifest. */
async function begin(answers: Answers, host: string): Promise<number> {
  const manifest = await writeSlackManifest({ host, socketMode: false }, manifestFolder)
  process.stdout.write(`${manifest}\n${numbered(slackSteps(answers, manifest))}\n`)
  return 0
}

async function manifests(answers: Answers): Promise<readonly string[]> {
  const host = hostOf(answers)
  const { slack, teams, socketMode, many: oauth, settings } = answers
  const written: string[] = []
  if (slack && (host || (socketMode && !oauth))) {
    written.push(await writeSlackManifest({ host: host ?? 'YOUR-HOST', socketMode, oauth }, manifestFolder))
  }
  if (teams && host && settings.MicrosoftAppId) {
    written.push(await writeTeamsApp(host, settings.MicrosoftAppId, manifestFolder))
  }
  return written
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`)
  return 1
}
