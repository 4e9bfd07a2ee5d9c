// A student's whole record as one page to read or print: every file of it, a table each.
import type { Cells, OutFile } from './csv-file.js'

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

/** The page, in HTML that asks for nothing from anywhere. */
export function recordPage({ student, made, files }: RecordPage): string {
  const title = `Education record of ${student}`
  const contents = files.map(({ name }) => `<li><a href="#${idOf(name)}">${escaped(titleOf(name))}</a></li>`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Education record</title><style>${look}</style></head><body><p class="made">${escaped(made)}</p><h1>${escaped(title)}</h1><nav><ol>${contents}</ol></nav>${files.map(section).join('')}</body></html>\n`
}

const look =
  'body{font:1em/1.45 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1d1c1d;background:#fff}dl{display:grid;grid-template-columns:14em 1fr;gap:.1em 1em;margin:0 0 1em;padding:.6em 0;border-top:1px solid #bbb;break-inside:avoid}dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}.made{color:#555}@media print{.made{position:fixed;bottom:0;font-size:.75em}nav{display:none}}@media(max-width:40em){dl{grid-template-columns:1fr}}'

/** What a reader has no use for; it stands in the files. A version's whole content is told by the plan's own files. */
const ofMachines = new Set([
  ...['studentId', 'id', 'planId', 'meetingId', 'revision', 'header', 'content', 'record', 'previousHash', 'hash'],
  ...['accommodationId', 'classId', 'staffId'],
])

function section({ name, columns, rows }: RecordFile): string {
  const entries = rows.map((row) => {
    const said = columns.flatMap((column) => {
      const cell = row[column]
      if (cell === null || cell === undefined || cell === '' || ofMachines.has(column)) return []
      return [`<dt>${escaped(wordsOf(column))}</dt><dd>${escaped(String(cell))}</dd>`]
    })
    return `<dl>${said.join('')}</dl>`
  })
  return `<section><h2 id="${idOf(name)}">${escaped(titleOf(name))}</h2>${entries.join('')}</section>`
}

/** Where the field says it otherwise than the file. */
const titles: Readonly<Record<string, string>> = { 'probes.csv': 'Data points', 'sessions.csv': 'Service sessions' }

const idOf = (name: string) => name.replace(/\W/g, '-')
const titleOf = (name: string) => titles[name] ?? capital(wordsOf(name.replace(/\.csv$/, '')))

/** A column's name as words: `meetingDate` is "meeting date". */
function wordsOf(name: string): string {
  if (name === 'lre') return 'least restrictive environment'
  return name.replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
