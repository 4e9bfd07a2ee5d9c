// What the IEPs of grades 11 and 12 say beside their lists: life after school, and the rights that pass at 18.
import type { FactsText } from '../shapes.js'

export const larkspurGrades11and12Facts: Readonly<Record<string, FactsText>> = {
  's-203': {
    strengths:
      'Ethan has A’s in math and computing, keeps every agreement, and never gives up on a fault in a program.',
    effectOnGeneralCurriculum:
      'Questions about what a character means or a speaker implies cost Ethan points in English and history, though he knows the text by heart.',
    parentConcerns: 'Ms. Kaplan asks what happens when the bus is late and nobody answers the phone.',
    communicationNeeds: 'Literal wording, and leave to ask what is meant.',
    assistiveTechnology: 'Considered: a route planner on his phone, and a calendar that tells of changes.',
    nonParticipation: 'An hour a week in the community for travel training and half an hour of therapy.',
    postsecondaryEducation: 'After graduation Ethan will study computing at the community college.',
    postsecondaryEmployment: 'After his studies Ethan will test software for a company that he reaches by bus.',
    postsecondaryIndependentLiving: 'Ethan will travel by himself on two bus lines, delays included.',
    transitionServices:
      'Travel training every week; a visit to the college’s disability office; a meeting with vocational rehabilitation.',
    courseOfStudy: 'Computer Science II, Statistics, English 11 with support in reading between the lines.',
    toldOfRights: true,
  },
  's-207': {
    strengths:
      'Mateo is on the honor roll, referees wheelchair basketball, and knows how to direct those who help him.',
    effectOnGeneralCurriculum:
      'Mateo learns at the top of his grade. Writing at 18 words a minute, stairs, glassware and tiredness after period 5 stand between him and showing it.',
    parentConcerns: 'Mrs. Fernández asks that two people who are trained be in the building on every day.',
    assistiveTechnology: 'Word prediction, a one-handed keyboard, and a desk for his chair in every room.',
    nonParticipation: 'Three lessons a week of adapted physical education and half an hour of therapy.',
    postsecondaryEducation: 'After graduation Mateo will study civil engineering at a state university.',
    postsecondaryEmployment: 'After his studies Mateo will plan accessible buildings.',
    postsecondaryIndependentLiving: 'Mateo will live in a residence hall and hire and direct his own assistants.',
    transitionServices:
      'Visits to two campuses with their disability offices; training in directing personal assistants.',
    courseOfStudy: 'Physics, Precalculus, Computer-Aided Design.',
    toldOfRights: true,
  },
  's-211': {
    strengths: 'Jasmine writes poetry that has been printed, listens well, and is trusted by everybody.',
    effectOnGeneralCurriculum:
      'Where a class is graded on speaking, Jasmine says the least that is enough. Reading aloud and calls by surprise silence her for the rest of the lesson.',
    parentConcerns: 'Mr. Baptiste asks for practice with interviews before the summer.',
    communicationNeeds: 'Time to finish, no calls by surprise, and listeners of her choosing.',
    nonParticipation: 'A lesson a week in the speech room, alone with her therapist.',
    postsecondaryEducation: 'After graduation Jasmine will study English at a college near home.',
    postsecondaryEmployment: 'After her studies Jasmine will work for a publisher or a newspaper.',
    transitionServices: 'Interview practice each month; a day with the editors of the local paper.',
    courseOfStudy: 'English 11, Creative Writing, Journalism.',
    toldOfRights: true,
  },
  's-204': {
    strengths: 'Sofia is warm and steady, volunteers in a home for the elderly, and remembers each resident’s habits.',
    effectOnGeneralCurriculum:
      'Sofia reads at the level of grade 8, so textbooks of grade 12 reach her by ear. New vocabulary comes too fast unless she has it before.',
    parentConcerns: 'Mrs. Marchetti asks who explains Sofia’s needs where she works, once school is over.',
    assistiveTechnology: 'Text-to-speech on her phone and laptop, which she keeps after graduation.',
    nonParticipation: 'Half an hour a day on average in room 204, for reading and self-advocacy.',
    postsecondaryEducation: 'After graduation Sofia will complete the nursing-assistant program that has accepted her.',
    postsecondaryEmployment: 'After the program Sofia will work as a nursing assistant in a home for the elderly.',
    postsecondaryIndependentLiving: 'Sofia will keep her own budget and share an apartment.',
    transitionServices: 'Self-advocacy twice a month; a meeting with the program’s disability office in spring.',
    courseOfStudy: 'Health Careers II, Consumer Math, English 12.',
    toldOfRights: true,
  },
  's-209': {
    strengths: 'Caleb greets every customer by himself, works with care, and cooks three meals by picture.',
    effectOnGeneralCurriculum:
      'Caleb takes part by alternate standards. He learns by watching a step and doing it, and needs the same place and order until it is his.',
    parentConcerns: 'Mrs. Whitehorse asks who will go with him to a job when school ends.',
    communicationNeeds: 'Picture or video first, then one sentence.',
    assistiveTechnology: 'Picture lists and videos on a tablet that goes with him to work.',
    alternateAssessment: true,
    alternateAssessmentReason:
      'Caleb is taught by alternate standards, with work and daily living at the center. The alternate assessment is given one to one, by picture, as he is taught.',
    nonParticipation:
      'More than half of the day in room 110, the school store and the community, because work and daily living are taught where they happen.',
    postsecondaryEducation: 'After graduation Caleb will go through on-the-job training with a coach.',
    postsecondaryEmployment: 'Caleb will stock shelves in a store near home, at first with a job coach.',
    postsecondaryIndependentLiving: 'Caleb will cook his own lunch and take the bus with a companion.',
    transitionServices: 'Work in the school store each day; a job coach from vocational rehabilitation from spring.',
    courseOfStudy: 'Life Skills, Work Experience, Art.',
    summer: 'Without the store Caleb needed twice the prompts in September that he had needed in June.',
    toldOfRights: true,
  },
}
