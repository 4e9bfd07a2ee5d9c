// A plan to try the rules on: complete, so that a test takes away or changes just what it is about.
import { emptyContent } from '#plans/content'
import type { PlanDocument } from '#plans/document'
import { day } from '#time/day'

export const iepDocument: PlanDocument = {
  header: {
    meetingDate: day('2026-10-01'),
    startDate: day('2026-10-05'),
    consentReceivedDate: day('2025-09-01'),
    caseManagerEmail: 'manager@school.example',
  },
  content: {
    ...emptyContent,
    facts: {
      effectOnGeneralCurriculum: 'Reads two grades below, so texts in all subjects are hard.',
      lre: 'Inside the regular class 80 % or more',
      regularClassMinutes: 340,
      schoolDayMinutes: 400,
      progressReporting: 'With the report cards',
    },
    presentLevels: [{ id: 'p1', area: 'Reading', statement: '52 words a minute.' }],
    accommodations: [
      { id: 'a1', text: 'Extended time: 1.5×', contexts: ['assessment'], category: 'timing' },
      { id: 'a2', text: 'Seat near the teacher', contexts: [] },
    ],
    services: [
      {
        id: 's1',
        service: 'Reading instruction',
        category: 'specialEducation',
        frequencyValue: 4,
        frequencyPeriod: 'weekly',
        minutesPerSession: 30,
        location: 'Resource room',
        providerEmail: 'manager@school.example',
      },
    ],
    goals: [
      {
        goalId: 'g1',
        goalNumber: '1',
        statement: 'Reads 90 words a minute.',
        measure: 'rate',
        direction: 'increase',
        baseline: 52,
        target: 90,
      },
    ],
    team: [
      { id: 't1', role: 'Parent', name: 'Ana Example', external: true },
      { id: 't2', role: 'General education teacher', name: 'Ben Example', email: 'teacher@school.example' },
      { id: 't3', role: 'Special education teacher', name: 'Cy Example', email: 'manager@school.example' },
      { id: 't4', role: 'District representative', name: 'Di Example', email: 'principal@school.example' },
    ],
  },
}

export const document504: PlanDocument = {
  header: { meetingDate: day('2026-10-01'), caseManagerEmail: 'manager@school.example' },
  content: {
    ...emptyContent,
    facts: { impairment: 'ADHD', majorLifeActivity: 'Concentrating' },
    accommodations: [{ id: 'a1', text: 'Breaks on request', contexts: [] }],
    team: [
      { id: 't1', role: 'Parent', name: 'Ana Example', external: true, knowledgeOf: 'the child' },
      { id: 't2', role: 'Counselor', name: 'Ben Example', knowledgeOf: 'the data' },
      { id: 't3', role: '504 coordinator', name: 'Cy Example', knowledgeOf: 'the options' },
    ],
  },
}
