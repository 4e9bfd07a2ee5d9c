// Posts to channels what was decided. What each reads is made at that moment, from who is there then.
import type { Delivery, Messenger } from '#bot/messenger'
import type { Account } from '#people/staff'
import type { Audience } from '#records/audience'
import type { ChannelPosts, Post } from '#records/channel-posts'
import { type Reader, SeenByAll } from '#records/initials'
import type { Log } from '#records/log'
import { note } from '#records/public-text'
import type { Store } from '#records/store'
import type { OpenViewer } from '#records/viewer-door'
import type { Clock } from '#time/clock'
import { inLanguage } from '#wording/in-language'
import { mostAttempts, nextAttempt } from '../attempts.js'
import { byItself } from '../job.js'
import { noticeOf } from './channel-words.js'

export interface PostParts {
  readonly posts: ChannelPosts
  readonly messengers: readonly Messenger[]
  readonly store: Store
  readonly openViewer: OpenViewer
  readonly clock: Clock
  readonly log: Log
}

const mostAtOnce = 4

/** Posts some of what is due now. @returns how many were posted */
export async function relayPosts(parts: PostParts): Promise<number> {
  let posted = 0
  for (const post of await parts.posts.claim(mostAtOnce)) if (await settle(post, parts)) posted += 1
  return posted
}

async function settle(post: Post, parts: PostParts): Promise<boolean> {
  const { posts, clock, log } = parts
  // Channels are not read, so nobody can be asked whether it stands there: it is posted once more, and no third time.
  const become = post.unsure > 1 ? tooUnsure : await tryToPost(post, parts)
  if (become.outcome === 'sent') {
    await posts.posted(post.id, become.messageId, become.shownTo)
    return true
  }
  if (become.outcome === 'later' && post.attempts < mostAttempts) {
    await posts.later(post.id, nextAttempt(clock.now(), post.attempts, become.afterMs), become.mayHaveArrived)
    return false
  }
  await posts.dead(post.id, become.outcome === 'gone' ? become.reason : 'gaveUp')
  log.warn(note`a post will not arrive`, { attempts: post.attempts })
  return false
}

const tooUnsure = { outcome: 'gone', reason: 'mayHaveArrived' } as const

type Become = Delivery & { readonly shownTo?: readonly Account[] }

async function tryToPost(post: Post, parts: PostParts): Promise<Become> {
  const messenger = parts.messengers.find(({ platform }) => platform === post.place.platform)
  if (!messenger) return { outcome: 'later' }
  const audience = await audienceOf(messenger, post)
  if (audience.type === 'gone') return { outcome: 'gone', reason: audience.reason }
  const proof = (await mayShowInitials(post, parts)) ? await proofFor(post, audience, parts) : undefined
  const { channelLanguage } = await parts.store.settings()
  const notice = inLanguage(channelLanguage, () => noticeOf(post.content, proof, post.unsure > 0))
  if (!notice) return { outcome: 'gone', reason: 'refused' }
  // Who could see it is written down before it can be seen.
  if (proof) await writeDown(proof.readers, parts)
  const delivery = await inLanguage(channelLanguage, () => messenger.post(post.place, notice)).catch(later)
  return proof ? { ...delivery, shownTo: proof.readers.map(({ account }) => account) } : delivery
}

/** Whether the district allows it now. */
async function mayShowInitials({ place }: Post, { posts }: PostParts): Promise<boolean> {
  const named = (await posts.channels()).find(
    ({ platform, workspace, channel }) =>
      platform === place.platform && workspace === place.workspace && channel === place.channel,
  )
  return named?.mayShowInitials === true
}

/** What can't be told counts as open. */
export function audienceOf(messenger: Messenger, { place }: Post): Promise<Audience> {
  return messenger.audienceOf(place).catch(() => ({ type: 'open' }) as const)
}

/** That everybody there may see whom a post is about; undefined where not. */
export async function proofFor(
  post: Post,
  audience: Audience,
  { store, openViewer, clock }: Pick<PostParts, 'store' | 'openViewer' | 'clock'>,
): Promise<SeenByAll | undefined> {
  const plans = post.content.groups.flatMap(({ entries }) => entries)
  const who = { store, openViewer, settings: await store.settings(), today: clock.today() }
  return SeenByAll.prove(audience, plans, who)
}

async function writeDown(readers: readonly Reader[], { store }: PostParts): Promise<void> {
  for (const { staff, students } of readers) {
    const entry = {
      ...byItself,
      actor: staff.id,
      command: 'channelInitials',
      outcome: 'shown',
      students,
    } as const
    await store.writeDown({ deliveries: [], entry: () => entry })
  }
}

const later = (): Delivery => ({ outcome: 'later' })
