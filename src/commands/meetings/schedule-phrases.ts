// What people say to set a meeting, or to set it for another day: what for, as far as the words say it.

export const aboutMeeting = ['review', 'eligibility', 'manifestation', 'amendment', 'transition'] as const
export type AboutMeeting = (typeof aboutMeeting)[number]

type Said = {
  readonly about?: AboutMeeting
  /** The one that is set is to be another day. */
  readonly moves?: boolean
}

const spoken: Readonly<Record<string, Said>> = {
  'schedule the annual review': { about: 'review' },
  'schedule annual review': { about: 'review' },
  'schedule … annual': { about: 'review' },
  'schedule … annual review': { about: 'review' },
  'schedule … annual meeting': { about: 'review' },
  'schedule … 504 review': { about: 'review' },
  'schedule … eligibility meeting': { about: 'eligibility' },
  'schedule … eval meeting': { about: 'eligibility' },
  'schedule … reeval': { about: 'eligibility' },
  'schedule mdr': { about: 'manifestation' },
  'schedule … mdr': { about: 'manifestation' },
  'schedule a manifestation determination': { about: 'manifestation' },
  'schedule … amendment': { about: 'amendment' },
  'schedule … transition meeting': { about: 'transition' },
  reschedule: { moves: true },
  'reschedule … meeting': { moves: true },
  'move … meeting': { moves: true },
  'change … meeting': { moves: true },
  'postpone … meeting': { moves: true },
}

const spanish: Readonly<Record<string, Said>> = {
  'programar la revisión anual de …': { about: 'review' },
  'cambiar la reunión de …': { moves: true },
}

/** What a phrase says beside whom it is about, by phrase; the Spanish ones are listed with all Spanish phrases. */
export const saidOfMeeting: Readonly<Record<string, Said>> = { ...spoken, ...spanish }

/** The English ones, the plainest first. */
export const schedulePhrases: readonly string[] = [
  'schedule a meeting',
  'schedule meeting',
  'schedule a meeting for …',
  'schedule … meeting',
  'set a meeting',
  'set … meeting',
  'set up a meeting',
  'set up … meeting',
  'plan a meeting',
  'plan … meeting',
  'book … meeting',
  ...Object.keys(spoken),
]
