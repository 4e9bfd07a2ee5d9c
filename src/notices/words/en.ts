import type { NoticeLanguage } from './notice-words.js'

export const english: NoticeLanguage = {
  language: 'en',
  name: 'English',
  title: 'Prior written notice',
  opening: {
    proposes: 'The school district proposes to begin or change {matter}.',
    refuses: 'The school district refuses to begin or change {matter}.',
  },
  matters: {
    identification: 'whether your child is a child with a disability',
    evaluation: "your child's evaluation",
    placement: "your child's educational placement",
    services: 'the free appropriate public education that your child is given',
    endOfServices: 'special education and related services, which end',
  },
  headings: {
    action: 'What we propose or refuse',
    why: 'Why',
    evidence: 'What we used to decide',
    safeguards: 'Your rights',
    help: 'Who can help you understand this',
    options: 'What else we considered, and why we did not choose it',
    factors: 'What else mattered',
  },
  student: 'Student',
  date: 'Date',
  effective: 'From',
  preparedBy: 'Prepared by {name}',
  starting: {
    changes: 'These changes to the plan:',
    firstPlan: 'A first plan with what follows:',
    meeting: 'The team met on {day} and reviewed the plan.',
    revoked: 'To stop all special education and related services.',
    revokedWhy:
      'You revoked your consent to special education and related services in writing; we received it on {day}. From then on the district may not go on with them (34 CFR 300.300(b)(4)).',
    presentLevels: 'Present levels: {list}.',
    eligibility: 'The evaluation of {day}.',
    safeguards:
      'As parents of a child with a disability you are protected by the procedural safeguards of the Individuals with Disabilities Education Act. You may ask the school for a copy of them at any time, at no cost.',
    safeguards504:
      'Section 504 of the Rehabilitation Act protects you: you are told of what the school decides about your child, you may look at the records, you may ask for an impartial hearing in which you take part and may have a lawyer, and for a review of it (34 CFR 104.36). You may ask the school for these rights in writing at any time, at no cost.',
  },
}
