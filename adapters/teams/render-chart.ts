// A chart as Teams draws it, over days to scale; a client that draws none shows the table.

import { type Chart, chartAsTable, newestOf } from '#bot/chart-table'
import { t } from '#wording/t'
import type { CardElement } from './card.js'
import { renderTable } from './render-table.js'
import { inert, isPlain } from './words.js'

/** A card holds so many measurements of a chart and of its table, well within what Teams takes. */
const most = { chart: 60, table: 8 } as const

export function renderChart(section: Chart): CardElement {
  const { title, unit, series } = newestOf(section, most.chart)
  const { columns, rows } = chartAsTable(newestOf(section, most.table))
  return {
    type: 'Chart.Line',
    title: plainly(title) ?? t`Graph`,
    ...(plainly(unit) && { yAxisTitle: plainly(unit) ?? '' }),
    data: series.map(({ name, values }) => ({
      legend: plainly(name) ?? 'Line',
      // Days as YYYY-MM-DD make it a chart of time.
      values: values.map(({ day, value }) => ({ x: day, y: Math.round(value * 100) / 100 })),
    })),
    fallback: renderTable(columns, rows),
  }
}

/** Nobody says whether a chart's words are read as markup, so none that could be stand there. */
function plainly(words: string): string | undefined {
  return words.trim() !== '' && isPlain(words) ? inert(words) : undefined
}
