// Setup at the terminal, from the first question to the last step.
import { confirm, intro, log, multiselect, note, outro, select } from '@clack/prompts'
import type { Streams } from '#adapters/terminal/prompts'
import { addressFinding } from './address-finding.js'
import { overwritten, readEnvFile } from './env-file.js'
import { type Answers, completed, hostOf, ownSecrets } from './setup-answers.js'
import { checkDistrict, checkSlack, checkTeams } from './setup-checks.js'
import { addressQuestion, districtQuestions, slackQuestions, teamsQuestions } from './setup-questions.js'
import { given, SetupLeft, station } from './setup-station.js'
import { lastSteps, numbered, slackSteps, teamsSteps } from './setup-steps.js'
import { keepSettings } from './setup-write.js'
import { writeSlackManifest, writeTeamsApp } from './write-manifests.js'

/** What the dialogue works with. */
export interface SetupParts {
  /** What is set already, in the environment or the file. */
  readonly rest: NodeJS.ProcessEnv
  /** The file of settings. */
  readonly envFile: string
  /** The folder of the manifests. */
  readonly manifests: string
  readonly streams: Streams
}

/** @returns the exit status: 0 written, 1 left before anything was written */
export async function setupDialogue(first: Answers, parts: SetupParts): Promise<number> {
  const { streams } = parts
  intro('Caseload: from nothing to a bot that answers', streams)
  try {
    const { answers, teamsApp } = await allAnswers(first, parts)
    await write(answers, parts)
    note(numbered(lastSteps(answers, teamsApp, parts.rest)), 'What is left', streams)
    outro('That is all. npx caseload doctor tells whether it works.', streams)
    return 0
  } catch (reason) {
    if (!(reason instanceof SetupLeft)) throw reason
    outro('Nothing was written. Begin again whenever you like: npx caseload setup', streams)
    return 1
  }
}

async function allAnswers(first: Answers, parts: SetupParts): Promise<{ answers: Answers; teamsApp?: string }> {
  const { rest, streams, manifests } = parts
  const own = ownSecrets()
  const whole = (now: Answers) => completed(now, rest, own)
  let answers = await whichPlatforms(first, streams)
  if (answers.teams || answers.many || (answers.slack && !answers.socketMode)) {
    answers = await station(
      answers,
      () => [addressQuestion],
      async () => [],
      streams,
    )
    await sayOfAddress(answers, streams)
  }
  if (answers.slack) {
    const { socketMode, many: oauth } = answers
    const manifest = await writeSlackManifest({ host: hostOf(answers) ?? 'YOUR-HOST', socketMode, oauth }, manifests)
    note(numbered(slackSteps(answers, manifest)), 'First make the Slack app', streams)
    answers = await station(whole(answers), slackQuestions, (now) => checkSlack(now, rest), streams)
  }
  let teamsApp: string | undefined
  if (answers.teams) {
    note(numbered(teamsSteps(answers)), 'Make the bot in Azure', streams)
    answers = await station(answers, teamsQuestions, (now) => checkTeams(now, rest), streams)
    teamsApp = await writeTeamsApp(hostOf(answers) ?? 'YOUR-HOST', answers.settings.MicrosoftAppId ?? '', manifests)
  }
  const check = (now: Answers) => checkDistrict(whole(now), rest)
  answers = await whereRecords(answers, streams)
  answers = whole(await station(answers, districtQuestions, check, streams))
  return { answers, ...(teamsApp && { teamsApp }) }
}

async function whichPlatforms(first: Answers, streams: Streams): Promise<Answers> {
  const chosen = given(
    await multiselect({
      ...streams,
      message: 'Where do your staff write to each other? (space chooses, Enter goes on)',
      options: [
        { value: 'slack', label: 'Slack' },
        { value: 'teams', label: 'Microsoft Teams' },
      ],
      initialValues: [...(first.slack ? ['slack'] : []), ...(first.teams ? ['teams'] : [])],
      required: true,
    }),
  )
  const answers = { ...first, slack: chosen.includes('slack'), teams: chosen.includes('teams') }
  if (!answers.slack) return { ...answers, socketMode: false, many: false }
  const way = given(
    await select({
      ...streams,
      message: 'How does Slack reach the bot?',
      options: [
        { value: 'http', label: 'At a public address of this server' },
        {
          value: 'socket',
          label: 'Not at all: the bot connects to Slack (Socket Mode, for a network that lets nobody in)',
        },
      ],
      initialValue: first.socketMode ? 'socket' : 'http',
    }),
  )
  const where = given(
    await select({
      ...streams,
      message: 'Where in Slack?',
      options: [
        { value: 'one', label: 'One workspace' },
        { value: 'many', label: 'Several workspaces, or an Enterprise Grid organisation' },
      ],
      initialValue: first.many ? 'many' : 'one',
    }),
  )
  return { ...answers, socketMode: way === 'socket', many: where === 'many' }
}

async function whereRecords(answers: Answers, streams: Streams): Promise<Answers> {
  const engine = given(
    await select({
      ...streams,
      message: 'Where are the records kept?',
      options: [
        { value: 'sqlite', label: 'In a file on this machine (SQLite)' },
        { value: 'postgres', label: 'By a PostgreSQL server' },
      ],
      initialValue: answers.isPostgres ? 'postgres' : 'sqlite',
    }),
  )
  return { ...answers, isPostgres: engine === 'postgres' }
}

/** Before the bot runs nothing need answer there; what answers already is worth knowing. */
async function sayOfAddress({ settings }: Answers, streams: Streams): Promise<void> {
  const found = await addressFinding(settings.CASELOAD_PUBLIC_URL ?? '', [])
  if (found.ok) log.success(found.says, streams)
  else log.info(`${found.says} Before the bot runs that may be so; npx caseload doctor looks again.`, streams)
}

async function write(answers: Answers, { envFile, streams }: SetupParts): Promise<void> {
  const { settings } = await readEnvFile(envFile)
  const names = overwritten(settings, answers.settings)
  if (names.length > 0) {
    const message = `${envFile} says otherwise for ${names.join(', ')}. Put the new ones in their place?`
    if (!given(await confirm({ ...streams, message, initialValue: false }))) throw new SetupLeft()
  }
  await keepSettings(envFile, answers)
  log.success(`${envFile} is written, for your eyes alone.`, streams)
}
