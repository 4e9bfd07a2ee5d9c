// What a channel can learn from numbers: nothing from which few could be reckoned.
import { describe, expect, it } from 'vitest'
import type { StudentId } from '#people/student'
import type { PostContent, PostEntry } from '#records/channel-posts'
import { noticeOf, tellable, tellsOf } from '#reminders/channels/channel-words'

const entries = (count: number): readonly PostEntry[] =>
  Array.from({ length: count }, (_, nth) => ({
    studentId: `student-${nth}` as StudentId,
    kind: nth % 2 ? 'iep' : '504',
  }))

const content = (overdue: number, missing: number): PostContent => ({
  groups: [
    { heading: 'overdue', entries: entries(overdue) },
    { heading: 'reportsMissing', entries: entries(missing) },
  ],
})

describe('a number', () => {
  it.each([
    [0, undefined],
    [1, 'few'],
    [9, 'few'],
    [10, 10],
    [214, 214],
  ])('of %i is told as %s', (count, told) => {
    expect(tellable(count)).toBe(told)
  })
})

describe('a post', () => {
  it('is none where there is nothing', () => {
    expect(noticeOf(content(0, 0))).toBeUndefined()
  })

  it('says the same for one as for nine', () => {
    expect(noticeOf(content(1, 9))).toEqual(noticeOf(content(9, 1)))
  })

  it('has no number but those of ten and more, and leaves out what is nothing', () => {
    for (const [overdue, missing] of [
      [3, 12],
      [12, 3],
      [0, 12],
      [40, 11],
    ] as const) {
      const text = noticeOf(content(overdue, missing))?.text ?? ''
      const numbers = [...text.matchAll(/\d+/g)].map(([number]) => Number(number))
      expect(numbers).toEqual([overdue, missing].filter((count) => count >= 10))
    }
    expect(noticeOf(content(0, 12))?.text).not.toContain('past their day')
  })

  it('carries nothing of a student in its button', () => {
    expect(JSON.stringify(noticeOf(content(3, 3))?.button)).not.toContain('student')
  })
})

describe('what a post would tell', () => {
  it('is new where initials may be shown and others are due, and not where numbers are', () => {
    const other: PostContent = {
      groups: [{ heading: 'overdue', entries: [{ studentId: 'another' as StudentId, kind: 'iep' }] }],
    }
    expect(tellsOf(content(1, 0), false)).toBe(tellsOf(other, false))
    expect(tellsOf(content(1, 0), true)).not.toBe(tellsOf(other, true))
    expect(tellsOf(content(1, 0), true)).toBe(tellsOf(content(1, 0), true))
  })
})
