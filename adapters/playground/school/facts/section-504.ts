// What the decisions on 504 plans were drawn from: several sources, and never a doctor's letter alone.
import type { FactsText } from '../shapes.js'

const drawnFrom = (eligibilityBasis: string): FactsText => ({ eligibilityBasis })

export const section504Facts: Readonly<Record<string, FactsText>> = {
  's-121': drawnFrom('Pediatrician’s letter; nurse’s log of two flare-ups; what her mother and her gym teacher told.'),
  's-122': drawnFrom('Endocrinologist’s orders; nurse’s log; what his parents and his teachers told.'),
  's-123': drawnFrom('Psychologist’s report; attendance and grades of two terms; what Aisha and her teachers told.'),
  's-124': drawnFrom('Allergist’s report; the emergency plan; what his mother told of two reactions.'),
  's-125': drawnFrom('Rating scales from home and two teachers; grades; an observation in class.'),
  's-126': drawnFrom('Neurologist’s letter; a symptom diary of two weeks; what his teachers saw since the accident.'),
  's-127': drawnFrom('Rheumatologist’s report; nurse’s visits; samples of her handwriting in the morning and at noon.'),
  's-221': drawnFrom('Rating scales from home and three teachers; grades of two years; an observation in class.'),
  's-222': drawnFrom('Therapist’s letter; the nurse’s log of six attacks; what Noah and his teachers told.'),
  's-223': drawnFrom('Neurologist’s report; days absent; a headache diary of a term.'),
  's-224': drawnFrom('Gastroenterologist’s letter; days absent; what Santiago and his mother told.'),
  's-225': drawnFrom('Hematologist’s report; hospital days of two years; grades before and after.'),
  's-226': drawnFrom('Reading tests of the school and of a psychologist; grades; what her teachers told.'),
  's-227': drawnFrom('Cardiologist’s report; the nurse’s log of four faints; what his gym teacher saw.'),
}
