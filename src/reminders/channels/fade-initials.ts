// When: every minute. Whom: channels in which a post shows initials. What: as soon as somebody joined, or anybody there
// may no longer see one of the students, or that can't be told, and after seven days, the initials become numbers.
import type { Account } from '#people/staff'
import type { Audience } from '#records/audience'
import type { Post } from '#records/channel-posts'
import type { Instant } from '#time/clock'
import { inLanguage } from '#wording/in-language'
import type { Job, JobParts } from '../job.js'
import { noticeOf } from './channel-words.js'
import { audienceOf, proofFor } from './relay-posts.js'

const shownForMs = 7 * 24 * 60 * 60_000

export const fadeInitials: Job = {
  name: 'fadeInitials',
  async run(parts) {
    const { posts, messengers } = parts
    // Of each channel Slack is asked once, however many posts stand in it.
    const audiences = new Map<string, Promise<Audience>>()
    let faded = 0
    for (const post of await posts.showingInitials()) {
      const messenger = messengers.find(({ platform }) => platform === post.place.platform)
      if (!messenger) continue
      const key = [post.place.workspace, post.place.channel].join('|')
      const asked = audiences.get(key) ?? audienceOf(messenger, post)
      audiences.set(key, asked)
      if (await mayStay(post, await asked, parts)) continue
      const { channelLanguage } = await parts.store.settings()
      const notice = inLanguage(channelLanguage, () => noticeOf(post.content))
      if (!notice || post.messageId === undefined) continue
      const { messageId } = post
      const mended = inLanguage(channelLanguage, () => messenger.mendPost(post.place, messageId, notice))
      const delivery = await mended.catch(() => undefined)
      if (!delivery || delivery.outcome === 'later') continue
      await posts.faded(post.id)
      faded += 1
    }
    return faded
  },
}

async function mayStay(post: Post, audience: Audience, parts: JobParts): Promise<boolean> {
  if (isOver(post, parts.clock.now()) || audience.type !== 'closed') return false
  const before = new Set((post.content.shownTo ?? []).map(nameOf))
  if (!audience.members.every(({ account }) => before.has(nameOf(account)))) return false
  return (await proofFor(post, audience, parts)) !== undefined
}

function isOver({ postedAt = 0 as Instant }: Post, now: Instant): boolean {
  return now - postedAt >= shownForMs
}

function nameOf({ platform, workspace, user }: Account): string {
  return [platform, workspace, user].join('|')
}
