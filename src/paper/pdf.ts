// Paper as a PDF: tagged, in its language, with its own font, so that it reads aloud and prints anywhere.
import type { Paper } from './blocks.js'
import { cleanForDrawing } from './clean.js'
import { drawBlocks } from './pdf-blocks.js'
import { grey, margin, Sheet } from './pdf-sheet.js'

/** Smaller than this nobody reads on paper. */
const scales = [1, 0.92, 0.85, 0.78, 0.72] as const

/** @returns the file's bytes */
export async function paperPdf(paper: Paper): Promise<Buffer> {
  if (!paper.onOnePage) return (await drawn(paper, 1)).bytes
  let best = await drawn(paper, 1)
  // Even the smallest letters take half the room: what is longer than two pages stays as large as it was.
  if (best.pages > 2) return best.bytes
  for (const scale of scales.slice(1)) {
    if (best.pages === 1) break
    const smaller = await drawn(paper, scale)
    if (smaller.pages < best.pages) best = smaller
  }
  return best.bytes
}

async function drawn(paper: Paper, scale: number): Promise<{ readonly bytes: Buffer; readonly pages: number }> {
  // Loaded with the first paper: most of what is asked of the program makes none.
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({
    size: 'LETTER',
    margins: { top: margin, left: margin, right: margin, bottom: margin },
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: paper.language,
    displayTitle: true,
    // The title of a window or a list of files: it names nobody.
    info: { Title: paper.title, Creator: 'Caseload', Producer: 'Caseload' },
  })
  const done = collected(document)
  const whole = document.struct('Document')
  document.addStructure(whole)
  const sheet = new Sheet(document, scale)
  drawBlocks(sheet, whole, paper.blocks)
  whole.end()
  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page)
    if (paper.watermark) drawWatermark(document, cleanForDrawing(paper.watermark))
    drawFoot(document, cleanForDrawing(paper.foot(String(page + 1), String(count))))
  }
  document.end()
  return { bytes: await done, pages: count }
}

function drawFoot(document: PDFKit.PDFDocument, text: string): void {
  const { page } = document
  const { bottom } = page.margins
  // A foot stands within the margin, which would otherwise begin a new page.
  page.margins.bottom = 0
  document.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
  document.font('regular').fontSize(8).fillColor(grey)
  document.text(text, margin, page.height - 36, { lineBreak: false })
  document.endMarkedContent()
  page.margins.bottom = bottom
}

/** So pale that what stands over it reads well, and on every copy. */
function drawWatermark(document: PDFKit.PDFDocument, text: string): void {
  const { width, height } = document.page
  document.markContent('Artifact', { type: 'Page' })
  document.save()
  document.rotate(-38, { origin: [width / 2, height / 2] })
  document.font('bold').fillColor('#000000', 0.07)
  const size = Math.min(34, (34 * width * 0.95) / document.fontSize(34).widthOfString(text))
  document.fontSize(size)
  const wide = document.widthOfString(text)
  document.text(text, (width - wide) / 2, height / 2 - size / 2, { lineBreak: false })
  document.restore()
  document.fillColor('#000000', 1)
  document.endMarkedContent()
}

function collected(document: PDFKit.PDFDocument): Promise<Buffer> {
  const pieces: Buffer[] = []
  return new Promise((resolve, reject) => {
    document.on('data', (piece: Buffer) => pieces.push(piece))
    document.on('end', () => resolve(Buffer.concat(pieces)))
    document.on('error', reject)
  })
}
