// The plans of the small district. Every part of every plan carries a text of its own, so that a test can tell
// whether it stands anywhere in an answer.
import type { PlanKind } from '#plans/kind'
import { addDays, type Day } from '#time/day'
import { emailOf, type Files, type Row } from './district-files.js'

/** The parts of a plan as the access table names them, by one letter each. */
export const partLetters = {
  A: 'an accommodation in class',
  B: 'an accommodation everywhere',
  T: 'an accommodation on assessments alone',
  S: 'the safety note',
  U: 'a support for staff',
  G: 'a goal in short',
  D: "a goal's unit and objectives",
  V: 'a service',
  M: 'a member of the team',
  F: 'a member of the team outside the school',
  P: 'present levels',
  C: 'disability category, impairment',
  L: 'placement',
  H: 'what to do in the moment',
  K: 'what the team weighed',
  X: 'transition',
  E: 'consent, eligibility and evaluation dates',
} as const

export type PartLetter = keyof typeof partLetters

/** The text that stands in one part of one plan and nowhere else. */
export function sentinel(part: PartLetter, student: string, kind: PlanKind): string {
  return part === 'E' ? evaluated[kind] : `${part}q${student}q${kind}q`
}

const evaluated: Readonly<Record<PlanKind, string>> = { iep: '2019-03-17', '504': '2018-04-19' }

const plans: readonly (readonly [student: string, kind: PlanKind])[] = [
  ['ida', 'iep'],
  ['fay', '504'],
  ['kit', 'iep'],
  ['kit', '504'],
  ['bo', 'iep'],
  ['bo', '504'],
  ['tui', 'iep'],
  ['jane', 'iep'],
  ['john', 'iep'],
  ['far', 'iep'],
  ['ana', 'iep'],
  ['ada', 'iep'],
]

export function planFiles(today: Day): Files {
  const each = (rows: (student: string, kind: PlanKind, at: (part: PartLetter) => string) => readonly Row[]) =>
    plans.flatMap(([student, kind]) =>
      rows(student, kind, (part) => sentinel(part, student, kind)).map((row) => ({ studentId: student, kind, ...row })),
    )
  return {
    'plans.csv': each((student, kind, at) => [
      {
        status: 'active',
        meetingDate: addDays(today, -100),
        lastEligibilityDate: at('E'),
        consentReceivedDate: at('E'),
        eligibilityDeterminedDate: at('E'),
        caseManagerEmail: emailOf(managerOf(student, kind)),
        disability: kind === 'iep' ? at('C') : '',
        impairment: kind === '504' ? at('C') : '',
        majorLifeActivity: kind === '504' ? at('C') : '',
        lre: at('L'),
        safetyNote: at('S'),
        behaviorDo: at('H'),
        parentConcerns: at('K'),
        transitionServices: at('X'),
      },
    ]),
    'presentLevels.csv': each((_student, _kind, at) => [{ area: 'Reading', statement: at('P') }]),
    'accommodations.csv': each((_student, _kind, at) => [
      { accommodation: at('A'), category: 'setting', contexts: 'classroom' },
      { accommodation: at('B'), category: 'timing', contexts: '' },
      { accommodation: at('T'), category: 'timing', contexts: 'assessment' },
    ]),
    'services.csv': each((student, kind, at) => [
      service(at('V'), 'related', 'provider', ''),
      service(`${at('V')} earlier`, 'related', 'provider.ended', addDays(today, -20)),
      service(`${at('V')} of late`, 'related', 'provider.ended.5', addDays(today, -5)),
      service(at('U'), 'staffSupport', '', ''),
      ...(student === 'kit' ? [service(`${at('V')} apart`, 'related', `provider.of.${kind}`, '')] : []),
    ]),
    'goals.csv': each((_student, _kind, at) => [{ goalNumber: '1', statement: at('G'), unit: at('D'), baseline: 3 }]),
    'objectives.csv': each((_student, _kind, at) => [{ goalNumber: '1', objectiveNumber: '1', statement: at('D') }]),
    'team.csv': each((student, kind, at) => [
      { role: 'teacher', name: at('M'), email: emailOf('team.member'), external: false },
      { role: 'parent', name: at('F'), email: '', external: true },
      ...(student === 'bo' && kind === 'iep'
        ? [{ role: 'teacher', name: 'Pat iep only', email: emailOf('iep.only'), external: false }]
        : []),
      ...(student === 'kit'
        ? [{ role: 'teacher', name: `Pat member of ${kind}`, email: emailOf(`member.of.${kind}`), external: false }]
        : []),
    ]),
  }
}

/** Kit's two plans have different people each. */
function managerOf(student: string, kind: PlanKind): string {
  if (student === 'kit') return `manager.of.${kind}`
  return student === 'far' ? 'counselor.of.both' : 'case.manager'
}

function service(name: string, category: string, provider: string, endDate: string): Row {
  const providerEmail = provider === '' ? '' : emailOf(provider)
  return { service: name, category, providerEmail, endDate }
}
