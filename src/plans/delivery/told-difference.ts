// What is different between two versions for one person, in words.
import type { PlanContent } from '../content.js'
import { differencesOf } from '../difference.js'

/**
 * One sentence for each thing that was added, ended or changed, in the order in which a plan is read.
 * @param before and `after` are both cut to what is the person's
 */
export function toldDifferences(before: PlanContent, after: PlanContent): readonly string[] {
  return differencesOf({ header: {}, content: before }, { header: {}, content: after }).map((one) => one.says)
}
