// What just happened, for the panel of that name: the request, what it was understood as, who might see whom on which
// ground, and the audit entries as they were written. Everything is read back from where it really stands.
import type { Outcome } from '#bot/bot'
import type { StudentId } from '#people/student'
import { partsInWords } from '#plans/part-words'
import type { WrittenEntry } from '#records/audit-trail'
import { isoInstant } from '#time/clock'
import { accessTold } from './access-told.js'
import type { PlaygroundPerson } from './school/people.js'
import type { Observed } from './watching.js'
import type { EntryTold, Happened, Question } from './wire.js'

export interface Moment {
  readonly asked: Question
  readonly person: PlaygroundPerson
  readonly outcome: Outcome
  readonly observed: Observed
  readonly written: readonly WrittenEntry[]
}

/** Tells it. @param moment one question and what became of it */
export async function whatHappened({ asked, person, outcome, observed, written }: Moment): Promise<Happened> {
  const { viewer, command, input } = observed
  const { told, more } = viewer ? await accessTold(viewer) : { told: [], more: 0 }
  const names = new Map<StudentId, string>()
  for (const { id } of written.flatMap(({ students }) => students).slice(0, mostNamed)) {
    const student = await viewer?.student(id)
    if (student) names.set(id, student.name)
  }
  const reply = outcome.type === 'reply' ? outcome.reply : undefined
  return {
    request: [
      ['Platform', asked.platform === 'slack' ? 'Slack' : 'Microsoft Teams'],
      ['Who', `${person.name}, ${person.role}`],
      ['Where', asked.surface === 'channel' ? 'In a channel' : 'Privately'],
      asked.text === undefined ? ['Did', whatWasDone(asked)] : ['Words', asked.text],
    ],
    command: command?.name ?? reply?.command ?? 'none',
    summary: command?.summary ?? '',
    input: inputInWords(input, names),
    access: told,
    more,
    decision: decision(told.length, reply?.status),
    audit: written.map((entry) => entryTold(entry, names)),
  }
}

function whatWasDone({ form, home }: Question): string {
  if (home) return 'Opened Home'
  return form ? 'Sent off a form' : 'Pressed a control of the message'
}

const mostNamed = 40

function decision(students: number, status: string | undefined): string {
  if (students > 0) return 'Judged anew for this request, from the roster and the plans as they are now.'
  if (status === 'notFound') {
    return 'Refused. Names are looked for only among the students whom the asker may see, so whether anybody else goes by that name was never looked up: "not found" and "not allowed" are one answer.'
  }
  return 'Nothing of a student was opened, so nothing had to be judged.'
}

/** Our own ids say nothing to people: beside a student's stands the name. */
function inputInWords(input: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof input !== 'object' || input === null) return ''
  const named = (_key: string, value: unknown) => {
    const name = typeof value === 'string' ? names.get(value) : undefined
    return name ? `${value} (${name})` : value
  }
  return JSON.stringify(input, named, 2)
}

function entryTold(entry: WrittenEntry, names: ReadonlyMap<StudentId, string>): EntryTold {
  return {
    at: isoInstant(entry.at),
    command: entry.command,
    outcome: entry.outcome,
    students: entry.students.map(({ id, grounds, parts }) => ({
      name: names.get(id) ?? id,
      grounds: grounds.join(', '),
      parts: parts.length === 0 ? 'name and grade' : partsInWords(parts),
    })),
    keepsWords: entry.keepsWords,
    previous: shortened(entry.previous),
    hash: shortened(entry.hash),
  }
}

function shortened(hash: string): string {
  return hash === '' ? 'the beginning' : `${hash.slice(0, 12)}…`
}
