// Facts of each kind of document, of people who are made up; and some that are typed by somebody who wishes ill.
import type { Facts } from '#documents/facts/fact-kit'
import type { DocumentName } from '#documents/kinds'

const about = {
  school: 'Alder Middle School',
  student: 'Jane Doe',
  grade: '7',
  birthDate: 'May 2, 2013',
  caseManager: 'Denise Okafor',
}

const service = {
  service: 'Speech therapy',
  howOften: '2 × a week',
  minutes: '30',
  where: 'Speech room',
  how: 'small group',
  provider: 'Priya Raman',
  from: 'Sep 14, 2026',
  until: 'Sep 13, 2027',
  inOneLine: 'Speech therapy: 2 × 30 minutes a week',
}

const accommodations = [
  {
    accommodation: 'Extended time: one and a half times',
    where: 'Everywhere',
    when: 'Tests and quizzes over 10 minutes',
    startedBy: 'Teacher, without being asked',
    givenBy: 'General education teachers',
    details: 'When: tests and quizzes over 10 minutes · Started by: teacher, without being asked',
  },
  {
    accommodation: 'Seat near the board, away from the door',
    where: 'Classroom',
    when: '',
    startedBy: 'Teacher',
    givenBy: '',
    details: 'Started by: teacher',
  },
  { accommodation: 'Directions repeated one step at a time', where: 'Mathematics, science', when: 'Before each task' },
]

const goals = Array.from({ length: 5 }, (_, at) => ({
  number: String(at + 1),
  area: ['Reading fluency', 'Written expression', 'Number sense', 'Self-advocacy', 'Articulation'][at],
  goal: 'Given a grade-level passage that she has not seen, Jane will read 110 words correctly in a minute, in 3 of 4 weekly probes, by the annual review.',
  baseline: '72 words a minute (Sep 14, 2026)',
  target: '110 words a minute by Sep 13, 2027',
  metWhen: '3 of 4',
  measured: 'Weekly one-minute probes',
  responsible: 'Ana Reyes',
  started: '72 words a minute',
  reached: '96 words a minute',
  outcome: 'Enough progress',
  objectives: at === 0 ? [{ objectiveNumber: '1.1', objective: 'Reads 85 words', objectiveTarget: '85' }] : [],
}))

const team = [
  { role: 'Parent', name: 'Maria Doe' },
  { role: 'General education teacher', name: 'Marcus Webb', knows: 'the child' },
  { role: 'Special education teacher', name: 'Denise Okafor', knows: 'the data' },
  { role: 'Representative of the district', name: 'Omar Siddiqui', knows: 'the options' },
]

const contact = { contact: 'Denise Okafor', contactEmail: 'denise.okafor@school.example' }

/** Rich enough that every part of each template has something to print. */
export const madeUpFacts: Readonly<Record<DocumentName, Facts>> = {
  iep: {
    ...about,
    disability: 'Specific learning disability',
    meetingDate: 'Sep 14, 2026',
    startDate: 'Sep 14, 2026',
    endDate: 'Sep 13, 2027',
    reviewDueDate: 'Sep 14, 2027',
    version: '3',
    safetyNote: 'Carries an inhaler. If she is short of breath, call the nurse at once.',
    team,
    strengths: 'Curious, kind to younger students, draws what she understands.',
    parentConcerns: 'Her mother worries that reading aloud has begun to shame her.',
    presentLevels: [
      {
        levelArea: 'Reading',
        level: 'Reads 72 words a minute of grade 6 text with 94 % accuracy.',
        levelOn: 'Sep 2, 2026',
      },
      { levelArea: 'Social skills', level: 'Works well in pairs; leaves large groups.' },
    ],
    effectOnGeneralCurriculum: 'Slow decoding costs her the content of texts in science and social studies.',
    assistiveTechnology: 'Text to speech on her own device.',
    goals,
    progressReporting: 'At the end of each quarter, with the report card.',
    specialEducation: [
      { ...service, service: 'Reading instruction', howOften: '5 × a week', minutes: '45', where: 'Resource room' },
    ],
    relatedServices: [service],
    supplementaryAids: [{ ...service, service: 'Audio books', howOften: '', minutes: '' }],
    accommodations,
    assessmentAccommodations: accommodations.slice(0, 1),
    alternateAssessment: 'no',
    placement: 'Inside regular class 80 % or more of the day',
    regularClassMinutes: '345',
    schoolDayMinutes: '390',
    nonParticipation: 'Not with peers for 45 minutes of reading instruction a day, because it is taught one to one.',
    behaviorDo: 'Offer the quiet corner.\nWait two minutes.',
    behaviorDoNot: 'Do not call on her to read aloud without notice.',
  },
  plan504: {
    ...about,
    impairment: 'Attention-deficit/hyperactivity disorder',
    majorLifeActivity: 'Concentrating',
    eligibilityBasis: 'Teacher reports, grades of two years, a physician’s letter.',
    meetingDate: 'Oct 5, 2026',
    startDate: 'Oct 5, 2026',
    reviewDueDate: 'Oct 5, 2027',
    version: '1',
    team,
    accommodations,
    services: [{ ...service, service: 'Counseling' }],
  },
  glance: {
    ...about,
    plan: 'IEP',
    isIep: true,
    mayServices: true,
    mayStaffSupports: true,
    mayGoals: true,
    mayDisability: true,
    mayPlacement: true,
    safetyNote: 'Carries an inhaler. If she is short of breath, call the nurse at once.',
    behaviorDo: 'Offer the quiet corner.',
    accommodations,
    assessmentAccommodations: accommodations.slice(0, 1),
    services: [service],
    staffSupports: [],
    goals,
    disability: 'Specific learning disability',
    placement: 'Inside regular class 80 % or more of the day',
    reviewDueDate: 'Sep 14, 2027',
  },
  summaryOfPerformance: {
    ...about,
    disability: 'Specific learning disability',
    exitDate: 'Jun 11, 2027',
    academicAchievement: 'Reading: reads at grade 9.\nMathematics: passed Algebra 2.',
    functionalPerformance: 'Organizes her own week; asks for what she needs in familiar places.',
    goals,
    accommodations,
    postsecondaryEducation: 'Jane will study nursing at a community college.',
    postsecondaryEmployment: 'Jane will work as a nursing assistant while she studies.',
    recommendationsEducation: 'Register with the disability office before the first term; audio editions of textbooks.',
    recommendationsEmployment: 'Instructions in writing; a quiet place for notes.',
    studentsWords: 'I do best when I can hear a text before I read it.',
  },
  meetingNotice: {
    ...about,
    ...contact,
    team: 'IEP team',
    isIep: true,
    addressees: 'Maria and John Doe',
    purposes: [{ purpose: 'To review the IEP, as is done each year' }, { purpose: 'To plan for life after school' }],
    day: 'Sep 14, 2026',
    time: '3:15 pm',
    place: 'Room 12, Alder Middle School',
    invited: team,
    transition: true,
    agencies: [{ agency: 'Vocational rehabilitation' }],
    interpreter: 'Spanish, by the school',
    sentOn: 'Aug 31, 2026',
    sentHow: 'by mail',
  },
  priorWrittenNotice: {
    ...about,
    ...contact,
    addressees: 'Maria and John Doe',
    noticeDate: 'Sep 15, 2026',
    effectiveDate: 'Sep 28, 2026',
    opening: 'The school district proposes to begin or change the free appropriate public education of your child.',
    action: 'To add 45 minutes of reading instruction a day in the resource room.',
    why: 'Reading fluency has not grown as the IEP expected.',
    evidence: 'Weekly probes of reading fluency, January to June 2026.\nTeacher reports.',
    safeguards: 'You are protected by the procedural safeguards. The school office has a copy for you.',
    help: 'The parent center, 555-0199.',
    options: 'Reading instruction within the class: it was tried for a year.',
    factors: 'Jane asked for a small group.',
  },
  excusal: {
    ...about,
    ...contact,
    addressees: 'Maria and John Doe',
    meetingDay: 'Sep 14, 2026',
    meetingTime: '3:15 pm',
    meetingPlace: 'Room 12',
    notDiscussed: [{ role: 'physical therapist', name: 'Lee Park', parentsAgreedOn: 'Sep 8, 2026' }],
    hasNotDiscussed: true,
    discussed: [{ role: 'general education teacher', name: 'Marcus Webb', inputGivenOn: 'Sep 10, 2026' }],
    hasDiscussed: true,
  },
}

/** What breaks documents: words without an end, other scripts, emoji, marks of templates and of markup. */
export const hostile = [
  'W'.repeat(120),
  '# not a heading',
  '| not | a | row |',
  '**not bold** _not small_',
  '{{student}} {{#goals}}',
  '<w:p>&amp;</w:p> <b>x</b>',
  'שלום עולם 12 abc',
  'مرحبا بالعالم',
  '👩🏽‍🎓🎉',
  '\u202egnp.exe\u202c',
  '\ufdd00\ufdd1 \u0000\u0007 \ud800 end',
  'first line\n\n- second\n# third',
].join(' ')

/** Every text of some facts, replaced. */
export function withEveryText(facts: Facts, text: string): Facts {
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return text
    if (Array.isArray(value)) return value.map(replaced)
    return value && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner)]))
      : value
  }
  return replaced(facts) as Facts
}
