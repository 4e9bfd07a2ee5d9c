// What is posted to the channels that the district names: kept with what it is about, and told by the relay.
import type { Account, Platform, SchoolId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { ChannelPlace } from './audience.js'
import type { Settling } from './settling.js'
import type { Undelivered } from './undelivered.js'

/** What a channel is told of, each under words of its own. */
export type PostHeading = 'reviewsComing' | 'overdue' | 'reportsMissing'

/** One thing that a post counts: whose it is. Sealed where it is kept, and never on a route to a channel. */
export interface PostEntry {
  readonly studentId: StudentId
  readonly kind: PlanKind
}

export interface PostContent {
  readonly groups: readonly { readonly heading: PostHeading; readonly entries: readonly PostEntry[] }[]
  /** Who was in the channel when initials were shown there. */
  readonly shownTo?: readonly Account[]
}

export interface PlatformChannel extends ChannelPlace {
  readonly platform: Platform
}

/** A channel of `channels.csv`: of several schools where several rows name it. */
export interface NamedChannel extends PlatformChannel {
  readonly schools: readonly [SchoolId, ...SchoolId[]]
  /** The district allows initials there. What the channel reads is still judged at every post. */
  readonly mayShowInitials: boolean
}

export interface NewPost {
  readonly job: string
  readonly place: PlatformChannel
  readonly school: SchoolId
  readonly day: Day
  readonly content: PostContent
  /** What it would tell: kept as a keyed hash. */
  readonly tells: string
}

/** A post that this process has claimed, or that stands in a channel. */
export interface Post {
  readonly id: string
  readonly job: string
  readonly school?: SchoolId
  readonly place: PlatformChannel
  readonly content: PostContent
  readonly attempts: number
  /** How often a process died while posting it. */
  readonly unsure: number
  readonly messageId?: string
  readonly postedAt?: Instant
}

export interface DeadPost {
  readonly job: string
  readonly school?: SchoolId
  readonly reason: Undelivered
}

/** What a change does to posts. */
export interface PostWork {
  /** Posted once for each job, channel and day. @returns false where it was decided before */
  post(post: NewPost): Promise<boolean>
}

export interface ChannelPosts extends Settling {
  channels(): Promise<readonly NamedChannel[]>
  /** Whether the newest post of a job to a channel told the same. */
  toldLast(job: string, place: PlatformChannel, tells: string): Promise<boolean>
  /** Claims what is due, as the outbox does. */
  claim(most: number): Promise<readonly Post[]>
  /** @param shownTo who was there, where it shows initials */
  posted(id: string, messageId: string, shownTo?: readonly Account[]): Promise<void>
  /** Posts that show initials. */
  showingInitials(): Promise<readonly Post[]>
  /** A post shows initials no more. */
  faded(id: string): Promise<void>
  /** Posts that will never stand where they should, given up within a time. */
  deadPosts(since: Instant, until: Instant): Promise<readonly DeadPost[]>
}
