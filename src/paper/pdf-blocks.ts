// Draws the blocks of a paper: each asks for the room that it needs to begin well, so that no heading stands alone at the
// foot of a page and no line of a paragraph alone at the head of one.
import type { Block, Picture, Text } from './blocks.js'
import type { Line } from './lines.js'
import { grey, type Letters, type Place, type Sheet } from './pdf-sheet.js'
import { drawTable, tableBeginning } from './pdf-table.js'

const body = 10.5
const headings = {
  1: { size: 19, before: 0, after: 5 },
  2: { size: 13, before: 11, after: 3 },
  3: { size: 11, before: 7, after: 2 },
}
const small = 8.5
/** From a bullet to its text, and from a bar to the note beside it. */
const bullet = 12
const signatureRoom = 30
/** Between a list and the picture to its right. */
const pictureGap = 18

type Structure = PDFKit.PDFStructureElement

export function drawBlocks(sheet: Sheet, into: Structure, blocks: readonly Block[]): void {
  for (const [at, block] of blocks.entries()) {
    const need = beginning(sheet, blocks, at)
    if (need > sheet.room && !sheet.isAtTop) sheet.newPage()
    draw(sheet, into, block)
  }
}

function draw(sheet: Sheet, into: Structure, block: Block): void {
  switch (block.type) {
    case 'heading': {
      const { size, before, after } = headings[block.level]
      sheet.gap(before)
      const text = block.text.map((run) => ({ ...run, bold: true }))
      drawText(sheet, into, `H${block.level}`, text, sheet.whole, sheet.letters(size))
      sheet.gap(after)
      return
    }
    case 'text':
      drawText(
        sheet,
        into,
        'P',
        block.text,
        sheet.whole,
        lettersOf(sheet, block),
        block.look === 'small' ? grey : undefined,
      )
      sheet.gap(block.look === 'close' ? 1 : 5)
      return
    case 'note':
      drawNote(sheet, into, block.text)
      return
    case 'list':
      drawList(sheet, into, block.items, sheet.whole)
      sheet.gap(4)
      return
    case 'table':
      drawTable(sheet, into, block)
      sheet.gap(7)
      return
    case 'signature':
      drawSignature(sheet, into, block.label)
      return
    case 'pictured':
      drawPictured(sheet, into, block.items, block.picture)
      return
    case 'together':
      drawBlocks(sheet, into, block.blocks)
      return
  }
}

/** What a block needs on the page to begin there; a heading needs what follows it too. */
function beginning(sheet: Sheet, blocks: readonly Block[], at: number): number {
  const block = blocks[at]
  if (!block) return 0
  switch (block.type) {
    case 'heading':
      return heightOf(sheet, block) + beginning(sheet, blocks, at + 1)
    case 'text':
    case 'note': {
      // Two lines at least stand together.
      const letters = lettersOf(sheet, block)
      return Math.min(heightOf(sheet, block), letters.lineHeight * 3)
    }
    case 'list':
      return heightOf(sheet, { ...block, items: block.items.slice(0, 1) })
    case 'table':
      return tableBeginning(sheet, block)
    case 'together': {
      const whole = block.blocks.reduce((sum, one) => sum + heightOf(sheet, one), 0)
      return whole <= sheet.bottom - sheet.top ? whole : beginning(sheet, block.blocks, 0)
    }
    default:
      return heightOf(sheet, block)
  }
}

function heightOf(sheet: Sheet, block: Block): number {
  const high = (text: Text, width: number, letters: Letters) =>
    sheet.lines(text, width, letters).length * letters.lineHeight
  const { width } = sheet.whole
  switch (block.type) {
    case 'heading': {
      const { size, before, after } = headings[block.level]
      return high(block.text, width, sheet.letters(size)) + (before + after) * sheet.scale
    }
    case 'text':
      return high(block.text, width, lettersOf(sheet, block)) + 5 * sheet.scale
    case 'note':
      return high(block.text, width - bullet, sheet.letters(body)) + 6 * sheet.scale
    case 'list':
      return block.items.reduce((sum, item) => sum + high(item, width - bullet, sheet.letters(body)), 0)
    case 'signature':
      return signatureRoom + sheet.letters(small).lineHeight + 6
    case 'pictured': {
      const beside = width - block.picture.width - pictureGap - bullet
      const list = block.items.reduce((sum, item) => sum + high(item, beside, sheet.letters(body)), 0)
      return Math.max(list, block.picture.height) + 4
    }
    case 'table':
      return tableBeginning(sheet, block)
    case 'together':
      return block.blocks.reduce((sum, one) => sum + heightOf(sheet, one), 0)
  }
}

function lettersOf(sheet: Sheet, block: Block): Letters {
  return sheet.letters(block.type === 'text' && block.look === 'small' ? small : body)
}

function drawText(
  sheet: Sheet,
  into: Structure,
  tag: string,
  text: Text,
  place: Place,
  letters: Letters,
  colour?: string,
): void {
  const part = sheet.document.struct(tag)
  into.add(part)
  drawLines(sheet, part, tag, sheet.lines(text, place.width, letters), place, letters, colour)
  part.end()
}

/** Lines over as many pages as they take; where they part, two stay on each side. */
function drawLines(
  sheet: Sheet,
  part: Structure,
  tag: string,
  lines: readonly Line[],
  place: Place,
  letters: Letters,
  colour?: string,
): void {
  let left = lines
  while (left.length > 0) {
    const fit = Math.floor(sheet.room / letters.lineHeight)
    if (fit < Math.min(2, left.length) && !sheet.isAtTop) {
      sheet.newPage()
      continue
    }
    const now = left.length <= fit ? left.length : left.length - fit === 1 && fit > 2 ? fit - 1 : Math.max(1, fit)
    const some = left.slice(0, now)
    sheet.within(part, tag, () => {
      for (const [nth, line] of some.entries())
        sheet.line(line, place, sheet.y + nth * letters.lineHeight, letters, colour)
    })
    sheet.y += some.length * letters.lineHeight
    left = left.slice(now)
    if (left.length > 0) sheet.newPage()
  }
}

function drawList(sheet: Sheet, into: Structure, items: readonly Text[], { x, width }: Place): void {
  const { document } = sheet
  const letters = sheet.letters(body)
  const place = { x: x + bullet, width: width - bullet }
  const list = document.struct('L')
  into.add(list)
  for (const item of items) {
    const lines = sheet.lines(item, place.width, letters)
    if (sheet.room < letters.lineHeight * Math.min(2, lines.length)) sheet.newPage()
    const part = document.struct('LI')
    list.add(part)
    const dot = [{ text: '•', bold: false, width: bullet }]
    const label = document.struct('Lbl')
    part.add(label)
    sheet.within(label, 'Lbl', () => sheet.line(dot, { x, width: bullet }, sheet.y, letters))
    label.end()
    const said = document.struct('LBody')
    part.add(said)
    drawLines(sheet, said, 'LBody', lines, place, letters)
    said.end()
    part.end()
  }
  list.end()
}

function drawNote(sheet: Sheet, into: Structure, text: Text): void {
  const { document } = sheet
  const { x, width } = sheet.whole
  const letters = sheet.letters(body)
  const part = document.struct('Note')
  into.add(part)
  const lines = sheet.lines(text, width - bullet, letters)
  const fits = lines.length * letters.lineHeight <= sheet.room
  const top = sheet.y
  drawLines(sheet, part, 'Note', lines, { x: x + bullet, width: width - bullet }, letters)
  part.end()
  if (fits) sheet.aside(() => document.rect(x, top, 3, sheet.y - top).fill(grey))
  sheet.gap(6)
}

function drawSignature(sheet: Sheet, into: Structure, label: Text): void {
  const { document } = sheet
  const { x } = sheet.whole
  sheet.y += signatureRoom
  sheet.aside(() => {
    document.lineWidth(0.7).strokeColor(grey)
    document
      .moveTo(x, sheet.y)
      .lineTo(x + 320, sheet.y)
      .stroke()
  })
  sheet.y += 2
  drawText(sheet, into, 'P', label, sheet.whole, sheet.letters(small), grey)
  sheet.gap(4)
}

function drawPictured(sheet: Sheet, into: Structure, items: readonly Text[], picture: Picture): void {
  const { document } = sheet
  const { x, width } = sheet.whole
  const beside = width - picture.width - pictureGap
  const top = sheet.y
  drawList(sheet, into, items, { x, width: beside })
  const figure = document.struct('Figure', { alt: picture.alt })
  into.add(figure)
  sheet.within(figure, 'Figure', () => {
    document.image(picture.png, x + beside + pictureGap, top, { width: picture.width })
  })
  figure.end()
  sheet.y = Math.max(sheet.y, top + picture.height) + 4
}
