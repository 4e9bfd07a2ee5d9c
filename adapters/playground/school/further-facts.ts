// What some of the made-up plans say beyond their lists: strengths, special factors, what to do in the moment, life after
// school.
import type { Row } from './table.js'

const further: Readonly<Record<string, Row>> = {
  's-101': {
    strengths: 'Listens closely, asks good questions, and explains science to others with drawings of her own.',
    effectOnGeneralCurriculum:
      'Texts in English, science and social studies are two grades above what Jane reads by herself, so she misses content that she would understand if she heard it.',
    parentConcerns:
      'Her mother worries that Jane has begun to call herself slow, and asks that reading aloud be private.',
    assistiveTechnology: 'Text-to-speech on a school laptop; she uses it by herself.',
    nonParticipation: 'Thirty minutes a day with a reading teacher, because the method is taught one to one.',
  },
  's-102': {
    strengths: 'Quick with numbers, kind to younger students, remembers everything that he builds.',
    effectOnGeneralCurriculum: 'John starts late on tasks of several steps and hands in about half of what he can do.',
    parentConcerns: 'His parents ask for one place where all homework stands.',
    behaviorImpedes: 'Leaves his seat and talks over others when a task has no clear first step.',
    behaviorDo:
      'Name the first step and stand beside him for it. Offer the movement break before minute 20. Praise the start, not the end.',
    behaviorDoNot: 'No list of everything that is still missing. No public count of warnings.',
    nonParticipation: 'Two periods a week for organisation, in the resource room.',
  },
  's-104': {
    strengths: 'Deep knowledge of maps and rail networks; honest, exact, loyal.',
    effectOnGeneralCurriculum: 'Group work and spoken irony carry content that María misses unless it is also written.',
    parentConcerns: 'Her parents ask for interpreted meetings and a quiet place at lunch.',
    communicationNeeds: 'Directions also in writing; time to answer.',
    behaviorDo: 'Lay the pass on the desk without a word. Wait. Say what comes next in one sentence.',
    behaviorDoNot: 'No touch, no questions in a row, no crowd around her.',
    nonParticipation:
      'An hour a week in a social skills group, where the skills are taught before they are used in class.',
  },
  's-107': {
    strengths: 'Draws comics that the whole grade reads; protects whoever is teased.',
    effectOnGeneralCurriculum: 'About one lesson a week is lost to leaving the room.',
    parentConcerns: 'His grandmother asks to hear of good days too.',
    behaviorImpedes: 'Shouts or leaves when a mistake is named in front of others.',
    behaviorDo:
      'Speak low and alone. Give two choices, both acceptable. Let him go to the counselor with the card, and note the time.',
    behaviorDoNot: 'No argument, no blocking of the door, no talk about it in front of the class.',
  },
  's-111': {
    strengths: 'Greets everybody by name; works with great patience at what he can do by himself.',
    effectOnGeneralCurriculum: 'Tyrese follows the themes of the grade at the level of extended standards.',
    parentConcerns: 'His mother asks for the same signs at school and at home.',
    communicationNeeds: 'Device with 40 symbols, always on the desk and charged.',
    assistiveTechnology: 'Speech-generating device; switch for the computer.',
    alternateAssessment: true,
    alternateAssessmentReason:
      'Tyrese learns extended standards in every subject. The state alternate assessment allows pointing and his device, which he uses daily.',
    nonParticipation: 'Communication and self-care are taught in a small room, two periods a day.',
  },
  's-204': {
    strengths: 'Bakes at her aunt’s shop on Saturdays and never mixes up an order.',
    effectOnGeneralCurriculum: 'Long written tasks need a plan and a reader.',
    postsecondaryEducation:
      'After graduation Sofia will take the baking and pastry certificate at the community college.',
    postsecondaryEmployment: 'After graduation Sofia will work in a bakery, first with a job coach.',
    postsecondaryIndependentLiving: 'Sofia will keep her own money and travel by bus.',
    transitionServices:
      'Work experience four hours a week; visit of the college’s disability office in spring; travel training.',
    courseOfStudy: 'Culinary arts I and II, consumer math, English 12.',
    transferOfRightsDate: '2026-02-20',
  },
  's-209': {
    strengths: 'Repairs engines by ear; reads diagrams better than text.',
    effectOnGeneralCurriculum: 'Reads at grade 6 level, so manuals are read with a partner or by text-to-speech.',
    postsecondaryEducation: 'After graduation Caleb will enter the diesel technician program.',
    postsecondaryEmployment: 'After graduation Caleb will be an apprentice in the county’s garage.',
    transitionServices: 'Job shadowing in the county’s garage; help with the application; self-advocacy lessons.',
    courseOfStudy: 'Auto technology III, applied physics, English 12.',
    transferOfRightsDate: '2025-12-10',
  },
}

/** What else the plan of a student says. */
export function furtherFacts(student: string): Row {
  return further[student] ?? {}
}
