// From what was typed to a command and its input. A student is only ever found among those the asker may see.

import { nearest, type PhraseBook, type Understanding, understand } from '#language/phrases'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { FoundStudent } from '#records/found-student'
import type { Viewer } from '#records/viewer'
import type { VisibleStudent } from '#records/visible'
import { t, translated } from '#wording/t'
import { chooseStudent, didYouMean, invalid, notFound, notUnderstood } from './answers.js'
import type { AnyCommand } from './command.js'
import { describe } from './describe-student.js'
import { nameAmong } from './name-among.js'
import type { Answer } from './reply.js'

export type Reading =
  | { readonly type: 'run'; readonly command: AnyCommand; readonly input: Readonly<Record<string, unknown>> }
  | { readonly type: 'answer'; readonly command: string; readonly answer: Answer }

export interface Words {
  readonly text: string
  /** `/504` narrows everything to 504 plans. */
  readonly kind?: PlanKind
}

/** The command that a name alone means. */
const forABareName = 'glance'

/**
 * Reads a message.
 * @param commands those the asker may use
 */
export async function readWords(
  words: Words,
  commands: ReadonlyMap<string, AnyCommand>,
  book: PhraseBook,
  viewer: Viewer,
): Promise<Reading> {
  let disappointed: Reading | undefined
  let unnamed: { readonly command: AnyCommand; readonly understanding: Understanding } | undefined
  for (const understanding of understand(book, words.text)) {
    const command = commands.get(understanding.bare ? forABareName : understanding.command)
    if (!command) continue
    const reading = await readOne(command, understanding, words, viewer)
    if (!reading) continue
    if (reading.type === 'run' && understanding.slipped && changesAtOnce(reading.command)) return ask(reading, viewer)
    if (reading.type === 'run' || reading.answer.status === 'choose') return reading
    disappointed ??= reading
    if (reading.answer.status === 'notFound' && !understanding.bare) unnamed ??= { command, understanding }
  }
  const named = unnamed && (await nameAmong(unnamed.understanding.rest, viewer))
  // Whose name is shown is noted.
  const meant = named && (await viewer.meet(named.id))
  if (unnamed && meant) return askOf(unnamed.command, unnamed.understanding, words, meant)
  if (disappointed) return disappointed
  const suggestions = nearest(book, words.text)
    .map((name) => commands.get(name)?.examples[0])
    .filter((example) => example !== undefined)
    .map(translated)
  return { type: 'answer', command: 'help', answer: notUnderstood(suggestions) }
}

/** A form is looked at before it is sent off; what changes without one is not done upon a word that was only nearly said. */
function changesAtOnce({ changes, form }: AnyCommand): boolean {
  return changes && !form
}

async function ask({ command, input }: Reading & { readonly type: 'run' }, viewer: Viewer): Promise<Reading> {
  const student = typeof input.student === 'string' ? await viewer.meet(input.student as StudentId) : undefined
  return { type: 'answer', command: command.name, answer: didYouMean(command, input, student) }
}

/** The student is named and something else is said that no phrase is: it is asked whether this was meant, and nothing done. */
function askOf(command: AnyCommand, understanding: Understanding, words: Words, student: VisibleStudent): Reading {
  const input = { ...narrowedBy(command, understanding, words), student: student.id }
  return { type: 'answer', command: command.name, answer: didYouMean(command, input, student) }
}

function narrowedBy(
  command: AnyCommand,
  understanding: Understanding,
  words: Words,
): Readonly<Record<string, unknown>> {
  const kind = words.kind ?? understanding.kind
  return { ...(kind && { kind }), ...command.says?.[understanding.phrase ?? ''] }
}

/** Undefined where the words can't be meant so. */
async function readOne(
  command: AnyCommand,
  understanding: Understanding,
  words: Words,
  asker: Viewer,
): Promise<Reading | undefined> {
  const viewer = command.alsoLeft ? asker.alsoLeft() : asker
  const said = understanding.rest.trim()
  const { rest, says } = command.beside?.(said, asker.today) ?? { rest: said, says: {} }
  const narrowed = { ...narrowedBy(command, understanding, words), ...says }
  if (command.takes === 'nothing') return { type: 'run', command, input: narrowed }
  if (command.takes === 'everything') return { type: 'run', command, input: { ...narrowed, words: words.text } }
  if (command.takes === 'words') return { type: 'run', command, input: { ...narrowed, words: rest } }
  if (rest === '') {
    return {
      type: 'answer',
      command: command.name,
      answer: invalid(t`Which student?`, t`Add the name, like this: ${translated(command.examples[0] ?? '')}`),
    }
  }
  const asksTwins = command.changes || command.leadsToWriting === true
  const found = await viewer.find(rest, asksTwins)
  // Words that hold no command must be a name to the letter: never a guess at a student.
  if (understanding.bare && !isCertain(found)) return undefined
  if (found.type === 'none') return { type: 'answer', command: command.name, answer: notFound(words.text) }
  if (found.type === 'one' && !(asksTwins && found.twins.length > 0)) {
    return { type: 'run', command, input: { ...narrowed, student: found.student.id } }
  }
  const students = found.type === 'one' ? [found.student, ...found.twins] : found.students
  const periods = await viewer.periodsWith(students)
  return {
    type: 'answer',
    command: command.name,
    answer: chooseStudent(
      viewer,
      students,
      (student) => describe(student, periods.get(student.id) ?? []),
      (student) => ({ command: command.name, input: { ...narrowed, student: student.id } }),
      found.type === 'several' && found.more,
    ),
  }
}

function isCertain(found: FoundStudent): boolean {
  return found.type === 'several' || (found.type === 'one' && found.exact)
}
