// What a plan's document says of people and of present levels, before it is drawn.
import { expect, test } from 'vitest'
import { goalFacts, teamFacts } from '#commands/documents/list-facts'
import { drawnFrom } from '#commands/documents/summary-paper'
import { emptyContent, type PlanContent } from '#plans/content'
import type { VisiblePlan } from '#records/visible'

const team: PlanContent['team'] = [
  { id: 't1', role: 'caseManager', name: 'Denise Okafor', email: 'Okafor@school.example' },
  { id: 't2', role: 'mother', name: 'Karen Doe' },
]

test('who answers for a goal stands with their name, where the team has it', () => {
  const goal = (goalNumber: string, ownerEmail: string) => ({
    id: goalNumber,
    goalNumber,
    statement: 'Reads.',
    ownerEmail,
  })
  const goals = [
    goal('1', 'okafor@school.example'),
    goal('2', 'elsewhere@school.example'),
  ] as unknown as PlanContent['goals']
  expect(goalFacts(goals, [], team).map(({ responsible }) => responsible)).toEqual([
    'Denise Okafor',
    'elsewhere@school.example',
  ])
})

test('every role of the team begins with a capital', () => {
  expect(teamFacts(team).map(({ role }) => role)).toEqual(['Case manager', 'Mother'])
})

test('a summary of performance begins with what is said of the student, and not with what the parents said', () => {
  const level = (area: string) => ({ id: area, area, statement: 'as it is' })
  const presentLevels = ['Reading', 'Parent concerns', 'Transition', 'Self-care'].map(level)
  const plan = { content: { ...emptyContent, presentLevels } } as unknown as VisiblePlan
  expect(drawnFrom(plan)).toEqual({
    academicAchievement: 'Reading: as it is',
    functionalPerformance: 'Transition: as it is\nSelf-care: as it is',
  })
})
