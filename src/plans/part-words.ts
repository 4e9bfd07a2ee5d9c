// The parts of a plan as people speak of them.
import { t, wording } from '#wording/t'
import { type Part, parts } from './parts.js'

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
})

/** Some parts in words, in the order of a plan. */
export function partsInWords(some: Iterable<Part>): string {
  const opened = new Set(some)
  if (opened.size === parts.length) return t`the whole plan`
  if (opened.size === parts.length - 1 && !opened.has('removals')) return t`the whole plan, without removals`
  if (opened.size === 0) return t`that they are here, and no part of a plan`
  return parts.flatMap((part) => (opened.has(part) ? [words[part]] : [])).join(', ')
}
