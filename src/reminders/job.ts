// What a job is: it looks at the clock and at the records, and does what is due. Each is a file that says when, whom
// and what; the heartbeat runs all of them once a minute.
import type { Messenger } from '#bot/messenger'
import type { AuditCheckpoints } from '#records/audit-checkpoints'
import type { Backups } from '#records/backups'
import type { ChannelPosts } from '#records/channel-posts'
import type { JobMarks } from '#records/job-marks'
import type { Log } from '#records/log'
import type { MissingReports } from '#records/missing-reports'
import type { ObligationKeeper } from '#records/obligations'
import type { Outbox } from '#records/outbox'
import type { PlanPeople } from '#records/plan-people'
import type { Readings } from '#records/readings'
import type { StandingMessages } from '#records/standing-messages'
import type { StartedClocks } from '#records/started-clocks'
import type { Store } from '#records/store'
import type { OpenViewer } from '#records/viewer-door'
import type { WideReadings } from '#records/wide-reading'
import type { Clock } from '#time/clock'

export interface JobParts {
  readonly clock: Clock
  /** The schools' own, an IANA name. */
  readonly timeZone: string
  readonly store: Store
  /** Whoever is written to sees in a message what they would see if they asked: through a viewer of their own. */
  readonly openViewer: OpenViewer
  readonly readings: Readings
  readonly marks: JobMarks
  /** Which clocks of the law were started when: ids and days alone. */
  readonly clocks: StartedClocks
  /** Who must know of what: ids alone. */
  readonly keeper: ObligationKeeper
  /** Whom plans name: ids alone. */
  readonly people: PlanPeople
  /** Which progress reports were not given: ids alone. */
  readonly missingReports: MissingReports
  /** What stands in channels, and is to stand there. */
  readonly posts: ChannelPosts
  /** What could not be delivered, and what waits for people's hours. */
  readonly outbox: Pick<Outbox, 'deadLetters' | 'asleep'>
  /** Where the chain of the audit log ended, kept elsewhere. */
  readonly checkpoints: AuditCheckpoints
  /** Who opens many students outside their own. */
  readonly wideReadings: WideReadings
  /** What stands in people's chats. */
  readonly standing: StandingMessages
  /** The platforms that run here. */
  readonly messengers: readonly Messenger[]
  /** Where this process makes the scheduled backups. */
  readonly backups?: Backups
  readonly log: Log
}

export interface Job {
  readonly name: string
  /**
   * Does what is due now. Run again before anything changed, or by another process at the same time, it does nothing
   * twice: what it does it takes under a key (`unit.jobs.take`) in the same unit of work.
   * @returns how many things it did
   */
  run(parts: JobParts): Promise<number>
}

/** Who stands in the audit log, and where it was, where nobody asked. */
export const byItself = {
  account: { platform: 'terminal', workspace: 'caseload', user: 'job' },
  surface: 'job',
} as const

/** Another process has done it meanwhile: thrown within a unit of work, so that nothing of it is kept. */
export class TakenElsewhere extends Error {
  constructor() {
    super('another process has done this')
    this.name = 'TakenElsewhere'
  }
}
