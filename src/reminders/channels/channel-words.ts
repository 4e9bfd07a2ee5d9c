// What a channel reads of a post: words of ours with a number in it, or, where it is proven that everybody there may see
// them, initials.
//
// A number below ten is "a few", and nothing is nothing. One number a line, never parts of a whole beside it and never
// IEPs and 504 plans apart: from such a breakdown a small number could be reckoned.
import { note, type PublicButton, type PublicNotice, type PublicText, say } from '#bot/public-text'
import type { PostContent, PostHeading } from '#records/channel-posts'
import type { SeenByAll } from '#records/initials'

/** Numbers below are not told. */
const smallest = 10

/** `undefined` for nothing, `few` for what is too few to be told, else the number. */
export function tellable(count: number): number | 'few' | undefined {
  if (count === 0) return undefined
  return count < smallest ? 'few' : count
}

interface Words {
  readonly few: () => PublicText
  readonly many: (count: number) => PublicText
  readonly named: (initials: PublicText) => PublicText
  readonly opens: PublicButton['action']
  /** What a reader has of their own of it, by `countMine`. */
  readonly counts?: PublicText
}

const words: Readonly<Record<PostHeading, Words>> = {
  reviewsComing: {
    few: () => say`A few reviews are coming up in the next 30 days.`,
    many: (count) => say`${count} reviews are coming up in the next 30 days.`,
    named: (initials) => say`Reviews coming up in the next 30 days: ${initials}`,
    opens: { command: note`due`, input: {} },
    counts: note`coming`,
  },
  overdue: {
    few: () => say`A few reviews or evaluations are past their day.`,
    many: (count) => say`${count} reviews or evaluations are past their day.`,
    named: (initials) => say`Past their day: ${initials}`,
    opens: { command: note`due`, input: { overdue: true } },
    counts: note`overdue`,
  },
  reportsMissing: {
    few: () => say`A few progress reports of a period that is over are not noted as given.`,
    many: (count) => say`${count} progress reports of a period that is over are not noted as given.`,
    named: (initials) => say`Progress reports not noted as given: ${initials}`,
    opens: { command: note`report`, input: { period: note`before` } },
  },
}

/**
 * The words of a post; undefined where there is nothing to say.
 * @param proof that everybody in the channel may see whom the post is about: initials instead of numbers
 * @param isAgain whether it may stand there already, and nobody can be asked
 */
export function noticeOf({ groups }: PostContent, proof?: SeenByAll, isAgain = false): PublicNotice | undefined {
  const told = groups.filter(({ entries }) => entries.length > 0)
  const [first] = told
  if (!first) return undefined
  const lines = told.map(({ heading, entries }): PublicText => {
    const { few, many, named } = words[heading]
    const students = [...new Set(entries.map(({ studentId }) => studentId))]
    const initials = students.map((student) => proof?.initialsOf(student)).filter((one) => one !== undefined)
    // Some of them alone would tell how many the others are.
    if (initials.length === students.length) return named(joined(initials.sort(), note`, `))
    const count = tellable(entries.length)
    return count === undefined || count === 'few' ? few() : many(count)
  })
  const text = joined([...lines, say`Press the button to see yours. Only you will read it.`], note`\n`)
  const { opens, counts } = words[first.heading]
  const button = { label: say`Open my list`, action: opens }
  return { text: isAgain ? say`Sent again: ${text}` : text, button, ...(counts && { counts }) }
}

/** What it would tell where numbers are shown: equal texts tell nothing new. */
export function tellsOf(content: PostContent, mayShowInitials: boolean): string {
  const shown = noticeOf(content)?.text ?? ''
  if (!mayShowInitials) return shown
  const about = content.groups.flatMap(({ heading, entries }) =>
    entries.map(({ studentId, kind }) => `${heading}|${studentId}|${kind}`),
  )
  return JSON.stringify([shown, about.sort()])
}

function joined(parts: readonly PublicText[], between: PublicText): PublicText {
  return parts.reduce((text, part) => (text === '' ? part : note`${text}${between}${part}`), note``)
}
