// Cuts an iCalendar text (RFC 5545) into its events, each with the line it begins on: so one that is broken is refused by
// itself, and the others go in.

export interface EventBlock {
  /** Where `BEGIN:VEVENT` stands; the first line of the file is 1. */
  readonly line: number
  /** From `BEGIN:VEVENT` to `END:VEVENT`; undefined where it never ends, or goes on for too long. */
  readonly text: string | undefined
}

/** An event with pictures in it is no day of a school's calendar. */
const longestEvent = 256 * 1024

/** The events of a text; undefined where it is no iCalendar. */
export function eventBlocks(text: string): readonly EventBlock[] | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  if (
    lines
      .find((line) => line.trim() !== '')
      ?.trim()
      .toUpperCase() !== 'BEGIN:VCALENDAR'
  )
    return undefined
  const blocks: EventBlock[] = []
  let begun: { readonly line: number; readonly lines: string[]; length: number } | undefined
  const end = (isWhole: boolean) => {
    if (begun) {
      const isTooLong = begun.length > longestEvent
      blocks.push({ line: begun.line, text: isWhole && !isTooLong ? begun.lines.join('\r\n') : undefined })
    }
    begun = undefined
  }
  for (const [at, line] of lines.entries()) {
    const said = line.trimEnd().toUpperCase()
    if (said === 'BEGIN:VEVENT') {
      end(false)
      begun = { line: at + 1, lines: [], length: 0 }
    }
    if (!begun) continue
    begun.length += line.length
    if (begun.length <= longestEvent) begun.lines.push(line)
    if (said === 'END:VEVENT') end(true)
  }
  end(false)
  return blocks
}
