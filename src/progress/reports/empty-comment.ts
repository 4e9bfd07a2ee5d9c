// A comment must say something of this student and this goal: "making progress" fits every child and tells no family
// anything.
import { foldWords } from '#language/fold'

/** Words that say nothing by themselves, in English and Spanish. */
const emptyWords = new Set(
  `a an and the is are was has have had been be being to of in on at with for this that it its he she they his her their him
  them student child making made makes make progress progressing progressed good great nice fine well very some steady slow
  satisfactory adequate excellent job work works working worked hard continues continue continued continuing keep keeps doing
  does do ok okay toward towards goal goals improving improved improves improvement improve better as expected expectations
  ongoing attempt tries trying effort growth growing more time needs need not yet met meeting will see above below n none
  el la los las un una su sus esta este es va ha han hace haciendo progreso progresando progresa avanza avanzando avance
  avances bien muy bueno buena buen trabajo trabaja trabajando sigue continua continuando hacia meta metas objetivo mejorando
  mejora mejor alumno alumna estudiante nino nina poco mucho algo en con y de del al se lo todavia mas como esperado`.split(
    /\s+/,
  ),
)
const fewestTelling = 3

/** Whether a comment has too few words that are about anything, and no figure. */
export function isEmptyComment(comment: string): boolean {
  if (/\d/.test(comment)) return false
  return foldWords(comment).filter((word) => !emptyWords.has(word)).length < fewestTelling
}
