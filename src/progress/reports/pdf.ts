// A progress report as a PDF: tagged, in its language, with its own font, so that it reads aloud and prints anywhere.
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { drawGraph } from '../graph/draw.js'
import { graphInWords } from '../graph/in-words.js'
import { pngOf } from '../graph/png.js'
import { fill } from './fill.js'
import { type GoalLines, headOf, linesOf, type Report } from './report.js'
import type { ReportWords } from './words/report-words.js'

const fonts = createRequire(import.meta.url)
const regular = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
const bold = fonts.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')
const margin = 54
const graph = { width: 200, height: 143 } as const
/** A goal begins on a page with room for so much of it. */
const fewestPoints = 150

/** @returns the file's bytes */
export async function reportPdf(report: Report, words: ReportWords): Promise<Buffer> {
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

  const say = (
    tag: 'H1' | 'H2' | 'P',
    text: string,
    look: { readonly font?: string; readonly size?: number; readonly gap?: number } = {},
  ) => {
    whole.add(
      document.struct(tag, {}, () => {
        document
          .font(look.font ?? 'regular')
          .fontSize(look.size ?? 10.5)
          .text(text, { lineGap: 2 })
      }),
    )
    document.moveDown(look.gap ?? 0.3)
  }

  const { school } = report
  if (school) say('P', school, { size: 10 })
  say('H1', words.title, { font: 'bold', size: 20, gap: 0.4 })
  for (const [label, value] of headOf(report, words)) say('P', `${label}: ${value}`, { gap: 0.1 })
  document.moveDown(0.8)
  for (const one of report.goals) sayGoal(document, whole, say, linesOf(one, words), words)
  document.moveDown(0.5)
  say('P', words.rights, { size: 9.5 })
  whole.end()
  numberPages(document, report, words)
  document.end()
  return done
}

type Say = (
  tag: 'H1' | 'H2' | 'P',
  text: string,
  look?: { readonly font?: string; readonly size?: number; readonly gap?: number },
) => void

function sayGoal(
  document: PDFKit.PDFDocument,
  whole: PDFKit.PDFStructureElement,
  say: Say,
  lines: GoalLines,
  words: ReportWords,
): void {
  const { picture } = lines
  const bottom = document.page.height - margin
  const needed = fewestPoints + (picture ? graph.height : 0)
  if (document.y + needed > bottom) document.addPage()
  say('H2', lines.heading, { font: 'bold', size: 13 })
  say('P', `${words.goalIs}: ${lines.statement}`)
  for (const line of lines.figures) say('P', `•  ${line}`, { gap: 0.05 })
  document.moveDown(0.3)
  say('P', lines.code, { font: 'bold', gap: 0.1 })
  say('P', lines.outlook)
  say('P', `${words.comment}: ${lines.comment}`)
  if (picture) {
    const alt = graphInWords(picture)
    const png = pngOf(drawGraph(picture, alt), 3)
    if (document.y + graph.height > bottom) document.addPage()
    const { y } = document
    whole.add(
      document.struct('Figure', { alt }, () => {
        document.image(png, margin, y, { width: graph.width })
      }),
    )
    document.y = y + graph.height
    document.x = margin
    say('P', words.graph, { size: 8.5 })
  }
  document.moveDown(0.9)
}

/** On every page: who made it and when, and which page it is of how many. */
function numberPages(document: PDFKit.PDFDocument, report: Report, words: ReportWords): void {
  const { start, count } = document.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page)
    const text = `${fill(words.preparedBy, { name: report.preparedBy })} · ${report.date} · ${fill(words.page, { page: page + 1, pages: count })}`
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
