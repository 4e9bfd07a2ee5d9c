// The parts of a plan as people speak of them.
import { t, wording } from '#wording/t'
import { allParts, type Part, parts } from './parts.js'

const words: Record<Part, string> = wording({
  accommodations: 'accommodations',
  assessment: 'accommodations on assessments',
  staffSupports: 'supports for staff',
  safetyNote: 'safety note',
  behavior: 'what to do in the moment',
  goals: 'goals in short',
  goalDetail: 'goals in full',
  services: 'services',
  team: 'the team at school',
  family: 'family and others of the team',
  presentLevels: 'present levels',
  disability: 'disability category',
  evaluation: 'consents and evaluations',
  placement: 'placement',
  considerations: 'what the team weighed',
  transition: 'transition',
  removals: 'removals',
  meetings: 'meetings of the team',
  invitations: 'meetings that they are invited to',
})

/** Some parts in words, in the order of a plan. */
export function partsInWords(some: Iterable<Part>): string {
  const opened = new Set(some)
  if (opened.size === 0) return t`that they are here, and no part of a plan`
  const isWhole = parts.every((part) => opened.has(part))
  const named = allParts.filter((part) => opened.has(part) && !(isWhole && parts.some((one) => one === part)))
  return [...(isWhole ? [t`the whole plan`] : []), ...named.map((part) => words[part])].join(', ')
}
