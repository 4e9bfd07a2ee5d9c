// What a team goes through, in an order that leaves nothing out that the law wants weighed.
import { t } from '#wording/t'
import type { MeetingPlan } from './meeting.js'
import { makesPlan, reviewsPlan } from './purposes.js'

export interface AgendaItem {
  readonly title: string
  readonly citation?: string
}

/** The agenda of a meeting. */
export function agendaOf(meeting: Pick<MeetingPlan, 'kind' | 'purpose' | 'transition'>): readonly AgendaItem[] {
  return [
    { title: t`Who is here, what we meet for, and whether anybody needs an interpreter` },
    ...(meeting.kind === 'iep'
      ? [{ title: t`Procedural safeguards: offer a copy, and answer questions`, citation: '34 CFR 300.504' }]
      : [{ title: t`Procedural safeguards: offer a copy, and answer questions`, citation: '34 CFR 104.36' }]),
    ...matter(meeting),
    { title: t`What was decided, said once more, and who does what by when` },
    ...(meeting.kind === 'iep'
      ? [
          { title: t`Prior written notice of what is proposed or refused`, citation: '34 CFR 300.503' },
          ...(makesPlan(meeting.purpose)
            ? [{ title: t`A copy of the IEP for the parents, at no cost`, citation: '34 CFR 300.322(f)' }]
            : []),
        ]
      : [{ title: t`Notice to the parents of what was decided`, citation: '34 CFR 104.36' }]),
  ]
}

function matter({ kind, purpose, transition }: Pick<MeetingPlan, 'kind' | 'purpose' | 'transition'>) {
  if (purpose === 'manifestation') return manifestation(kind)
  if (purpose === 'eligibility') return eligibility()
  if (kind === '504') return of504(purpose === 'eligibility504')
  return reviewsPlan(purpose) || purpose === 'parentRequest' || purpose === 'transition'
    ? review(transition || purpose === 'transition')
    : [
        { title: t`What is to change, and why`, citation: '34 CFR 300.324(b)(1)(ii)' },
        { title: t`What it means for each part of the plan`, citation: '34 CFR 300.324(a)(6)' },
      ]
}

function review(transition: boolean): readonly AgendaItem[] {
  return [
    { title: t`Strengths of the student, and concerns of the parents`, citation: '34 CFR 300.324(a)(1)' },
    { title: t`Present levels, with what the teachers wrote`, citation: '34 CFR 300.320(a)(1)' },
    { title: t`Progress on each goal, and any lack of it`, citation: '34 CFR 300.324(b)(1)(ii)(A)' },
    ...(transition ? [{ title: t`Goals after school and transition services`, citation: '34 CFR 300.320(b)' }] : []),
    {
      title: t`Behavior, language, Braille, communication, assistive technology`,
      citation: '34 CFR 300.324(a)(2)',
    },
    { title: t`Goals for the coming year`, citation: '34 CFR 300.320(a)(2)' },
    { title: t`Services, supports and accommodations, on tests too`, citation: '34 CFR 300.320(a)(4), (6), (7)' },
    { title: t`Placement, and time with other students`, citation: '34 CFR 300.320(a)(5), 300.116' },
    { title: t`Whether teaching goes on in summer`, citation: '34 CFR 300.106' },
  ]
}

function eligibility(): readonly AgendaItem[] {
  return [
    { title: t`What the evaluations found, in plain words`, citation: '34 CFR 300.306(c)' },
    { title: t`What the parents and teachers see`, citation: '34 CFR 300.305(a)(1)' },
    { title: t`Whether there is a disability, and a need for special education`, citation: '34 CFR 300.306(a)(1)' },
    { title: t`A copy of the report for the parents, at no cost`, citation: '34 CFR 300.306(a)(2)' },
  ]
}

function manifestation(kind: MeetingPlan['kind']): readonly AgendaItem[] {
  const citation = kind === 'iep' ? '34 CFR 300.530(e)(1)' : '34 CFR 104.35'
  return [
    { title: t`What happened, and what the plan asked for`, citation },
    { title: t`Whether the disability caused it, or stands in a direct and substantial relationship to it`, citation },
    { title: t`Whether it came of the plan not being carried out`, citation },
    {
      title: t`What follows for behavior supports and placement`,
      citation: kind === 'iep' ? '34 CFR 300.530(f)' : citation,
    },
  ]
}

function of504(isFirst: boolean): readonly AgendaItem[] {
  return [
    { title: t`Strengths of the student, and concerns of the parents` },
    { title: t`What the data show, from several sources`, citation: '34 CFR 104.35(c)' },
    ...(isFirst
      ? [{ title: t`Whether an impairment substantially limits a major life activity`, citation: '34 CFR 104.3(j)' }]
      : [{ title: t`Which accommodations were given, and whether they work`, citation: '34 CFR 104.33' }]),
    { title: t`Accommodations and supports for the coming year`, citation: '34 CFR 104.33(b)' },
    { title: t`Placement with other students`, citation: '34 CFR 104.34' },
  ]
}
