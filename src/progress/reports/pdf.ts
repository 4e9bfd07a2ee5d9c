// A progress report as a PDF: tagged, in its language, with its own font, so that it reads aloud and prints anywhere.
import { createRequire } from 'node:module'
import { drawGraph } from '../graph/draw.js'
import { pngOf } from '../graph/png.js'
import { dayIn, fill } from './fill.js'
import { codesLine, type GoalLines, headOf, linesOf, type Report, rightsLine } from './report.js'
import type { ReportWords } from './words/report-words.js'

const fonts = createRequire(import.meta.url)
const regular = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const bold = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')
const margin = 54
/** A goal's graph stands to the right of its figures. */
const graph = { width: 203, height: 145, gap: 18 } as const
/** From a bullet to its text. */
const bullet = 12

/** @returns the file's bytes */
export async function reportPdf(report: Report, words: ReportWords): Promise<Buffer> {
  // Loaded with the first report: most of what is asked of the program makes none.
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({
    size: 'LETTER',
    margins: { top: margin, left: margin, right: margin, bottom: margin },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: words.language,
    displayTitle: true,
    // The title of a window or a list of files: it names nobody.
    info: { Title: words.title, Creator: 'Caseload', Producer: 'Caseload' },
  })
  const done = collected(document)
  document.registerFont('regular', regular).registerFont('bold', bold)
  const whole = document.struct('Document')
  document.addStructure(whole)

  const say: Say = (tag, text, look = {}) => {
    whole.add(
      document.struct(tag, {}, () => {
        document.font(look.font ?? 'regular').fontSize(look.size ?? 10.5)
        if (!look.item) return void document.text(text, { lineGap: 2 })
        const { y } = document
        document.text('•', margin, y)
        document.text(text, margin + bullet, y, { lineGap: 2, width: look.item.width - bullet })
        document.x = margin
      }),
    )
    document.moveDown(look.gap ?? 0.3)
  }

  const { school } = report
  if (school) say('P', school, { size: 10 })
  say('H1', words.title, { font: 'bold', size: 20, gap: 0.4 })
  for (const [label, value] of headOf(report, words)) say('P', `${label}: ${value}`, { gap: 0.1 })
  document.moveDown(0.8)
  if (report.goals.some(({ picture }) => picture)) say('P', words.graph, { size: 9, gap: 0.6 })
  for (const one of report.goals) sayGoal(document, whole, say, linesOf(one, report, words), words)
  say('P', codesLine(report, words), { size: 9.5 })
  say('P', rightsLine(report, words), { size: 9.5 })
  whole.end()
  numberPages(document, report, words)
  document.end()
  return done
}

interface Look {
  readonly font?: string
  readonly size?: number
  readonly gap?: number
  /** A bullet, and the text beside it, so wide. */
  readonly item?: { readonly width: number }
}
type Say = (tag: 'H1' | 'H2' | 'P', text: string, look?: Look) => void

function sayGoal(
  document: PDFKit.PDFDocument,
  whole: PDFKit.PDFStructureElement,
  say: Say,
  lines: GoalLines,
  words: ReportWords,
): void {
  const { picture } = lines
  const full = document.page.width - 2 * margin
  const width = picture ? full - graph.width - graph.gap : full
  if (document.y + heightOf(document, lines, words, width, full) > document.page.height - margin) document.addPage()
  say('H2', lines.heading, { font: 'bold', size: 13 })
  say('P', `${words.goalIs}: ${lines.statement}`)
  const top = document.y
  for (const line of lines.figures) say('P', line, { gap: 0.05, item: { width } })
  let bottom = document.y
  if (picture) {
    const png = pngOf(drawGraph(picture, lines.alt, words.graphWords), 3)
    const figure = () => document.image(png, margin + width + graph.gap, top, { width: graph.width })
    whole.add(document.struct('Figure', { alt: lines.alt }, figure))
    bottom = Math.max(bottom, top + graph.height)
    document.x = margin
  }
  document.y = bottom + 4
  say('P', lines.code, { font: 'bold', gap: 0.1 })
  say('P', lines.outlook)
  say('P', lines.comment.join(': '))
  document.moveDown(0.6)
}

/** How much room a goal takes, so that it stands on one page where it can. */
function heightOf(
  document: PDFKit.PDFDocument,
  { statement, figures, code, outlook, comment, picture }: GoalLines,
  words: ReportWords,
  width: number,
  full: number,
): number {
  const high = (text: string, wide: number) => {
    document.font('regular').fontSize(10.5)
    return document.heightOfString(text, { width: wide, lineGap: 2 }) + 3
  }
  const beside = figures.reduce((sum, line) => sum + high(line, width - bullet), 0)
  const above = 24 + high(`${words.goalIs}: ${statement}`, full)
  const below = [code, outlook, comment.join(': ')].reduce((sum, text) => sum + high(text, full), 0)
  return above + Math.max(beside, picture ? graph.height : 0) + below + 6
}

/** On every page: who made it and when, and which page it is of how many. */
function numberPages(document: PDFKit.PDFDocument, report: Report, words: ReportWords): void {
  const { start, count } = document.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page)
    const text = `${fill(words.preparedBy, { name: report.preparedBy })} · ${dayIn(words, report.date)} · ${fill(words.page, { page: page + 1, pages: count })}`
    const { bottom } = document.page.margins
    // A footer stands within the margin, which would otherwise begin a new page.
    document.page.margins.bottom = 0
    document.markContent('Artifact', { type: 'Pagination' })
    document
      .font('regular')
      .fontSize(8)
      .text(text, margin, document.page.height - 34, { lineBreak: false })
    document.endMarkedContent()
    document.page.margins.bottom = bottom
  }
}

function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  const pieces: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (piece: Buffer) => pieces.push(piece))
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.on('error', reject)
  })
}
