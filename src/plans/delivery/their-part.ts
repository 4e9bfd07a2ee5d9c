// The part of a plan that one responsible person must know: what they may see, and of that what is about what they do.
// Where it can't be told whose an accommodation is, it is everybody's: one too many does less harm than one missed.
import { subjectsIn } from '#language/school-subjects'
import type { Ground } from '#people/grounds'
import type { Accommodation } from '../accommodation.js'
import type { PlanContent } from '../content.js'
import type { Part } from '../parts.js'
import { reduceContent } from '../reduce.js'
import type { SharedClass } from './responsible.js'

/** What somebody does with a student. */
export interface Scope {
  readonly grounds: readonly Ground[]
  readonly classes: readonly SharedClass[]
}

const inClass: readonly Part[] = ['accommodations', 'assessment', 'staffSupports', 'safetyNote', 'behavior']
const withServices: readonly Part[] = [...inClass, 'services', 'goals']

/** The parts that somebody is told of unasked; what else is open to them they can look up. */
export function toldParts(grounds: readonly Ground[]): readonly Part[] {
  return grounds.some((ground) => ground === 'serviceProvider' || ground === 'teamMember') ? withServices : inClass
}

/**
 * A plan's content cut to what concerns one person.
 * @param opened the parts that they may see
 */
export function theirPart(content: PlanContent, opened: ReadonlySet<Part>, scope: Scope): PlanContent {
  const told = new Set(toldParts(scope.grounds).filter((part) => opened.has(part)))
  const reduced = reduceContent(content, told)
  return { ...reduced, accommodations: reduced.accommodations.filter((one) => concerns(one, scope)) }
}

/** Whether somebody is told the same of two versions. */
export function isSameToThem(one: PlanContent, other: PlanContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

const everywhere = /^(class(room|es)?|all|any|every\w*|assessments?|tests?|testing|exams?|quiz(zes)?|state|district)\b/i

const withClasses: readonly Ground[] = ['classTeacher', 'paraprofessional', 'substitute']

/** Whether an accommodation is somebody's to give. */
export function concerns(of: Accommodation, { grounds, classes }: Scope): boolean {
  // Only who has the student in class alone is told by subject.
  if (grounds.some((ground) => !withClasses.includes(ground))) return true
  if (classes.length === 0 || of.contexts.length === 0) return true
  if (of.implementerRoles && /\b(all|every|any)\b/i.test(of.implementerRoles)) return true
  if (grounds.includes('paraprofessional') && /\b(para|aide|assistant)/i.test(of.implementerRoles ?? '')) return true
  return of.contexts.some((context) => everywhere.test(context.trim()) || classes.some((one) => fits(context, one)))
}

/** Whether a context, mostly a subject, is that of a class. Where either names no subject that is known, it may be. */
function fits(context: string, { title, subject = '' }: SharedClass): boolean {
  const asked = subjectsIn(context)
  const taught = subjectsIn(`${title} ${subject}`)
  return asked.size === 0 || taught.size === 0 || [...asked].some((one) => taught.has(one))
}
