// The graph in words: the same for whoever does not see it.
import { daysBetween, spokenDay } from '#time/day'
import { daysInWeek } from '../line.js'
import { valueInWords } from '../spoken-figures.js'
import type { GoalPicture } from './picture.js'
import { gapsOf } from './stretches.js'

export function graphInWords(picture: GoalPicture): string {
  const { points, baseline, target, aim, trend, phases, today } = picture
  const said = (value: number) => valueInWords(value, picture)
  const [first] = points
  const last = points.at(-1)
  const sentences = [
    first && last
      ? points.length === 1
        ? `One data point: ${said(first.value)} on ${spokenDay(first.day)}.`
        : `${points.length} data points, from ${said(first.value)} on ${spokenDay(first.day)} to ${said(last.value)} on ${spokenDay(last.day)}.`
      : 'No data point yet.',
    baseline && `Baseline ${said(baseline.value)} (${spokenDay(baseline.day)}).`,
    target !== undefined && `Target ${said(target)}${aim ? ` by ${spokenDay(aim.to.day)}` : ''}.`,
    trend && aim && slopesInWords(trend, aim),
    ...phases.map(({ from, label }) => `From ${spokenDay(from)}: ${label}.`),
    ...gapsOf(points, today).map(({ from, to }) => `No data between ${spokenDay(from)} and ${spokenDay(to)}.`),
  ]
  return sentences.filter(Boolean).join(' ')
}

function slopesInWords(
  [start, end]: NonNullable<GoalPicture['trend']>,
  { from, to }: NonNullable<GoalPicture['aim']>,
): string {
  const aWeek = (a: typeof start, b: typeof start) => {
    const days = daysBetween(a.day, b.day)
    return days === 0 ? 0 : ((b.value - a.value) / days) * daysInWeek
  }
  const way = (slope: number) =>
    slope === 0 ? 'is level' : `${slope > 0 ? 'climbs' : 'falls'} ${Number(Math.abs(slope).toFixed(2))} a week`
  return `The trend ${way(aWeek(start, end))}, the aimline ${way(aWeek(from, to))}.`
}
