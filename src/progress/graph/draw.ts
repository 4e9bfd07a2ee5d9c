// Draws a goal's graph as SVG: data points, baseline, aimline, trend, goal line, phase lines, and weeks without data. Every
// line differs by its dash and every mark by its shape, so that it reads in black and white; the colours are Okabe and
// Ito's, which people tell apart however they see colour.

import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { inertHtml } from '#language/inert-html'
import { type Day, daysBetween } from '#time/day'
import type { Plotted } from '../data-point.js'
import { rounded } from '../spoken-figures.js'
import { type GraphWords, spokenGraph } from './graph-words.js'
import { monthTicks } from './month-ticks.js'
import type { GoalPicture } from './picture.js'
import { gapsOf, stretchesOf } from './stretches.js'

const size = { width: 420, height: 300 } as const
const plot = { left: 44, right: 12, top: 62, bottom: 34 } as const
const ink = {
  text: '#222222',
  faint: '#d9d9d9',
  gap: '#f1f1f1',
  data: '#0072B2',
  trend: '#D55E00',
  aim: '#555555',
} as const
const dashes = { aim: '7 4', trend: '2 3', goal: '10 3 2 3', phase: '4 3' } as const
const font = 'font-family="DejaVu Sans" font-size="12"'

/** The graph, in a view of 420 by 300 that any width may show. @param alt what it says, in words */
export function drawGraph(picture: GoalPicture, alt: string, said: GraphWords = spokenGraph()): string {
  const { points, baseline, target, aim, trend, phases, today } = picture
  const [from, to] = spanOf(picture)
  const x = scaleLinear([0, Math.max(1, daysBetween(from, to))], [plot.left, size.width - plot.right])
  const y = scaleLinear(valuesOf(picture), [size.height - plot.bottom, plot.top]).nice(5)
  const at = (day: Day) => x(daysBetween(from, day))
  const spot = ({ day, value }: Plotted): [number, number] => [at(day), y(value)]
  const path = line()
  const parts: string[] = []

  for (const gap of gapsOf(points, today)) {
    const left = at(gap.from)
    parts.push(
      `<rect x="${n(left)}" y="${plot.top}" width="${n(at(gap.to) - left)}" height="${n(size.height - plot.bottom - plot.top)}" fill="${ink.gap}"/>`,
    )
  }
  for (const tick of y.ticks(5)) {
    parts.push(
      `<line x1="${plot.left}" x2="${size.width - plot.right}" y1="${n(y(tick))}" y2="${n(y(tick))}" stroke="${ink.faint}"/>`,
      words(plot.left - 6, y(tick) + 4, rounded(tick), 'end'),
    )
  }
  for (const tick of monthTicks(from, to, 6, said.months)) {
    const place = at(tick.day)
    parts.push(
      `<line x1="${n(place)}" x2="${n(place)}" y1="${size.height - plot.bottom}" y2="${size.height - plot.bottom + 5}" stroke="${ink.text}"/>`,
      words(Math.min(place, size.width - plot.right - 26), size.height - plot.bottom + 18, tick.label, 'middle'),
    )
  }
  parts.push(
    `<path d="M${plot.left},${plot.top}V${size.height - plot.bottom}H${size.width - plot.right}" fill="none" stroke="${ink.text}"/>`,
  )
  if (target !== undefined) {
    parts.push(stroke(`M${plot.left},${n(y(target))}H${size.width - plot.right}`, ink.text, 1.2, dashes.goal))
  }
  if (aim) parts.push(stroke(path([spot(aim.from), spot(aim.to)]) ?? '', ink.aim, 1.8, dashes.aim))
  if (trend) parts.push(stroke(path([spot(trend[0]), spot(trend[1])]) ?? '', ink.trend, 2.6, dashes.trend))
  for (const [nth, phase] of phases.entries()) {
    const place = at(phase.from)
    const isLate = place > size.width * 0.6
    parts.push(
      stroke(`M${n(place)},${plot.top}V${size.height - plot.bottom}`, ink.text, 1.2, dashes.phase),
      words(place + (isLate ? -4 : 4), plot.top + 11 + 13 * (nth % 3), short(phase.label), isLate ? 'end' : 'start'),
    )
  }
  for (const stretch of stretchesOf(points, phases)) {
    if (stretch.length > 1) parts.push(stroke(path(stretch.map(spot)) ?? '', ink.data, 1.8))
  }
  if (baseline) {
    const [left, top] = spot(baseline)
    parts.push(
      `<rect x="${n(left - 4.5)}" y="${n(top - 4.5)}" width="9" height="9" fill="#ffffff" stroke="${ink.text}" stroke-width="1.6"/>`,
    )
  }
  for (const point of points) {
    const [left, top] = spot(point)
    parts.push(`<circle cx="${n(left)}" cy="${n(top)}" r="3.6" fill="${ink.data}" stroke="#ffffff"/>`)
  }
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img"><title>${inertHtml(alt)}</title>`
  return [head, '<rect width="100%" height="100%" fill="#ffffff"/>', ...parts, ...legend(picture, said), '</svg>'].join(
    '\n',
  )
}

/** What each line and mark is, in two rows above; and the unit. */
function legend({ baseline, aim, trend, target, unit }: GoalPicture, said: GraphWords): readonly string[] {
  const entries: (readonly [string, string])[] = [
    [
      `<line x1="0" x2="22" y1="0" y2="0" stroke="${ink.data}" stroke-width="1.8"/><circle cx="11" r="3.6" fill="${ink.data}"/>`,
      said.dataPoints,
    ],
  ]
  if (aim) entries.push([sample(ink.aim, 1.8, dashes.aim), said.aimline])
  if (trend) entries.push([sample(ink.trend, 2.6, dashes.trend), said.trend])
  if (target !== undefined)
    entries.push([sample(ink.text, 1.2, dashes.goal), said.target.replace('{value}', rounded(target))])
  if (baseline) {
    const mark = `<rect x="6.5" y="-4.5" width="9" height="9" fill="#ffffff" stroke="${ink.text}" stroke-width="1.6"/>`
    entries.push([mark, said.baseline])
  }
  const column = (size.width - 24) / 3
  return [
    ...entries.map(([mark, label], nth) => {
      const [left, top] = [12 + column * (nth % 3), 14 + 16 * Math.floor(nth / 3)]
      return `<g transform="translate(${n(left)} ${top})">${mark}${words(28, 4, label, 'start')}</g>`
    }),
    ...(unit ? [words(4, 48, short(unit, 52), 'start')] : []),
  ]
}

function sample(colour: string, width: number, dash: string): string {
  return `<line x1="0" x2="22" y1="0" y2="0" stroke="${colour}" stroke-width="${width}" stroke-dasharray="${dash}"/>`
}

/** From the first thing shown to the last: the baseline, every data point, the target's day, today. */
function spanOf({ points, baseline, aim, today }: GoalPicture): readonly [Day, Day] {
  const days = [
    ...points.map(({ day }) => day),
    ...(baseline ? [baseline.day] : []),
    ...(aim ? [aim.from.day, aim.to.day] : []),
  ]
  const all = days.length > 0 ? days : [today]
  const sorted = all.sort()
  return [sorted[0] ?? today, sorted.at(-1) ?? today]
}

/** From the least to the most of all that is shown; zero where it is near, so that nothing looks steeper than it is. */
function valuesOf({ points, baseline, target, trend, aim }: GoalPicture): readonly [number, number] {
  const values = [
    ...points.map(({ value }) => value),
    ...(trend ?? []).map(({ value }) => value),
    ...(baseline ? [baseline.value] : []),
    ...(aim ? [aim.from.value, aim.to.value] : []),
    ...(target === undefined ? [] : [target]),
  ]
  if (values.length === 0) return [0, 1]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const floor = low >= 0 && low <= high / 2 ? 0 : low
  return floor === high ? [floor - 1, high + 1] : [floor, high]
}

function stroke(d: string, colour: string, width: number, dash?: string): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`
}

function words(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" fill="${ink.text}" ${font}>${inertHtml(text)}</text>`
}

function short(text: string, most = 24): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

/** A coordinate, to a tenth. */
function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}
