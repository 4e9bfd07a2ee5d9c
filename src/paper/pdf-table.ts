// Tables of a PDF: columns as wide as what stands in them, rows that stay whole where a page can hold them, and the heads of
// columns again on each page.
import type { Text } from './blocks.js'
import { type Line, widestLine, widestWord } from './lines.js'
import { faint, type Letters, type Place, type Sheet } from './pdf-sheet.js'

const padding = { x: 5, y: 3.5 } as const
const size = 9.5

interface Table {
  readonly columns: readonly Text[]
  readonly rows: readonly (readonly Text[])[]
}

interface Laid {
  readonly cells: readonly (readonly Line[])[]
  readonly height: number
}

/** How much room the table needs to begin: all of it where it is small; else its head and first row, or what a third of a page holds of it. */
export function tableBeginning(sheet: Sheet, table: Table): number {
  const letters = sheet.letters(size)
  const places = placesOf(sheet, table, letters)
  const third = (sheet.bottom - sheet.top) / 3
  const head = table.columns.length > 0 ? laid(sheet, bold(table.columns), places, letters).height : 0
  let height = head
  for (const [at, row] of table.rows.entries()) {
    height += laid(sheet, row, places, letters).height
    if (height > third) return at === 0 ? third : head + laid(sheet, table.rows[0] ?? [], places, letters).height
  }
  return height
}

/** Draws a table, over as many pages as it takes. */
export function drawTable(sheet: Sheet, into: PDFKit.PDFStructureElement, table: Table): void {
  const { document } = sheet
  const letters = sheet.letters(size)
  const places = placesOf(sheet, table, letters)
  const structure = document.struct('Table')
  into.add(structure)
  const head = table.columns.length > 0 ? laid(sheet, bold(table.columns), places, letters) : undefined
  if (head) {
    const row = document.struct('TR')
    structure.add(row)
    drawRow(sheet, head, places, letters, { row, ground: true, heads: 'all' })
    row.end()
  }
  for (const texts of table.rows) {
    const row = document.struct('TR')
    structure.add(row)
    const isFacts = table.columns.length === 0
    let left = laid(sheet, isFacts ? firstBold(texts) : texts, places, letters)
    if (left.height > sheet.room && !fitsBetter(sheet, left, head)) goOn(sheet, head, places, letters)
    const cells = texts.map((_, at) => document.struct(isFacts && at === 0 ? 'TH' : 'TD'))
    for (const cell of cells) row.add(cell)
    while (left.height > sheet.room) {
      const [now, rest] = parted(sheet, left, letters)
      drawRow(sheet, now, places, letters, { cells })
      left = rest
      goOn(sheet, head, places, letters)
    }
    drawRow(sheet, left, places, letters, { cells })
    for (const cell of cells) cell.end()
    row.end()
  }
  structure.end()
}

/** A row that no page holds whole begins where it stands, if a good part of it fits. */
function fitsBetter(sheet: Sheet, { height }: Laid, head: Laid | undefined): boolean {
  const page = sheet.bottom - sheet.top - (head?.height ?? 0)
  return height > page && sheet.room > page / 4
}

/** The next page, with the heads of the columns again. */
function goOn(sheet: Sheet, head: Laid | undefined, places: readonly Place[], letters: Letters): void {
  sheet.newPage()
  if (head) drawRow(sheet, head, places, letters, { ground: true })
}

interface Row {
  /** Whose cells are made here, all of them heads. */
  readonly row?: PDFKit.PDFStructureElement
  readonly heads?: 'all'
  readonly cells?: readonly PDFKit.PDFStructureElement[]
  readonly ground?: boolean
}

function drawRow(sheet: Sheet, { cells, height }: Laid, places: readonly Place[], letters: Letters, of: Row): void {
  const { document } = sheet
  const top = sheet.y
  const { x, width } = sheet.whole
  sheet.aside(() => {
    if (of.ground) document.rect(x, top, width, height).fill('#eeeeee')
    document.lineWidth(0.5).strokeColor(faint)
    document
      .moveTo(x, top + height)
      .lineTo(x + width, top + height)
      .stroke()
  })
  for (const [at, lines] of cells.entries()) {
    const place = places[at]
    if (!place) continue
    const draw = () => {
      for (const [nth, line] of lines.entries()) {
        const inner = { x: place.x + padding.x, width: place.width - 2 * padding.x }
        sheet.line(line, inner, top + padding.y * sheet.scale + nth * letters.lineHeight, letters)
      }
    }
    const own = of.cells?.[at] ?? (of.row && document.struct('TH'))
    if (own) {
      if (of.row) of.row.add(own)
      sheet.within(own, of.row ? 'TH' : 'TD', draw)
      if (of.row) own.end()
    } else sheet.aside(draw)
  }
  sheet.y = top + height
}

/** As much of a row as the page still holds, and the rest of it. */
function parted(sheet: Sheet, { cells }: Laid, letters: Letters): readonly [now: Laid, rest: Laid] {
  const fit = Math.max(1, Math.floor((sheet.room - 2 * padding.y * sheet.scale) / letters.lineHeight))
  return [
    sized(
      sheet,
      cells.map((lines) => lines.slice(0, fit)),
      letters,
    ),
    sized(
      sheet,
      cells.map((lines) => lines.slice(fit)),
      letters,
    ),
  ]
}

function laid(sheet: Sheet, texts: readonly Text[], places: readonly Place[], letters: Letters): Laid {
  return sized(
    sheet,
    texts.map((text, at) => sheet.lines(text, (places[at]?.width ?? 0) - 2 * padding.x, letters)),
    letters,
  )
}

function sized(sheet: Sheet, cells: readonly (readonly Line[])[], { lineHeight }: Letters): Laid {
  const most = Math.max(1, ...cells.map((lines) => lines.length))
  return { cells, height: most * lineHeight + 2 * padding.y * sheet.scale }
}

/** As wide as what stands in them; where that is too much, each gives of what it has beyond its widest word. */
function placesOf(sheet: Sheet, { columns, rows }: Table, { measure }: Letters): readonly Place[] {
  const { x, width } = sheet.whole
  const all = [...(columns.length > 0 ? [bold(columns)] : []), ...rows]
  const count = Math.max(1, ...all.map((row) => row.length))
  const room = width - count * 2 * padding.x
  const widest = (of: (text: Text) => number, most: number) =>
    Array.from({ length: count }, (_, at) => Math.min(most, Math.max(8, ...all.map((row) => of(row[at] ?? [])))))
  const most = columns.length > 0 ? widest((text) => widestLine(text, measure), room) : factsMost(room, count)
  const least = widest((text) => widestWord(text, measure), room / count)
  const [sumMost, sumLeast] = [sum(most), sum(least)]
  const spread = sumMost - sumLeast
  const widths =
    sumMost <= room
      ? most.map((one) => one + ((room - sumMost) * one) / sumMost)
      : most.map(
          (one, at) => (least[at] ?? 0) + ((room - sumLeast) * Math.max(0, one - (least[at] ?? 0))) / (spread || 1),
        )
  let at = x
  return widths.map((one) => {
    const place = { x: at, width: one + 2 * padding.x }
    at += place.width
    return place
  })
}

/** What something is takes three tenths, what it says the rest. */
function factsMost(room: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => (at === 0 ? room * 0.3 : (room * 0.7) / Math.max(1, count - 1)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function bold(texts: readonly Text[]): readonly Text[] {
  return texts.map((text) => text.map((run) => ({ ...run, bold: true })))
}

function firstBold(texts: readonly Text[]): readonly Text[] {
  return texts.map((text, at) => (at === 0 ? text.map((run) => ({ ...run, bold: true })) : text))
}
