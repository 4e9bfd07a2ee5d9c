// The graph in words: the same for whoever does not see it.

import { daysBetween, spokenDay } from '#time/day'
import { t } from '#wording/t'
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
        ? t`One data point: ${said(first.value)} on ${spokenDay(first.day)}.`
        : t`${points.length} data points, from ${said(first.value)} on ${spokenDay(first.day)} to ${said(last.value)} on ${spokenDay(last.day)}.`
      : t`No data point yet.`,
    baseline && t`Baseline ${said(baseline.value)} (${spokenDay(baseline.day)}).`,
    target !== undefined && t`Target ${said(target)}${aim ? t` by ${spokenDay(aim.to.day)}` : ''}.`,
    trend && aim && slopesInWords(trend, aim),
    ...phases.map(({ from, label }) => t`From ${spokenDay(from)}: ${label}.`),
    ...gapsOf(points, today).map(({ from, to }) => t`No data between ${spokenDay(from)} and ${spokenDay(to)}.`),
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
    slope === 0 ? t`is level` : t`${slope > 0 ? t`climbs` : t`falls`} ${Number(Math.abs(slope).toFixed(2))} a week`
  return t`The trend ${way(aWeek(start, end))}, the aimline ${way(aWeek(from, to))}.`
}
