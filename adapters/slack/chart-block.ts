// A chart as Slack draws it: few points, short names, and a value of every line for every day. A line that has none for some
// of the days is left to the words.
import { type Chart, daysOf, newestOf } from '#bot/chart-table'
import { type Day, spokenDay } from '#time/day'
import { cut } from './cut.js'
import { limits } from './limits.js'
import type { ChartBlock } from './message.js'

/** The chart's newest days, as many as Slack takes. */
export function chartBlock(section: Chart): ChartBlock {
  const chart = newestOf(section, limits.chartPoints)
  const days = daysOf(chart)
  const labels = labelsOf(days)
  const whole = chart.series.filter(({ values }) => days.every((day) => values.some((each) => each.day === day)))
  return {
    type: 'data_visualization',
    title: cut(chart.title, limits.chartTitle),
    chart: {
      type: 'line',
      series: whole.slice(0, limits.chartSeries).map(({ name, values }, nth) => ({
        name: cut(name, limits.chartName),
        data: days.map((day, at) => {
          const found = nth === 0 ? values[at] : values.find((each) => each.day === day)
          return { label: labels[at] ?? '', value: Math.round((found?.value ?? 0) * 100) / 100 }
        }),
      })),
      axis_config: { categories: labels, ...(chart.unit && { y_label: cut(chart.unit, limits.chartAxis) }) },
    },
  }
}

/** "Nov 3"; with the year where it is another's, and numbered where a day has several. */
function labelsOf(days: readonly Day[]): readonly string[] {
  const last = days.at(-1)?.slice(0, 4) ?? ''
  const seen = new Map<string, number>()
  return days.map((day) => {
    const label = day.startsWith(last) ? spokenDay(day).replace(/, \d{4}$/, '') : spokenDay(day)
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return times === 1 ? label : `${label} (${times})`
  })
}
