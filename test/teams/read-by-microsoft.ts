// A card as Microsoft's own library reads it.
import { createRequire } from 'node:module'
import type * as AdaptiveCards from 'adaptivecards'

// Its modules are not Node's, but its bundle is.
const library: typeof AdaptiveCards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.min.js')

// The library's pattern for `lang` is a global one, which forgets every second match.
const itsOwnFault = /^Invalid value "(en|es)" for property "lang"\.$/

/** Teams' own element, which the library has not: it reads the table that stands in its place. */
const chartOfTeams = 'Unknown element type "Chart.Line". Fallback will be used if present.'

/** As many as Teams shows in a row. */
const asInTeams = new library.HostConfig({ actions: { maxActions: 6 } })

/** What the library finds unknown or wrong. */
export function faultsIn(card: unknown): string[] {
  const context = new library.SerializationContext(library.Versions.v1_5)
  const read = new library.AdaptiveCard()
  read.hostConfig = asInTeams
  read.parse(card, context)
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  const { validationEvents } = read.validateProperties()
  return [...events, ...validationEvents.map(({ message }) => message)].filter(
    (fault) => !itsOwnFault.test(fault) && fault !== chartOfTeams,
  )
}
