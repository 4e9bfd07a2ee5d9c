// Joins everything: the district's records, the bot, and each platform that the settings name.

import { setTimeout } from 'node:timers/promises'
import { calendarDoor } from '#adapters/web/calendar-door'
import { listen } from '#adapters/web/listen'
import { oneTimeDoor } from '#adapters/web/one-time-door'
import { type RequestListener, routeRequests } from '#adapters/web/routes'
import type { Bot } from '#bot/bot'
import { createBot } from '#bot/create-bot'
import type { Messenger } from '#bot/messenger'
import { pace, usualPace } from '#bot/pace'
import { backupsApart } from '#cli/backups-apart'
import { type District, WrongSettings } from '#cli/open-district'
import { allCommands } from '#commands/all'
import { learnKeysEveryMs } from '#db/keys'
import { auditCheckpoints } from '#db/records/audit-checkpoints'
import { channelPosts } from '#db/records/channel-posts'
import { conversationRecords } from '#db/records/conversations'
import { jobMarks } from '#db/records/job-marks'
import { missingReports } from '#db/records/missing-reports'
import { obligationKeeper } from '#db/records/obligation-keeper'
import { createOutbox } from '#db/records/outbox'
import { planPeople } from '#db/records/plan-people'
import { platformInstallations } from '#db/records/platform-installations'
import { readingsOf } from '#db/records/readings'
import { standingMessages } from '#db/records/standing-messages'
import { startedClocks } from '#db/records/started-clocks'
import { createStore } from '#db/records/store'
import { studentRecords } from '#db/records/student-records'
import { wideReadings } from '#db/records/wide-readings'
import type { Log } from '#records/log'
import { fileOpener, pageOpener } from '#records/open-page'
import { note } from '#records/public-text'
import type { Store } from '#records/store'
import { viewerDoor } from '#records/viewer-door'
import { accountNews } from './reminders/account-news.js'
import { feedOpener } from './reminders/calendar-feed.js'
import { relayPosts } from './reminders/channels/relay-posts.js'
import { startHeartbeat } from './reminders/heartbeat.js'
import type { JobParts } from './reminders/job.js'
import { allJobs } from './reminders/jobs.js'
import { relayOnce } from './reminders/relay.js'

/** The bot of a district, with the store beside it, for those who open it without a platform; and what jobs work with. */
export function botOf(
  district: District,
  log: Log,
): { readonly bot: Bot; readonly store: Store; readonly jobParts: JobParts } {
  const { database, seal, clock } = district
  const store = createStore(database, seal, clock)
  const openViewer = viewerDoor(studentRecords(database, seal, clock), clock)
  const readings = readingsOf(database, seal, clock)
  return {
    store,
    bot: createBot({
      store,
      openViewer,
      readings,
      commands: allCommands,
      pace: pace(usualPace, clock),
      clock,
      log,
      ...(district.config.publicUrl && { publicUrl: district.config.publicUrl }),
    }),
    jobParts: {
      clock,
      timeZone: district.config.timeZone,
      store,
      openViewer,
      readings,
      marks: jobMarks(database),
      clocks: startedClocks(database),
      people: planPeople(database),
      missingReports: missingReports(database),
      posts: channelPosts(database, seal, clock),
      outbox: createOutbox(database, seal, clock),
      standing: standingMessages(database, seal, clock),
      wideReadings: wideReadings(database),
      messengers: [],
      keeper: obligationKeeper(database, seal, clock),
      checkpoints: auditCheckpoints(database, seal, clock, district.checkpointFile),
      log,
    },
  }
}

export interface Running {
  readonly url: string
  stop(): Promise<void>
}

/** A platform as the joining sees it. */
export interface Platform {
  readonly name: 'slack' | 'teams'
  readonly path?: string
  readonly requestListener?: RequestListener
  readonly messenger: Messenger
  start(): Promise<void>
  stop(): Promise<void>
  isReachable(): Promise<boolean>
}

const relayEveryMs = 5_000
/** Together with what follows, less than the ten seconds after which a machine stops waiting. */
const longestStopMs = 8_000
const longestCloseMs = 1_000

/**
 * Starts every platform that the settings name, on one port.
 * @param otherwise answers the paths that belong to no platform
 */
export async function start(district: District, plainLog: Log, otherwise?: RequestListener): Promise<Running> {
  const { config, database, seal, clock } = district
  const { bot: plainBot, jobParts } = botOf(district, plainLog)
  const { measuredBot } = await import('#adapters/web/measured-bot')
  const { bot, metrics } = measuredBot(plainBot)
  const { measuredLog } = await import('#adapters/web/measured-log')
  const log = measuredLog(plainLog, metrics)
  // Before anything is answered, so that a place that can't be written to is found out.
  await jobParts.checkpoints.keep().catch(() => {
    throw new WrongSettings([
      'CASELOAD_AUDIT_CHECKPOINTS: the file can not be written. Make its folder, and let this user write there.',
    ])
  })
  const platforms = await openPlatforms(district, bot, log)
  const outbox = createOutbox(database, seal, clock)
  const messengers = platforms.map((platform) => platform.messenger)

  const server = await listen(
    routeRequests({
      platforms: [
        ...doorsOf(jobParts),
        ...platforms.flatMap(({ path, requestListener }) =>
          path && requestListener ? [{ path, listener: requestListener }] : [],
        ),
      ],
      isReady: async () =>
        (await database.check()) && (await Promise.all(platforms.map((one) => one.isReachable()))).every(Boolean),
      metrics,
      ...(otherwise && { otherwise }),
    }),
    { ...config.http, ...(config.publicUrl && { publicUrl: config.publicUrl }) },
  )
  for (const platform of platforms) await platform.start()

  const backups = config.backups && backupsApart({ settings: config.backups, database, clock, log })
  const heartbeat = startHeartbeat(allJobs, { ...jobParts, messengers, ...(backups && { backups }) })
  let relaying: Promise<unknown> = Promise.resolve()
  let ending = false
  const relay = setInterval(() => {
    relaying = relaying
      .then(() => relayOnce({ outbox, messengers, clock, log, isEnding: () => ending }))
      .then(() => (ending ? 0 : relayPosts({ ...jobParts, messengers })))
      .catch(() => log.warn(note`the outbox could not be read`))
  }, relayEveryMs)
  if (messengers.length === 0) clearInterval(relay)
  // A rotation announces a key before it is used.
  const learning = setInterval(() => {
    seal.learnKeys().catch(() => log.warn(note`the keys could not be read`))
  }, learnKeysEveryMs)

  return {
    url: server.url,
    async stop() {
      ending = true
      clearInterval(relay)
      clearInterval(learning)
      const answered = server.close().then(() => Promise.all(platforms.map((platform) => platform.stop())))
      const ended = Promise.all([answered, heartbeat.stop(), backups?.stop(), relaying])
      // What has not ended by then is taken up by the next start, as after a kill.
      await Promise.race([ended, setTimeout(longestStopMs, undefined, { ref: false })])
      const kept = jobParts.checkpoints.keep().catch(() => log.warn(note`the audit checkpoint could not be kept`))
      await Promise.race([kept.then(() => district.close()), setTimeout(longestCloseMs, undefined, { ref: false })])
    },
  }
}

/** Where what is behind a link that was given out is opened: each writes down who opened what. */
export function doorsOf(parts: JobParts): readonly { readonly path: string; readonly listener: RequestListener }[] {
  return [
    { path: '/page/', listener: oneTimeDoor(pageOpener(parts.store)) },
    { path: '/calendar/', listener: calendarDoor(feedOpener(parts)) },
    { path: '/file/', listener: oneTimeDoor(fileOpener(parts.store)) },
  ]
}

/** A platform is loaded only where it is configured: botbuilder alone costs half a second. */
export async function openPlatforms(district: District, bot: Bot, log: Log): Promise<readonly Platform[]> {
  const { config, clock, database, seal } = district
  const platforms: Platform[] = []
  const hears = {
    news: accountNews(createStore(database, seal, clock)),
    standing: standingMessages(database, seal, clock),
  }
  if (config.slack) {
    const { createSlack } = await import('#adapters/slack/create-slack')
    const { oauth, ...settings } = config.slack
    const slack = await createSlack({
      ...settings,
      ...hears,
      bot,
      log,
      clock,
      ...(oauth && {
        oauth: {
          ...oauth,
          installations: platformInstallations(database, seal, clock),
          ...(config.publicUrl && { publicUrl: config.publicUrl }),
        },
      }),
    })
    platforms.push({
      ...slack,
      name: 'slack',
      path: '/slack/',
      isReachable: async () => (await slack.check()).reachable,
    })
  }
  if (config.teams) {
    const { createTeams } = await import('#adapters/teams/create-teams')
    const teams = await createTeams({
      bot,
      log,
      clock,
      settings: config.teams.botbuilder,
      secret: [1, 2, 3].map((part) => seal.idFrom('secretForTeams', String(part))).join(''),
      allowedTenants: config.teams.allowedTenants,
      targetedMessages: 'try',
      ...hears,
      conversations: conversationRecords(database),
    })
    platforms.push({
      ...teams,
      name: 'teams',
      path: '/api/messages',
      start: async () => undefined,
      isReachable: async () => (await teams.check()).ok,
    })
  }
  return platforms
}
