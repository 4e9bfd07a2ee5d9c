// Breaks a text into lines of a width. A word that is wider than the line is broken within: nothing runs off the paper.
import type { Text } from './blocks.js'
import { cleanForDrawing } from './clean.js'

export interface Word {
  readonly text: string
  readonly bold: boolean
  readonly width: number
}

export type Line = readonly Word[]

/** How wide some letters are, in points. */
export type Measure = (text: string, bold: boolean) => number

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** @param width of each line, in points @returns at least one line, which may be empty */
export function linesOf(text: Text, width: number, measure: Measure): readonly Line[] {
  const lines: Word[][] = [[]]
  let used = 0
  const begin = () => {
    lines.push([])
    used = 0
  }
  const put = (word: Word) => {
    lines.at(-1)?.push(word)
    used += word.width
  }
  for (const { text: words, bold = false } of text) {
    for (const piece of cleanForDrawing(words).split(/(\n|[^\S\n]+)/)) {
      if (piece === '') continue
      if (piece === '\n') {
        begin()
        continue
      }
      const isSpace = /^\s/.test(piece)
      const word = { text: isSpace ? ' ' : piece, bold, width: measure(isSpace ? ' ' : piece, bold) }
      if (isSpace && used === 0) continue
      if (used + word.width <= width) put(word)
      else if (isSpace) begin()
      else if (word.width <= width) {
        begin()
        put(word)
      } else {
        for (const part of broken(word, width - used, width, measure)) {
          if (used > 0 && used + part.width > width) begin()
          put(part)
        }
      }
    }
  }
  return lines.map(withoutSpaceAtEnd)
}

/** The widest word of a text: a column that is narrower breaks it. */
export function widestWord(text: Text, measure: Measure): number {
  let widest = 0
  for (const { text: words, bold = false } of text) {
    for (const word of cleanForDrawing(words).split(/\s+/)) widest = Math.max(widest, measure(word, bold))
  }
  return widest
}

/** How wide a text is where nothing breaks it but its own line breaks. */
export function widestLine(text: Text, measure: Measure): number {
  return Math.max(...linesOf(text, Number.POSITIVE_INFINITY, measure).map(widthOf))
}

export function widthOf(line: Line): number {
  return line.reduce((sum, { width }) => sum + width, 0)
}

/** A word in pieces, the first as wide as what is left of the line, the others as wide as a line. */
function broken({ text, bold }: Word, left: number, width: number, measure: Measure): readonly Word[] {
  const parts: Word[] = []
  let [part, used] = ['', 0]
  let room = left
  for (const { segment } of graphemes.segment(text)) {
    const wide = measure(segment, bold)
    if (used + wide > room && (part !== '' || room < width)) {
      if (part !== '') parts.push({ text: part, bold, width: used })
      ;[part, used] = ['', 0]
      room = width
    }
    part += segment
    used += wide
  }
  return part === '' ? parts : [...parts, { text: part, bold, width: used }]
}

function withoutSpaceAtEnd(line: readonly Word[]): Line {
  return line.at(-1)?.text === ' ' ? line.slice(0, -1) : line
}
