// A goal's graph to print or to bring to a meeting: one page behind a link that opens once and names nobody.

import { defineCommand } from '#bot/command'
import { inertHtml } from '#language/inert-html'
import { fullName } from '#people/staff'
import { drawGraph } from '#progress/graph/draw'
import { graphInWords } from '#progress/graph/in-words'
import { pictureOf } from '#progress/graph/picture'
import { figuresInWords } from '#progress/spoken-figures'
import { type Day, spokenDay } from '#time/day'
import { spokenNow } from '#wording/language'
import { later, t } from '#wording/t'
import { aboutGoal, goalOf } from './log-data-point.js'
import { pointsOf, readProgress } from './read-progress.js'
import { goalTitle } from './which-goal.js'

export const printGraph = defineCommand({
  name: 'printGraph',
  summary: later`A goal's graph, to print`,
  phrases: [],
  takes: 'nothing',
  input: aboutGoal,
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const of = await goalOf(input, context)
    if ('status' in of) return of
    const { viewer, publicUrl } = context
    const { plan, goal } = of
    const [one] = await readProgress([of], context)
    if (!publicUrl || !one) {
      return {
        status: 'ok',
        title: t`I can't be reached by a browser here`,
        sections: [{ type: 'text', text: t`Once CASELOAD_PUBLIC_URL is set, graphs can be opened and printed.` }],
        students: [plan.student.sourcedId],
        data: { link: null },
      }
    }
    const picture = pictureOf(goal, one.progress, one.phases, viewer.today)
    const points = await pointsOf(of, context)
    const html = graphPage({
      title: `${plan.student.name}: ${goalTitle(goal)}`,
      statement: goal.statement,
      svg: drawGraph(picture, graphInWords(picture)),
      words: graphInWords(picture),
      rows: points.map((point) => [spokenDay(point.day), figuresInWords(point.figures, goal), point.note ?? '']),
      madeBy: fullName(viewer.staff),
      on: viewer.today,
    })
    const file = {
      type: 'text/html; charset=utf-8',
      name: 'graph',
      bytes: Buffer.from(html),
      madeBy: viewer.staff.id,
      students: viewer.seen(),
    } as const
    const token = await context.write((unit) => unit.files.keep(file))
    const link = `${publicUrl}/file/${token}`
    return {
      status: 'ok',
      title: t`The graph of ${plan.student.name}, to print`,
      sections: [
        { type: 'text', text: link },
        { type: 'text', text: t`Open it in a browser. It opens once, within ten minutes.` },
      ],
      students: [plan.student.sourcedId],
      data: { link },
    }
  },
})

interface GraphPage {
  readonly title: string
  readonly statement: string
  readonly svg: string
  /** What the graph shows, for whoever does not see it. */
  readonly words: string
  readonly rows: readonly (readonly string[])[]
  readonly madeBy: string
  readonly on: Day
}

const style =
  'body{font:1em/1.5 system-ui,sans-serif;max-width:44em;margin:2em auto;padding:0 1em;color:#222}svg{width:100%;height:auto}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.2em .6em;border-bottom:1px solid #ccc}footer{color:#555;font-size:.85em;margin-top:2em}'

function graphPage({ title, statement, svg, words, rows, madeBy, on }: GraphPage): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${inertHtml(cell)}</td>`).join('')
  const made = t`Made by ${madeBy}, ${spokenDay(on)}. It says something about a student: keep it safe.`
  return `<!doctype html><html lang="${spokenNow().language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Caseload</title><style>${style}</style></head><body><h1>${inertHtml(title)}</h1><p>${inertHtml(statement)}</p>${svg}<p>${inertHtml(words)}</p><table><thead><tr><th>${t`Day`}</th><th>${t`Recorded`}</th><th>${t`Note`}</th></tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table><footer>${inertHtml(made)}</footer></body></html>`
}
