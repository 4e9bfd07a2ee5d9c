// A plan as a school might write it: what a look-up must open, and what its answer must hold.
import type { Accommodation } from '#plans/accommodation'
import type { PlanContent } from '#plans/content'
import { day } from '#time/day'
import { type Chance, oneOf, upTo } from './chance.js'

const accommodations: readonly Pick<Accommodation, 'text' | 'category'>[] = [
  { text: 'Extended time, half as much again', category: 'timing' },
  { text: 'A break of five minutes when asked for', category: 'timing' },
  { text: 'Long tasks given in parts, one after the other', category: 'timing' },
  { text: 'A warning two minutes before a change of task', category: 'timing' },
  { text: 'Tests over two days', category: 'timing' },
  { text: 'A seat near the teacher', category: 'setting' },
  { text: 'A small group for tests', category: 'setting' },
  { text: 'A quiet place to work', category: 'setting' },
  { text: 'A standing desk', category: 'setting' },
  { text: 'Away from doors and windows', category: 'setting' },
  { text: 'Directions read aloud', category: 'presentation' },
  { text: 'Text to speech', category: 'presentation' },
  { text: 'Large print', category: 'presentation' },
  { text: 'Notes of the lesson beforehand', category: 'presentation' },
  { text: 'Directions in one step at a time', category: 'presentation' },
  { text: 'Captions with every film', category: 'presentation' },
  { text: 'Examples worked through on paper', category: 'presentation' },
  { text: 'Answers spoken to a scribe', category: 'response' },
  { text: 'A keyboard in place of handwriting', category: 'response' },
  { text: 'Speech to text', category: 'response' },
  { text: 'A calculator', category: 'response' },
  { text: 'A spelling list to look at', category: 'response' },
  { text: 'Answers marked in the booklet', category: 'response' },
  { text: 'Graph paper for sums', category: 'response' },
  { text: 'Directions said back before starting', category: 'other' },
  { text: 'A planner that both sign each day', category: 'other' },
  { text: 'Praise for what was begun', category: 'other' },
  { text: 'A second set of books at home', category: 'other' },
]

const contexts = [[], [], ['math'], ['ELA'], ['classroom'], ['classroom', 'assessment']] as const
const statements = [
  'Reads a passage of the grade aloud at 110 words a minute.',
  'Solves two-step word problems, four in five of them.',
  'Writes a paragraph with a topic sentence and three details.',
  'Asks for help in words before leaving a task.',
]

/** What a plan holds: four to eight accommodations, two goals, a service and where the student stands. */
export function madePlan(chance: Chance, number: number): PlanContent {
  const first = upTo(chance, accommodations.length)
  const given = Array.from({ length: 4 + upTo(chance, 5) }, (_, at): Accommodation => {
    // A step that shares no divisor with the list's length, so that none is given twice.
    const { text, category } = accommodations[(first + at * 5) % accommodations.length] ?? { text: '–' }
    return { id: `a${number}-${at}`, text, ...(category && { category }), contexts: [...oneOf(chance, contexts)] }
  })
  return {
    facts: chance() < 0.1 ? { safetyNote: 'Carries an inhaler; the nurse has another.' } : {},
    presentLevels: [{ id: `p${number}`, area: 'Reading', statement: 'Reads about two grades below, with good ear.' }],
    accommodations: given,
    services: [{ id: `s${number}`, service: 'Specially designed instruction', minutesPerSession: 30 }],
    goals: [1, 2].map((at) => ({
      goalId: `g${number}-${at}`,
      goalNumber: String(at),
      statement: oneOf(chance, statements),
      measure: 'percent' as const,
      baseline: upTo(chance, 50),
      target: 80,
      targetDate: day('2027-05-28'),
    })),
    objectives: [],
    team: [],
  }
}
