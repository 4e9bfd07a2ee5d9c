// What was reminded of, what was put off, what stands in channels, and who subscribed to their own deadlines.
import type { SchoolId, StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Columns } from '../columns.js'

export function reminderTables(c: Columns) {
  /** That somebody was told of one thing at one stage: its id is the key under which it is told once. */
  const reminders = c.table(
    'reminders',
    {
      id: c.id(),
      staffId: c.ref<StaffId>().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      /** What it is about: a plan's id, or the student's where there is no plan. */
      subject: c.text().notNull(),
      rule: c.text().notNull(),
      triggerDay: c.day().notNull(),
      /** Days ahead; below zero, weeks past its day. */
      stage: c.count().notNull(),
      day: c.day().notNull(),
      at: c.instant().notNull(),
      /** The message that told of it. */
      outboxId: c.text().notNull(),
    },
    (t) => [
      c.index('reminders_subject').on(t.subject, t.rule, t.triggerDay),
      c.index('reminders_at').on(t.at),
      c.index('reminders_outbox').on(t.outboxId),
    ],
  )

  /** What somebody doesn't want to be reminded of before a day: put off, or a meeting is set for it. */
  const putOff = c.table(
    'put_off',
    {
      id: c.id(),
      staffId: c.ref<StaffId>().notNull(),
      studentId: c.ref<StudentId>().notNull(),
      subject: c.text().notNull(),
      rule: c.text().notNull(),
      triggerDay: c.day().notNull(),
      why: c.oneOf<'snoozed' | 'scheduled'>().notNull(),
      untilDay: c.day().notNull(),
      reason: c.sealed(),
      at: c.instant().notNull(),
      endedAt: c.instant(),
    },
    (t) => [c.index('put_off_subject').on(t.subject, t.rule, t.triggerDay), c.index('put_off_until').on(t.untilDay)],
  )

  /** A post to a channel. What it is about is sealed; what the channel reads is made when it is posted. */
  const channelPosts = c.table(
    'channel_posts',
    {
      /** The key under which it is posted once: job, channel, day. */
      id: c.id(),
      job: c.text().notNull(),
      schoolId: c.ref<SchoolId>(),
      platform: c.text().notNull(),
      workspace: c.text().notNull(),
      channel: c.text().notNull(),
      day: c.day().notNull(),
      /** Ids of students by what is said of them, and the sentence for each. */
      content: c.sealed().notNull(),
      /** A keyed hash of what it tells: posted again only where that has changed. */
      tells: c.text().notNull(),
      status: c.oneOf<'waiting' | 'sending' | 'sent' | 'dead'>().notNull(),
      shows: c.oneOf<'nothing' | 'counts' | 'initials'>().notNull(),
      attempts: c.count().notNull(),
      dueAt: c.instant().notNull(),
      createdAt: c.instant().notNull(),
      postedAt: c.instant(),
      messageId: c.text(),
      /** A process died while posting it: whether it arrived can't be known. */
      unsure: c.count().notNull().default(0),
      /** Public words on why it will never arrive. */
      reason: c.text(),
    },
    (t) => [
      c.index('channel_posts_due').on(t.status, t.dueAt),
      c.index('channel_posts_channel').on(t.channel, t.job, t.day),
      c.index('channel_posts_shows').on(t.shows),
    ],
  )

  /** An address under which somebody's calendar reads what is due for them. The address itself is not kept. */
  const calendarFeeds = c.table(
    'calendar_feeds',
    {
      /** A keyed hash of the address. */
      id: c.id(),
      staffId: c.ref<StaffId>().notNull(),
      createdAt: c.instant().notNull(),
      endedAt: c.instant(),
    },
    (t) => [c.index('calendar_feeds_staff').on(t.staffId)],
  )

  return { reminders, putOff, channelPosts, calendarFeeds }
}
