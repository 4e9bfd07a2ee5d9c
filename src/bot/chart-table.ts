// A chart's figures as a table, for where it can't be drawn.
import type { Section } from './reply.js'

type Chart = Extract<Section, { type: 'chart' }>

/** A row a day, the newest first; figures to a tenth. */
export function chartAsTable({ title, labels, series }: Chart): Extract<Section, { type: 'table' }> {
  return {
    type: 'table',
    heading: title,
    columns: ['Day', ...series.map(({ name }) => name)],
    rows: labels
      .map((label, at) => [label, ...series.map(({ values }) => String(Math.round((values[at] ?? 0) * 10) / 10))])
      .reverse(),
  }
}

/** The newest `most` days of a chart. */
export function newestOf(chart: Chart, most: number): Chart {
  return {
    ...chart,
    labels: chart.labels.slice(-most),
    series: chart.series.map(({ name, values }) => ({ name, values: values.slice(-most) })),
  }
}
