// The marks that a template is written with, much like Markdown: headings, lists, tables, bold. They are read from the
// template alone; what people wrote stands behind a sign until then, and no mark in it counts.
import type { Block, Run, Text } from '#paper/blocks'
import type { TemplateFault } from './template-fault.js'

/** Around the number of a value. No text holds these: Unicode keeps them for nobody. */
const [opens, closes] = ['\ufdd0', '\ufdd1']
const kept = new RegExp(`${opens}(\\d+)${closes}`)

/** Takes values out of the way while the marks are read. */
export class Values {
  readonly #held: string[] = []
  hold(value: string): string {
    return `${opens}${this.#held.push(value) - 1}${closes}`
  }
  at(number: number): string {
    return this.#held[number] ?? ''
  }
}

/** A filled template as blocks. @param nothing what a table without rows says */
export function blocksOf(text: string, values: Values, nothing: string): readonly Block[] {
  const blocks: Block[] = []
  const lines = text.split('\n').map((line) => line.trim())
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const kind = kindOf(line)
    let end = at + 1
    if (joins.has(kind)) while (end < lines.length && kindOf(lines[end] ?? '') === kind) end += 1
    const some = lines.slice(at, end)
    const words = (of: string) => textOf(of, values)
    switch (kind) {
      case 'heading': {
        const level = /^#+/.exec(line)?.[0].length as 1 | 2 | 3
        blocks.push({ type: 'heading', level, text: words(line.slice(level + 1)) })
        break
      }
      case 'table':
        blocks.push(tableOf(some, words, nothing))
        break
      case 'list':
        blocks.push({ type: 'list', items: some.map((one) => words(one.slice(2))) })
        break
      case 'note':
        blocks.push({ type: 'note', text: words(some.map((one) => one.slice(2)).join('\n')) })
        break
      case 'small':
        blocks.push({ type: 'text', look: 'small', text: words(line.slice(1, -1)) })
        break
      case 'signature':
        blocks.push({ type: 'signature', label: words(line.replace(/^_+\s*/, '')) })
        break
      case 'text':
        blocks.push({ type: 'text', text: words(some.join('\n')) })
        break
      case 'empty':
        break
    }
    at = end
  }
  return blocks
}

type Kind = 'heading' | 'table' | 'list' | 'note' | 'small' | 'signature' | 'text' | 'empty'

/** Lines of these belong to one block as long as they follow each other. */
const joins: ReadonlySet<Kind> = new Set(['table', 'list', 'note', 'text'])

function kindOf(line: string): Kind {
  if (line === '') return 'empty'
  if (/^#{1,3} /.test(line)) return 'heading'
  if (line.startsWith('|')) return 'table'
  if (line.startsWith('- ')) return 'list'
  if (line.startsWith('> ')) return 'note'
  if (/^___ /.test(line)) return 'signature'
  if (/^_.*_$/.test(line)) return 'small'
  return 'text'
}

const beneathHead = /^\|(\s*:?-+:?\s*\|)+$/

function tableOf(lines: readonly string[], words: (of: string) => Text, nothing: string): Block {
  const hasHead = beneathHead.test(lines[1] ?? '')
  const columns = hasHead ? cellsOf(lines[0] ?? '').map(words) : []
  const rows = lines.slice(hasHead ? 2 : 0).map((line) => cellsOf(line).map(words))
  if (rows.length > 0 || columns.length === 0) return { type: 'table', columns, rows }
  return { type: 'table', columns, rows: [columns.map((_, at) => [{ text: at === 0 ? nothing : '' }])] }
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim())
}

/** A line's runs: bold between two pairs of stars, what people wrote as they wrote it. */
function textOf(line: string, values: Values): Text {
  return line.split('**').flatMap((stretch, nth) => runsOf(stretch, values, nth % 2 === 1))
}

function runsOf(stretch: string, values: Values, bold: boolean): readonly Run[] {
  return stretch
    .split(kept)
    .map((piece, nth) => (nth % 2 === 1 ? values.at(Number(piece)) : piece))
    .filter((text) => text !== '')
    .map((text) => ({ text, ...(bold && { bold }) }))
}

/** What of a template's marks can't be meant so. */
export function brokenMarks(template: string): readonly TemplateFault[] {
  const faults: TemplateFault[] = []
  let cells: number | undefined
  for (const [at, raw] of template.split('\n').entries()) {
    const line = raw.trim()
    const fault = (says: string) => faults.push({ line: at + 1, says })
    if (/[\ufdd0-\ufdef]/.test(line)) fault('There is a sign here that stands for no letter. Take it out.')
    // What only opens or closes a part stands in no table and ends none.
    if (line !== '' && line.replace(/\{\{[#^/!][^}]*\}\}/g, '').trim() === '') continue
    if (!line.startsWith('|')) {
      cells = undefined
      if ((line.split('**').length - 1) % 2 === 1) fault('Bold begins here and does not end: write **words**.')
      continue
    }
    if (!line.endsWith('|')) fault('A row of a table ends as it begins, with |.')
    const own = cellsOf(line).length
    if (cells !== undefined && own !== cells) fault(`This row has ${own} cells, the one above it ${cells}.`)
    cells = own
  }
  return faults
}
