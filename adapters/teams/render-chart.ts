// A chart as Teams draws it, with a table for clients that draw none.
import { chartAsTable, newestOf } from '#bot/chart-table'
import type { Section } from '#bot/reply'
import type { CardElement } from './card.js'
import { renderTable } from './render-table.js'
import { inert } from './words.js'

type Chart = Extract<Section, { type: 'chart' }>

/** A card holds so many days of a chart and of its table, well within what Teams takes. */
const mostDays = { chart: 40, table: 8 } as const

export function renderChart(section: Chart): CardElement {
  const { title, unit, labels, series } = newestOf(section, mostDays.chart)
  const { columns, rows } = chartAsTable(newestOf(section, mostDays.table))
  return {
    type: 'Chart.Line',
    title: inert(title),
    ...(unit && { yAxisTitle: inert(unit) }),
    data: series.map(({ name, values }) => ({
      legend: inert(name),
      values: labels.map((label, at) => ({ x: inert(label), y: Math.round((values[at] ?? 0) * 100) / 100 })),
    })),
    fallback: renderTable(columns, rows),
  }
}
