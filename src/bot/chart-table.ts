// A chart's figures as a table, and its days as labels, for where it can't be drawn as it is.

import { type Day, spokenDay } from '#time/day'
import { t } from '#wording/t'
import type { Section } from './reply.js'

export type Chart = Extract<Section, { type: 'chart' }>

/** The days on which something was measured, oldest first; one that has several measurements stands so often. */
export function daysOf({ series }: Chart): readonly Day[] {
  return series[0]?.values.map(({ day }) => day) ?? []
}

/** A row a day, the newest first; figures to a tenth, nothing where a line has none. */
export function chartAsTable(chart: Chart): Extract<Section, { type: 'table' }> {
  const [measured, ...lines] = chart.series
  return {
    type: 'table',
    heading: chart.title,
    columns: [t`Day`, ...chart.series.map(({ name }) => name)],
    rows: (measured?.values ?? [])
      .map(({ day, value }) => [
        spokenDay(day),
        toATenth(value),
        ...lines.map((one) => {
          const found = one.values.find((each) => each.day === day)
          return found ? toATenth(found.value) : ''
        }),
      ])
      .reverse(),
  }
}

/** The newest `most` measurements of a chart, and its lines over those days. */
export function newestOf(chart: Chart, most: number): Chart {
  const [measured, ...lines] = chart.series
  if (!measured || measured.values.length <= most) return chart
  const values = measured.values.slice(-most)
  const from = values[0]?.day ?? ''
  return {
    ...chart,
    series: [
      { ...measured, values },
      ...lines.map((one) => ({ ...one, values: one.values.filter(({ day }) => day >= from) })),
    ],
  }
}

function toATenth(value: number): string {
  return String(Math.round(value * 10) / 10)
}
