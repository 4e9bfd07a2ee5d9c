// What the IEPs of grade 8 say beside their lists.
import type { FactsText } from '../shapes.js'

export const alderGrade8Facts: Readonly<Record<string, FactsText>> = {
  's-104': {
    strengths: 'María knows maps and rail networks in depth, is exact and honest, and is loyal to her friends.',
    effectOnGeneralCurriculum:
      'Group work and spoken irony carry content that María misses unless it is also written. After a change without notice she learns nothing more in that period.',
    parentConcerns: 'Her parents ask for interpreted meetings, and for a quiet place at lunch.',
    behaviorImpedes:
      'She goes silent and covers her face after a sudden change. Considered: notice the day before, the card for the quiet room.',
    communicationNeeds: 'Directions also in writing, and ten seconds for an answer.',
    behaviorDo:
      'Lay the pass on her desk without a word and wait. When she is back, say what comes next in one sentence, and show it in writing.',
    behaviorDoNot: 'Do not touch her. No questions one after another, and no crowd around her.',
    nonParticipation:
      'An hour a week in a social skills group and half an hour of therapy, where skills are taught before they are used in class.',
  },
  's-107': {
    strengths: 'Will draws comics that the whole grade reads, and stands up for whoever is teased.',
    effectOnGeneralCurriculum:
      'Will works on grade level when he is in the room. About one lesson in a week is lost to leaving it, and the work of that lesson is rarely made up.',
    parentConcerns:
      'Ms. Carter, his aunt and guardian, asks to hear of good days too, and never from him alone of a bad one.',
    behaviorImpedes:
      'He leaves without leave after being corrected in front of others. Considered: correction in private, the pass, check-in and check-out.',
    behaviorDo:
      'When he goes quiet and pushes his chair back, speak low and to him alone. Offer the pass, walk away, and give him a minute. If he leaves, call the office and note the time; he goes to room 12.',
    behaviorDoNot: 'Do not stand over him, argue, or block the door. No talk about it in front of the class.',
    nonParticipation:
      'About 90 minutes a day in room 12 for self-regulation, check-in and work made up, because practice needs a room without an audience.',
  },
  's-110': {
    strengths: 'Zoë speaks two languages, thinks in pictures, and takes the lead in every group project.',
    effectOnGeneralCurriculum:
      'Zoë understands grade 8 texts by ear and reads them at the level of late grade 4, so every subject that is taught from a page reaches her slowly.',
    parentConcerns: 'Mrs. Lefèvre asks that French be graded by speech, and that Zoë hear what she is good at.',
    assistiveTechnology: 'Audiobooks, text-to-speech and spelling help on her laptop, at school and at home.',
    nonParticipation: 'A lesson a day in the resource room, because structured literacy is taught in a group of three.',
  },
  's-112': {
    strengths: 'Vivian is careful and kind, plays the violin, and never forgets what she promised.',
    effectOnGeneralCurriculum:
      'Reasons and conditions are said in complex sentences, which Vivian does not yet form in either language. She follows the content and can not show that she does.',
    parentConcerns: 'Mrs. Chen asks that help with English as a new language not be given in place of speech therapy.',
    limitedEnglish:
      'Vivian is an English learner at level 3. Considered: therapy and English lessons at different hours, and a bilingual word list; testing was done in both languages.',
    communicationNeeds: 'Ten seconds for an answer, and sentence frames to begin with.',
    nonParticipation:
      'Two hours a week for therapy and language arts in a small group, where she speaks more than in class.',
  },
  's-114': {
    strengths: 'Rose composes on the piano, knows every voice in the building, and speaks up for herself.',
    effectOnGeneralCurriculum:
      'Everything that comes on paper, on the board or on a screen reaches Rose only in braille, in large print or said aloud, and later than the others unless it is ready before.',
    parentConcerns:
      'Her family asks for braille in every subject, and for walks in the new wing before the schedule changes.',
    braille:
      'Considered by an evaluation of reading and writing media: contracted braille first, 24-point print for short texts.',
    assistiveTechnology: 'Screen reader, braille display and embosser; tactile graphics two days ahead.',
    nonParticipation: 'Four lessons a week for braille and technology, which are taught one to one on her own devices.',
  },
  's-115': {
    strengths: 'Eli is gifted in math, plays chess by heart, and explains proofs to high school students.',
    effectOnGeneralCurriculum:
      'Eli speaks above his grade and writes four sentences in 20 minutes. Where grades rest on writing they show his hand, not his knowledge.',
    parentConcerns: 'Mrs. Thompson asks who is with him when the walk between the schools begins late.',
    behaviorImpedes: 'Late starts upset him. Considered: a timer, leaving early, and a call ahead.',
    assistiveTechnology: 'Considered: a keyboard in every class, and math software for his steps.',
    nonParticipation: 'About 20 minutes a day for writing and occupational therapy, in the resource room and room 12.',
  },
}
