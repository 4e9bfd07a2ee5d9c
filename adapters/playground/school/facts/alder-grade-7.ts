// What the IEPs of grade 7 say beside their lists.
import type { FactsText } from '../shapes.js'

export const alderGrade7Facts: Readonly<Record<string, FactsText>> = {
  's-101': {
    strengths: 'Jane listens closely, asks good questions, and explains science to others with drawings of her own.',
    effectOnGeneralCurriculum:
      'Texts in English, science and social studies are above what Jane reads by herself in the time given, so she misses content that she understands when she hears it.',
    parentConcerns:
      'Ms. Doe worries that Jane has begun to call herself slow, and asks that reading aloud be agreed with her first.',
    assistiveTechnology:
      'Considered: text-to-speech and speech-to-text on a school laptop; she starts both by herself.',
    nonParticipation:
      'Four lessons a week in the resource room, because the reading method is taught in a small group, step by step.',
  },
  's-102': {
    strengths: 'John is quick with numbers, kind to younger students, and remembers everything that he builds.',
    effectOnGeneralCurriculum:
      'Tasks of several steps reach John whole and leave him unfinished: he starts late, skips steps, and four of ten assignments that he has done stay at home.',
    parentConcerns: 'Mr. Doe asks for one place where all homework stands, and for a word before a grade falls.',
    behaviorImpedes:
      'He leaves his seat and talks over others when a task has no clear first step. Considered: parts handed out one by one, movement breaks, the silent signal.',
    assistiveTechnology: 'Considered: a planner on the tablet; he chose paper.',
    behaviorDo:
      'Name the first step and stand beside him for it. Offer the movement break before minute 20. Praise the start, not only the end.',
    behaviorDoNot: 'No list of everything that is still missing. No warnings counted before the class.',
    nonParticipation:
      'Half an hour a day in the resource room for organization, and English there, because both are taught in a small group.',
  },
  's-103': {
    strengths: 'Mai notices what others overlook, draws maps from memory, and helps younger students in two languages.',
    effectOnGeneralCurriculum:
      'In classroom noise Mai hears about six of ten sentences, and new words are spoken before they are seen. She meets the vocabulary of science and English a week after the others.',
    parentConcerns: 'Mr. and Mrs. Nguyen ask for letters in Vietnamese and for an interpreter at every meeting.',
    communicationNeeds:
      'Considered: her full range of hearing with microphone, time with other students who use hearing aids, and teaching straight to her, with her face to the speaker.',
    assistiveTechnology: 'Two hearing aids and a remote microphone, checked each morning; captions on every video.',
    nonParticipation: 'Two half hours a week in the speech room, where listening is practiced in quiet.',
  },
  's-105': {
    strengths: 'Liam is a patient builder, knows every train line in the county, and tells a joke well.',
    effectOnGeneralCurriculum:
      'After a seizure Liam has missed a part of the lesson without knowing it. Slow facts take the time that grade 7 math needs for the problem itself.',
    parentConcerns:
      'His parents ask that every adult, substitutes too, know the seizure plan, and that nobody take daydreaming for laziness.',
    assistiveTechnology: 'Considered: a calculator and a fact table, where computation is not what is tested.',
    nonParticipation:
      'Four lessons a week of math in the resource room, in a small group at his pace; rest after a seizure.',
  },
  's-111': {
    strengths: 'Tyrese is cheerful and reliable, remembers everybody’s name, and is proud of his job in the cafeteria.',
    effectOnGeneralCurriculum:
      'Tyrese takes part in the themes of his grade at the level of alternate standards. He learns by doing and by picture; long spoken explanations go past him.',
    parentConcerns: 'Ms. Jackson asks for the same picture schedule at home, and for friends of his own age at lunch.',
    communicationNeeds: 'Short sentences, two choices at a time, and pictures beside words.',
    assistiveTechnology: 'The schedule on his tablet, which goes home each evening charged.',
    alternateAssessment: true,
    alternateAssessmentReason:
      'Tyrese is taught and graded by alternate standards in every subject, so the regular test would say nothing of what he has learned. The alternate one is given one to one and takes answers by pointing, which is how he answers every day.',
    summer: 'Over last summer Tyrese lost 19 of his words and had them back only in November.',
    nonParticipation:
      'A little over half of the day in the life skills room, because functional reading, money and daily living are taught there in small steps and real places.',
  },
}
