// What the IEPs of grade 6 say beside their lists.
import type { FactsText } from '../shapes.js'

export const alderGrade6Facts: Readonly<Record<string, FactsText>> = {
  's-106': {
    strengths: 'Hope reads far above her grade, listens closely and writes stories that classmates ask for.',
    effectOnGeneralCurriculum:
      'Hope knows more than she says aloud. Where a grade rests on speaking, such as discussions and oral reports, her sounds keep her from showing what she has learned.',
    parentConcerns: 'Mr. Anderson worries that Hope has stopped calling friends, and asks for help with the telephone.',
    communicationNeeds:
      'Considered: time to finish, a partner or writing where she likes, and practice with listeners she does not know.',
    nonParticipation:
      'Two half hours a week in the speech room, for sounds that have to be taught alone before they are used in class.',
  },
  's-108': {
    strengths: 'Mia draws every problem, explains her drawings well, and reads with expression to the whole class.',
    effectOnGeneralCurriculum:
      'Grade 6 math builds on place value, which Mia loses without blocks. She follows the lesson and can not yet work its problems alone; science tables and graphs cost her the same way.',
    parentConcerns: 'Mrs. Kowalski asks for homework that Mia can finish by herself, and for letters in Polish.',
    assistiveTechnology: 'Considered: a calculator and a virtual number line, both on her school laptop.',
    nonParticipation:
      'Four lessons a week in the resource room, because the steps that come before grade 6 are taught there in a small group.',
  },
  's-109': {
    strengths:
      'Diego sorts and builds with great patience, remembers songs after hearing them once, and laughs easily.',
    effectOnGeneralCurriculum:
      'Lessons move by speech and in noise, and Diego learns by picture and in quiet. He joins in where steps are shown and misses most of what is only said.',
    parentConcerns:
      'Mrs. Ramirez is afraid that he could leave the building unseen. She asks for the same picture board at home and at school.',
    behaviorImpedes:
      'He drops to the floor when it is too loud or a task too long. Considered: breaks before he needs them, warnings, the first-then board.',
    communicationNeeds: 'Picture board for feelings and wishes, always within reach; phrases of three to four words.',
    assistiveTechnology: 'Considered: a speech-generating device, to be tried from spring.',
    behaviorDo:
      'Lower the noise or lead him out of it. Show the break picture and wait ten seconds. Kneel beside him, say "first break, then work", and begin the timer.',
    behaviorDoNot: 'Do not lift him or pull his hands from his ears. No questions while he is on the floor.',
    summer: 'After the winter break it took five weeks until Diego asked for breaks again as before.',
    nonParticipation:
      'About two and a half hours a day in room 12, where there is quiet and teaching one step at a time; he is with his class for the rest, with an adult.',
  },
  's-113': {
    strengths: 'Amir is determined and funny, knows what he has forgotten, and uses any aid he is shown.',
    effectOnGeneralCurriculum:
      'Amir understands new content at grade level and loses it by the next day. Tests late in the day show about half of what he knows in the morning.',
    parentConcerns:
      'His parents ask that teachers tell him apart from how he was before, and that he is never out alone with a headache.',
    assistiveTechnology: 'Considered: a checklist and reminders on his phone, which he may use in class.',
    nonParticipation:
      'About 80 minutes a day for memory strategies, therapies and rest, which need a room without other students.',
  },
}
