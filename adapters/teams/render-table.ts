// A table of an answer as a card's table, its cells in rich text so that no cell is read as markdown.
import type { CardElement, TableCell } from './card.js'
import { paragraphs, run } from './words.js'

export function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): CardElement {
  const width = Math.max(columns.length, ...rows.map((row) => row.length))
  const every = Array.from({ length: width }, (_, index) => index)
  return {
    type: 'Table',
    columns: every.map(() => ({ width: 1 })),
    rows: [
      { type: 'TableRow', cells: every.map((index) => cell(columns[index] ?? '', true)) },
      ...rows.map((row) => ({ type: 'TableRow' as const, cells: every.map((index) => cell(row[index] ?? '', false)) })),
    ],
    firstRowAsHeader: true,
    showGridLines: true,
  }
}

function cell(text: string, isHeader: boolean): TableCell {
  const said = paragraphs(text, isHeader ? { weight: 'Bolder' } : {})
  // An empty rich text is refused by some clients; a space is shown as nothing.
  return { type: 'TableCell', items: said.length > 0 ? said : [{ type: 'RichTextBlock', inlines: [run(' ')] }] }
}
