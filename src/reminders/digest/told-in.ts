// How one person's reminders are told: all in one message, or each in one of its own, as they chose. What is told and the
// key it is told under are the same, so that changing over neither repeats nor loses anything.
import type { Section } from '#bot/reply'
import type { StaffId } from '#people/staff'
import type { Preferences } from '#records/preferences'
import { say } from '#records/public-text'
import { reminderName, type ToldReminder } from '#records/reminders'
import type { MessagePart, OutgoingMessage } from '#records/unit-of-work'
import { t, translated } from '#wording/t'
import type { Entry, Source } from './source.js'

/** What one source tells one person. */
export interface OfSource {
  readonly source: Source
  readonly entries: readonly Entry[]
}

export interface Telling {
  readonly message: OutgoingMessage
  /** What it tells of. */
  readonly told: readonly ToldReminder[]
}

/** More than these have one button each: what it opens has the others. */
const mostWithAllButtons = 12

/** Called in the language of whoever is told. @param found of each source something @returns the messages, in their order */
export function tellingsOf(
  to: StaffId,
  found: readonly OfSource[],
  style: Preferences['reminderStyle'] = 'digest',
): readonly Telling[] {
  const all = found.flatMap(partsOf)
  const together = style === 'digest' ? [all] : all.map((one) => [one])
  return together.map((some) => {
    const told = some.flatMap((one) => one.told)
    const count = told.length
    return {
      told,
      message: {
        to,
        words: () => ({
          title: count === 1 ? t`A reminder for you` : t`${count} reminders for you`,
          paragraphs: [],
          parts: some.map(({ part }) => part),
          preview: count === 1 ? say`A reminder for you` : say`${count} reminders for you`,
        }),
      },
    }
  })
}

interface ToldPart {
  readonly part: MessagePart
  readonly told: readonly ToldReminder[]
}

/** What is cut off is told of too, by its number. */
function partsOf({ source, entries }: OfSource): readonly ToldPart[] {
  const { most = entries.length, rest } = source.cutAfter ?? {}
  const parts = entries.slice(0, most).map(({ told, text, details = [], buttons = [] }, nth): ToldPart => {
    const list: Section = { type: 'list', ...(nth === 0 && { heading: source.heading }), items: [{ text, details }] }
    const offered = nth < mostWithAllButtons ? buttons : buttons.slice(0, 1)
    const sections: readonly Section[] = offered.length > 0 ? [list, { type: 'buttons', buttons: offered }] : [list]
    return { part: { about: reminderName(told), sections }, told: [told] }
  })
  const left = entries.slice(most)
  if (left.length === 0 || !rest) return parts
  const more: readonly Section[] = [
    { type: 'text', text: t`And ${left.length} more.` },
    { type: 'buttons', buttons: [{ ...rest, label: translated(rest.label) }] },
  ]
  return [...parts, { part: { about: `more|${source.name}`, sections: more }, told: left.map(({ told }) => told) }]
}
