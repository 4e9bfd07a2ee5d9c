// What the IEPs of grades 9 and 10 say beside their lists. Who turns 16 in the plan's year has transition in it.
import type { FactsText } from '../shapes.js'

export const larkspurGrades9and10Facts: Readonly<Record<string, FactsText>> = {
  's-201': {
    strengths: 'Bill reads for pleasure, plans well, and argues a point patiently.',
    effectOnGeneralCurriculum:
      'Essays and lab reports ask for four times the words that Bill can write in a lesson. Spoken, his ideas are at grade level.',
    parentConcerns: 'Mrs. Nguyen asks that a short text not be graded as a careless one.',
    assistiveTechnology: 'Speech-to-text on his laptop, with a headset for noisy rooms.',
    nonParticipation: 'Three lessons a week in room 204, where writing is taught in a small group.',
  },
  's-206': {
    strengths: 'Hana is a keen photographer, writes clear English, and teaches signs to half of her grade.',
    effectOnGeneralCurriculum:
      'Hana sees lessons through an interpreter, a few seconds late and one speaker at a time. Side remarks and quick discussions pass her by.',
    parentConcerns: 'Mrs. Suzuki asks for deaf role models, and for an interpreter in clubs too.',
    communicationNeeds:
      'Considered: American Sign Language as her language in school, talk with deaf students at the regional center, and teaching straight to her in it.',
    assistiveTechnology: 'Captions checked beforehand; a strobe light in the rooms where she has classes.',
    nonParticipation:
      'Twenty minutes a day on average, for language consultation and meetings with other deaf students.',
  },
  's-208': {
    strengths: 'Lena runs cross-country, writes for the school paper, and is honest about what she needs.',
    effectOnGeneralCurriculum:
      'Tics break into reading and handwriting, and holding them back tires Lena so much that the lesson after a test is lost.',
    parentConcerns: 'Her parents ask that nobody comment on tics, kindly meant or not.',
    behaviorImpedes: 'Tics are no behavior to be mended. Considered: leaving at will, ignoring them, a separate room.',
    assistiveTechnology: 'A keyboard in every class.',
    nonParticipation: 'About 15 minutes a day for coping strategies and counseling, which are hers alone.',
  },
  's-202': {
    strengths: 'Grace is thorough once she has begun, speaks well, and leads the debate team.',
    effectOnGeneralCurriculum:
      'High school work is due weeks later, in parts that nobody checks. Grace begins half of it on the last evening and then hands in less than she knows.',
    parentConcerns: 'Mrs. Okonkwo asks to see the milestones, and not to be the one who reminds.',
    assistiveTechnology: 'Recordings of lectures, and a calendar with milestones that her teachers write into.',
    nonParticipation: 'Two lessons a week in room 204 for planning, in a small group.',
    postsecondaryEducation: 'After high school Grace will study political science at a state university.',
    postsecondaryEmployment: 'After her studies Grace will work in local government.',
    transitionServices: 'A visit to the disability office of a university; a summer place in the city clerk’s office.',
    courseOfStudy: 'College preparatory courses, with Debate and U.S. Government.',
    toldOfRights: true,
  },
  's-205': {
    strengths: 'Darius draws, repairs bicycles, and teaches younger students with patience.',
    effectOnGeneralCurriculum:
      'Darius works at grade level on calm days. The first ten minutes of a class and the time after lunch decide whether he takes part in the rest.',
    parentConcerns: 'His grandmother asks to be called before he is sent home, and to hear who was with him.',
    behaviorImpedes:
      'Verbal outbursts, mostly at the start of a class. Considered: greeting at the door, two choices, the cooling-off place, counseling.',
    behaviorDo:
      'Greet him by name and hand him the first task. When he refuses, give two choices and step back. Say the agreed word once, then let him go to room 204.',
    behaviorDoNot: 'No raised voice, no audience, no second order before the first has had a minute. Never touch him.',
    nonParticipation:
      'Not quite two hours a day in room 204 and with his counselor, because skills for hard moments are taught outside of them.',
    postsecondaryEducation:
      'After high school Darius will take the bicycle and small-engine course of the community college.',
    postsecondaryEmployment: 'Darius will work in a repair shop and one day run his own.',
    transitionServices: 'Work experience at the community bicycle shop two afternoons a week; interview practice.',
    courseOfStudy: 'Shop I and II, Business Math, and the courses for a diploma.',
  },
  's-210': {
    strengths: 'Fatima reads and writes above her grade in English, and interprets for new families.',
    effectOnGeneralCurriculum:
      'Algebra and chemistry rest on equations that Fatima solves with an example in sight and loses without it. A clock in view makes it worse.',
    parentConcerns: 'Mrs. al-Sayed asks for meetings with an interpreter, and that Fatima not drop science for math.',
    limitedEnglish: 'Considered: Fatima left the program for English learners in grade 6; her family asks for Arabic.',
    assistiveTechnology: 'Considered: a graphing calculator, lent by the school.',
    nonParticipation: 'Four lessons a week in room 204, where steps before Algebra II are taught in a small group.',
    postsecondaryEducation: 'After high school Fatima will study nursing at the community college.',
    postsecondaryEmployment: 'After her studies Fatima will work as a nurse in a clinic that serves her neighborhood.',
    transitionServices: 'Volunteering at the county hospital; a talk with the college’s disability office in grade 11.',
    courseOfStudy: 'Biology, Chemistry, Health Careers, and math through Algebra II.',
  },
}
