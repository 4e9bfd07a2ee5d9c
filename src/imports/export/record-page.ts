// A student's whole record as one page to read or print: every file of it, a table each.
import { kindTitles } from '#plans/kind'
import { dayFrom, spokenDay } from '#time/day'
import { spokenNow } from '#wording/language'
import { t } from '#wording/t'
import type { Cell, Cells, OutFile } from './csv-file.js'
import { codeWords } from './record-codes.js'
import { columnsOfCodes, columnWords, fileWords } from './record-words.js'

export interface RecordFile {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly Cells[]
}

/** Reads what a file holds. */
export async function readFileOut(file: OutFile): Promise<RecordFile> {
  const rows: Cells[] = []
  for await (const row of file.rows()) rows.push(row)
  return { name: file.name, columns: file.columns, rows }
}

export interface RecordPage {
  readonly student: string
  /** Who made it and when: it stands on every printed sheet. */
  readonly made: string
  readonly files: readonly RecordFile[]
}

/** The page, in HTML that asks for nothing from anywhere, in the language spoken now. What people wrote stays as they wrote it. */
export function recordPage({ student, made, files }: RecordPage): string {
  const title = t`Education record of ${student}`
  const contents = files.map(({ name }) => `<li><a href="#${idOf(name)}">${escaped(titleOf(name))}</a></li>`).join('')
  return `<!doctype html><html lang="${spokenNow().language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${t`Education record`}</title><style>${look}</style></head><body><p class="made">${escaped(made)}</p><h1>${escaped(title)}</h1><nav><ol>${contents}</ol></nav>${files.map(section).join('')}</body></html>\n`
}

const look =
  'body{font:1em/1.45 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1d1c1d;background:#fff}dl{display:grid;grid-template-columns:14em 1fr;gap:.1em 1em;margin:0 0 1em;padding:.6em 0;border-top:1px solid #bbb;break-inside:avoid}dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}.made{color:#555}@media print{.made{position:fixed;bottom:0;font-size:.75em}nav{display:none}}@media(max-width:40em){dl{grid-template-columns:1fr}}'

/** What a reader has no use for; it stands in the files. A version's whole content is told by the plan's own files. */
export const ofMachines: ReadonlySet<string> = new Set([
  ...['studentId', 'id', 'planId', 'meetingId', 'revision', 'header', 'content', 'record', 'previousHash', 'hash'],
  ...['accommodationId', 'classId', 'staffId'],
])

function section({ name, columns, rows }: RecordFile): string {
  const entries = rows.map((row) => {
    const facts = columns.flatMap((column) => {
      const text = ofMachines.has(column) ? '' : said(column, row[column])
      return text === '' ? [] : [`<dt>${escaped(columnWords[column] ?? column)}</dt><dd>${escaped(text)}</dd>`]
    })
    return `<dl>${facts.join('')}</dl>`
  })
  return `<section><h2 id="${idOf(name)}">${escaped(titleOf(name))}</h2>${entries.join('')}</section>`
}

const idOf = (name: string) => name.replace(/\W/g, '-')

/** What a file is called; one that is new here by its own name. */
const titleOf = (name: string) => fileWords[name] ?? name

function said(column: string, cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  const text = String(cell)
  if (column === 'kind' && (text === 'iep' || text === '504')) return kindTitles[text]
  if (columnsOfCodes.has(column)) return codeWords[text] ?? text
  const day = dayFrom(text)
  return day ? spokenDay(day) : text
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
