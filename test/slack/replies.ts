// Answers for the tests of the Slack adapter, of fictional students.
import type { Reply, Section } from '#bot/reply'

/** An answer of these sections. */
export function replyOf(sections: readonly Section[], more: Partial<Reply> = {}): Reply {
  return {
    status: 'ok',
    command: 'accommodations',
    title: 'Jamie Doe: accommodations',
    audience: 'private',
    language: 'en',
    askedInPublic: false,
    students: ['s-101'],
    data: {},
    text: 'Jamie Doe: accommodations\n• Extra time, 50 %\n• Seat near the front',
    sections,
    ...more,
  }
}

/** An answer of a page. */
export const shortReply = replyOf([
  {
    type: 'list',
    heading: 'In class',
    items: [{ text: 'Extra time, 50 %', details: ['Mathematics'] }, { text: 'Seat near the front' }],
  },
  { type: 'footnote', text: 'Roster as of today' },
])

/** An answer of many pages, each line told apart from all others. */
export function longReply(lines: number): Reply {
  const items = Array.from({ length: lines }, (_, index) => ({ text: `Accommodation number ${index + 1}.` }))
  return replyOf([{ type: 'list', heading: 'In class', items }])
}
