// What a figure that was said in a line means for a goal: nothing is taken for what the goal does not measure.

import type { Score } from '#language/score-words'
import type { Goal } from '#plans/goal'
import type { Figures } from '#progress/data-point'
import { countsPrompts, timedOut } from '#progress/measures'
import { promptLevelFrom } from '#progress/prompt-levels'
import { t, wording } from '#wording/t'

/** How each measure is said, as an example. */
const examples: Readonly<Record<NonNullable<Goal['measure']>, string>> = wording({
  percent: '8 of 10, or 80 %',
  interval: '12 of 20 intervals, or 60 %',
  taskAnalysis: '6 of 8 steps',
  frequency: '5 times',
  rate: '52 words, or 58 with 4 errors',
  duration: '3 min 20 s',
  latency: '45 seconds, or "did not begin"',
  promptLevel: '"verbal prompt"',
  rubric: '3 points',
  narrative: 'in words, with the form',
})

/** The figures of a score for a goal, or a sentence on how the goal is measured. */
export function figuresFrom(score: Score, goal: Goal): Figures | { readonly fault: string } {
  const { measure, attemptsPerTrial } = goal
  if (score.form === 'outOf' && score.right > score.of) {
    return {
      fault: t`${score.right} of ${score.of} has more correct than attempts. Is it ${score.of} of ${score.right}?`,
    }
  }
  const otherwise = {
    fault: measure
      ? t`It is measured ${measureWords[measure]}${goal.unit ? t`, in ${goal.unit}` : ''}. Say it like this: ${examples[measure]}.`
      : t`The plan doesn't say how it is measured.`,
  }
  switch (measure) {
    case 'percent':
    case 'interval':
    case 'taskAnalysis':
      if (measure === 'taskAnalysis' && (goal.steps?.length ?? 0) > 0 && score.form !== 'percent') return otherwise
      if (score.form === 'outOf') return { correct: score.right, attempts: score.of }
      if (score.form === 'percent') return { value: score.percent }
      // A number alone is out of the goal's usual attempts, where it says how many those are.
      if (score.form === 'number' && attemptsPerTrial !== undefined && score.number <= attemptsPerTrial) {
        return { correct: score.number, attempts: attemptsPerTrial }
      }
      return otherwise
    case 'frequency':
    case 'rubric':
      return score.form === 'number' ? { value: score.number } : outOfPoints(score, measure, otherwise)
    case 'rate':
      if (score.form === 'number') return { value: score.number }
      if (score.form === 'withErrors')
        return { correct: score.count - score.errors, attempts: score.count, seconds: 60 }
      return otherwise
    case 'duration':
    case 'latency':
      if (score.form === 'time') return { seconds: score.seconds }
      if (score.form === 'never' && measure === 'latency') return { promptLevel: timedOut }
      return score.form === 'number' ? { value: score.number } : otherwise
    case 'promptLevel': {
      if (countsPrompts(goal.unit)) return score.form === 'number' ? { value: score.number } : otherwise
      const level = score.form === 'prompt' ? promptLevelFrom(score.words) : undefined
      return level ? { promptLevel: level } : otherwise
    }
    default:
      return otherwise
  }
}

const measureWords: Readonly<Record<NonNullable<Goal['measure']>, string>> = wording({
  percent: 'as percent right',
  interval: 'by intervals in which it is seen',
  taskAnalysis: 'by the steps of a task',
  frequency: 'by how many times',
  rate: 'by how many in a time',
  duration: 'by how long it lasts',
  latency: 'by how long until it begins',
  promptLevel: 'by how much prompting it takes',
  rubric: 'by the points of a rubric',
  narrative: 'in words alone',
})

/** "4 of 5" on a rubric is four points. */
function outOfPoints(
  score: Score,
  measure: 'frequency' | 'rubric',
  otherwise: { readonly fault: string },
): Figures | { readonly fault: string } {
  return measure === 'rubric' && score.form === 'outOf' ? { value: score.right } : otherwise
}
