// A chart as Slack draws it: few points, short names.
import { newestOf } from '#bot/chart-table'
import type { Section } from '#bot/reply'
import { cut } from './cut.js'
import { limits } from './limits.js'
import type { ChartBlock } from './message.js'

type Chart = Extract<Section, { type: 'chart' }>

/** The chart's newest days, as many as Slack takes. */
export function chartBlock(section: Chart): ChartBlock {
  const chart = newestOf(section, limits.chartPoints)
  const labels = chart.labels.map((label) => cut(label, limits.chartName))
  return {
    type: 'data_visualization',
    title: cut(chart.title, limits.chartTitle),
    chart: {
      type: 'line',
      series: chart.series.slice(0, limits.chartSeries).map(({ name, values }) => ({
        name: cut(name, limits.chartName),
        data: labels.map((label, at) => ({ label, value: Math.round((values[at] ?? 0) * 100) / 100 })),
      })),
      axis_config: { categories: labels, ...(chart.unit && { y_label: cut(chart.unit, limits.chartAxis) }) },
    },
  }
}
