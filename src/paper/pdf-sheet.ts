// The sheets of a PDF: where the next line stands, when a page is full, and what each piece is to whoever has it read aloud.
import { createRequire } from 'node:module'
import { type Text, wordsOf } from './blocks.js'
import { hasRightToLeft, inDrawingOrder, isRightToLeft } from './direction.js'
import { type Line, linesOf, type Measure, widthOf } from './lines.js'

const fonts = createRequire(import.meta.url)
const regular = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const bold = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')

export const margin = 54
/** Beneath the text, for the foot of the page. */
const footRoom = 12

export const black = '#1c1c1c'
export const grey = '#555555'
export const faint = '#c9c9c9'

/** How big letters are, how far apart lines. */
export interface Letters {
  readonly size: number
  readonly lineHeight: number
  readonly measure: Measure
}

export interface Place {
  readonly x: number
  readonly width: number
}

export class Sheet {
  y = margin
  readonly #known = new Map<string, number>()
  /** Lines of texts that read from the right, whatever a line of it begins with. */
  readonly #turned = new WeakSet<Line>()
  /** @param scale of letters and distances: 1, or less where all must fit on one page */
  constructor(
    readonly document: PDFKit.PDFDocument,
    readonly scale: number,
  ) {
    document.registerFont('regular', regular).registerFont('bold', bold)
  }

  get whole(): Place {
    return { x: margin, width: this.document.page.width - 2 * margin }
  }
  get top(): number {
    return margin
  }
  get bottom(): number {
    return this.document.page.height - margin - footRoom
  }
  get room(): number {
    return this.bottom - this.y
  }
  get isAtTop(): boolean {
    return this.y <= this.top
  }

  letters(size: number): Letters {
    const scaled = size * this.scale
    return {
      size: scaled,
      lineHeight: scaled * 1.3,
      measure: (text, isBold) => this.#measure(text, isBold, scaled),
    }
  }

  lines(text: Text, width: number, { measure }: Letters): readonly Line[] {
    const lines = linesOf(text, width, measure)
    if (isRightToLeft(wordsOf(text))) for (const line of lines) this.#turned.add(line)
    return lines
  }

  newPage(): void {
    this.document.addPage()
    this.y = this.top
  }

  /** Leaves room, unless a page has just begun. */
  gap(points: number): void {
    if (!this.isAtTop) this.y += points * this.scale
  }

  /** Draws within a part of the structure: what is drawn is read aloud as that part. */
  within(part: PDFKit.PDFStructureElement, tag: string, draw: () => void): void {
    const content = this.document.markStructureContent(tag)
    draw()
    this.document.endMarkedContent()
    part.add(content)
  }

  /** Draws what is not read aloud: lines between rows, grounds. */
  aside(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' })
    draw()
    this.document.endMarkedContent()
  }

  /** Draws a line of words. @param y of its upper edge */
  line(line: Line, { x, width }: Place, y: number, { size, lineHeight }: Letters, colour: string = black): void {
    const words = line.map(({ text }) => text).join('')
    const lower = y + (lineHeight - size * 1.164) / 2
    this.document.fillColor(colour)
    if (!hasRightToLeft(words) && !this.#turned.has(line)) {
      let at = x
      for (const stretch of stretches(line)) {
        this.#letters(stretch, at, lower, size)
        at += widthOf(stretch)
      }
      return
    }
    const turned = this.#turned.has(line)
    let at = turned ? x + width - widthOf(line) : x
    for (const word of inDrawingOrder(line, turned)) {
      this.#letters([word], at, lower, size)
      at += word.width
    }
  }

  #letters(words: Line, x: number, y: number, size: number): void {
    this.document
      .font(words[0]?.bold ? 'bold' : 'regular')
      .fontSize(size)
      .text(words.map(({ text }) => text).join(''), x, y, { lineBreak: false })
  }

  #measure(text: string, isBold: boolean, size: number): number {
    const key = `${isBold ? 'b' : 'r'}${text}`
    const known = this.#known.get(key)
    // Widths grow with the size, so each is measured once.
    if (known !== undefined) return known * size
    const width = this.document
      .font(isBold ? 'bold' : 'regular')
      .fontSize(100)
      .widthOfString(text)
    this.#known.set(key, width / 100)
    return (width / 100) * size
  }
}

/** A line in stretches of one weight. */
function stretches(line: Line): readonly Line[] {
  const found: Line[] = []
  for (const word of line) {
    const last = found.at(-1)
    if (last?.[0]?.bold === word.bold) found[found.length - 1] = [...last, word]
    else found.push([word])
  }
  return found
}
