// A progress report on paper.
import type { Block, Paper, Text } from '#paper/blocks'
import { plain } from '#paper/blocks'
import { paperPdf } from '#paper/pdf'
import { drawGraph } from '../graph/draw.js'
import { pngOf } from '../graph/png.js'
import { dayIn, fill } from './fill.js'
import { codesLine, type GoalLines, headOf, linesOf, type Report, rightsLine } from './report.js'
import type { ReportWords } from './words/report-words.js'

/** A goal's graph stands to the right of its figures. */
const graph = { width: 203, height: 145 } as const

/** @returns the file's bytes */
export function reportPdf(report: Report, words: ReportWords): Promise<Buffer> {
  return paperPdf(reportPaper(report, words))
}

export function reportPaper(report: Report, words: ReportWords): Paper {
  const { school, goals, preparedBy, date } = report
  const made = `${fill(words.preparedBy, { name: preparedBy })} · ${dayIn(words, date)}`
  return {
    title: words.title,
    language: words.language,
    blocks: [
      ...(school ? [line(school)] : []),
      { type: 'heading', level: 1, text: plain(words.title) },
      ...headOf(report, words).map(([label, value]) => line(`${label}: ${value}`, 'close')),
      ...(goals.some(({ picture }) => picture) ? [line(words.graph, 'small')] : []),
      ...goals.map((one): Block => ({ type: 'together', blocks: goalBlocks(linesOf(one, report, words), words) })),
      line(codesLine(report, words)),
      line(rightsLine(report, words)),
    ],
    foot: (page, pages) => `${made} · ${fill(words.page, { page, pages })}`,
  }
}

function goalBlocks(lines: GoalLines, words: ReportWords): readonly Block[] {
  const { heading, statement, figures, picture, alt, code, outlook, comment } = lines
  const items = figures.map(plain)
  return [
    { type: 'heading', level: 2, text: plain(heading) },
    line(`${words.goalIs}: ${statement}`),
    picture
      ? {
          type: 'pictured',
          items,
          picture: { png: pngOf(drawGraph(picture, alt, words.graphWords), 3), alt, ...graph },
        }
      : { type: 'list', items },
    { type: 'text', look: 'close', text: [{ text: code, bold: true }] },
    line(outlook),
    line(comment.join(': ')),
  ]
}

function line(text: string, look?: 'small' | 'close'): Block {
  const said: Text = plain(text)
  return { type: 'text', text: said, ...(look && { look }) }
}
