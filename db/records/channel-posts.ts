// Posts to channels as they are stored: what each is about sealed, and claimed as the outbox is.
import { and, asc, desc, eq, gt, inArray, lte } from 'drizzle-orm'
import type { Platform } from '#people/staff'
import type { ChannelPosts, DeadPost, PlatformChannel, Post, PostContent, PostWork } from '#records/channel-posts'
import type { Undelivered } from '#records/undelivered'
import type { Clock } from '#time/clock'
import { addDays } from '#time/day'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'
import { namedChannels } from './channels.js'
import { atLeastOnce, claiming, isDue } from './claims.js'

/** A post that nobody could be told for so long is over: its day has passed. */
const keptDays = 400

const sealPlace = (row: string) => ({ table: 'channel_posts', column: 'content', row })

export function channelPosts(database: Database, seal: Seal, clock: Clock): ChannelPosts {
  const { channelPosts: posts } = database.tables
  type Row = typeof posts.$inferSelect
  type Values = Parameters<ReturnType<typeof database.read.update<typeof posts>>['set']>[0]
  const settle = (id: string, values: Values) =>
    database.write(async (write) => {
      await write.update(posts).set(values).where(eq(posts.id, id))
    })

  function opened(row: Row): Post {
    const { id, job, schoolId, platform, workspace, channel, attempts, unsure, messageId, postedAt } = row
    return {
      id,
      job,
      ...(schoolId !== null && { school: schoolId }),
      place: { platform: platform as Platform, workspace, channel },
      content: JSON.parse(seal.open(sealPlace(id), row.content)) as PostContent,
      attempts,
      unsure,
      ...(messageId !== null && { messageId }),
      ...(postedAt !== null && { postedAt }),
    }
  }

  return {
    channels: () => namedChannels(database),
    async toldLast(job, place, tells) {
      const [last] = await database.read
        .select({ tells: posts.tells })
        .from(posts)
        .where(and(eq(posts.job, job), isAt(database, place)))
        .orderBy(desc(posts.day))
        .limit(1)
      return last?.tells === seal.idFrom('channelPost', tells)
    },
    async claim(most) {
      const now = clock.now()
      const due = isDue(posts, now)
      if ((await database.read.select({ id: posts.id }).from(posts).where(due).limit(1)).length === 0) return []
      const rows = await database.write(async (write) => {
        const oldest = await write.select({ id: posts.id }).from(posts).where(due).orderBy(asc(posts.dueAt)).limit(most)
        const { where, set } = claiming(
          posts,
          oldest.map(({ id }) => id),
          now,
        )
        return write.update(posts).set(set).where(where).returning()
      })
      return rows.map(opened)
    },
    posted: (id, messageId, shownTo) =>
      database.write(async (write) => {
        const isIt = eq(posts.id, id)
        const [row] = shownTo ? await write.select().from(posts).where(isIt) : []
        await write
          .update(posts)
          .set({
            status: 'sent',
            messageId,
            postedAt: clock.now(),
            shows: shownTo ? 'initials' : 'counts',
            unsure: 0,
            ...(row && { content: seal.seal(sealPlace(id), JSON.stringify({ ...opened(row).content, shownTo })) }),
          })
          .where(isIt)
      }),
    later: (id, at, isUnsure = false) =>
      settle(id, { status: 'waiting', dueAt: at, ...(isUnsure && { unsure: atLeastOnce(posts) }) }),
    absent: (id) => settle(id, { unsure: 0 }),
    dead: (id, reason) => settle(id, { status: 'dead', reason, dueAt: clock.now() }),
    async showingInitials() {
      const showing = and(eq(posts.shows, 'initials'), eq(posts.status, 'sent'))
      return (await database.read.select().from(posts).where(showing)).map(opened)
    },
    faded: (id) => settle(id, { shows: 'counts' }),
    async deadPosts(since, until) {
      const rows = await database.read
        .selectDistinct({ job: posts.job, schoolId: posts.schoolId, reason: posts.reason })
        .from(posts)
        .where(and(eq(posts.status, 'dead'), gt(posts.dueAt, since), lte(posts.dueAt, until)))
      return rows.map(
        ({ job, schoolId, reason }): DeadPost => ({
          job,
          ...(schoolId !== null && { school: schoolId }),
          reason: reason as Undelivered,
        }),
      )
    },
  }
}

/** What a change does to them, within its transaction. */
export function postWork(database: Database, seal: Seal, clock: Clock, write: Queries): PostWork {
  const { channelPosts: posts } = database.tables
  return {
    async post({ job, place, school, day, content, tells }) {
      await write
        .delete(posts)
        .where(and(inArray(posts.status, ['sent', 'dead']), lte(posts.day, addDays(day, -keptDays))))
      const id = [job, place.platform, place.workspace, place.channel, day].join('|')
      const added = await write
        .insert(posts)
        .values({
          id,
          job,
          schoolId: school,
          platform: place.platform,
          workspace: place.workspace,
          channel: place.channel,
          day,
          content: seal.seal(sealPlace(id), JSON.stringify(content)),
          tells: seal.idFrom('channelPost', tells),
          status: 'waiting',
          shows: 'nothing',
          attempts: 0,
          dueAt: clock.now(),
          createdAt: clock.now(),
        })
        .onConflictDoNothing()
        .returning({ id: posts.id })
      return added.length > 0
    },
  }
}

function isAt({ tables: { channelPosts: posts } }: Database, { platform, workspace, channel }: PlatformChannel) {
  return and(eq(posts.platform, platform), eq(posts.workspace, workspace), eq(posts.channel, channel))
}
