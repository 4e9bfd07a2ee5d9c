// The graph: every data point is on it, it reads without colour, and its words say the same.
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockFaults } from '#adapters/slack/block-check'
import { cutIntoPages } from '#adapters/slack/pages'
import { sectionBlocks } from '#adapters/slack/section-blocks'
import { renderSection } from '#adapters/teams/render-section'
import { graphSection } from '#commands/progress/graph-section'
import type { Goal } from '#plans/goal'
import { goalProgress } from '#progress/goal-progress'
import { drawGraph } from '#progress/graph/draw'
import { graphInWords } from '#progress/graph/in-words'
import { pictureOf } from '#progress/graph/picture'
import { pngOf } from '#progress/graph/png'
import { addDays, day } from '#time/day'
import { cardFaults } from '../../teams/card-faults.js'

const start = day('2026-08-24')
const goal: Goal = {
  goalId: 'g',
  goalNumber: '1',
  statement: 'Reads.',
  measure: 'rate',
  unit: 'correct words a minute',
  baseline: 35,
  baselineDate: start,
  target: 90,
  targetDate: addDays(start, 280),
}
const phases = [{ from: addDays(start, 30), label: 'Small group <daily>' }]
function pictured(values: readonly number[], of: Goal = goal, everyDays = 7) {
  const recorded = values.map((value, at) => ({ day: addDays(start, everyDays * (at + 1)), figures: { value } }))
  const today = addDays(start, everyDays * (values.length + 1))
  return pictureOf(of, goalProgress(of, recorded, phases, today), phases, today)
}
const drawn = (picture: ReturnType<typeof pictured>) => drawGraph(picture, graphInWords(picture))
const circles = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)" r="3.6" fill="#0072B2" stroke="#ffffff"/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  )
const example = [38, 39, 43, 44, 46, 47, 50, 50, 53, 54]

test('has a mark for every data point, within its frame, whatever the values', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 40 }), (values) => {
      const marks = circles(drawn(pictured(values)))
      expect(marks).toHaveLength(values.length)
      for (const [x, y] of marks) {
        expect(x).toBeGreaterThanOrEqual(44)
        expect(x).toBeLessThanOrEqual(408)
        expect(y).toBeGreaterThanOrEqual(61.9)
        expect(y).toBeLessThanOrEqual(266.1)
      }
    }),
  )
})

test('tells its lines apart by dashes, not by colour alone', () => {
  const dashes = [...drawn(pictured(example)).matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash)
  // Aimline, trend, goal line, phase line.
  expect(new Set(dashes).size).toBe(4)
})

test('breaks the line where weeks went by without a data point, and at a change', () => {
  const picture = pictured(example)
  const late = { ...picture, points: picture.points.filter((_, at) => at < 5 || at > 8) }
  const lines = (svg: string) => [...svg.matchAll(/<path d="([^"]+)" fill="none" stroke="#0072B2"/g)].length
  expect(lines(drawn({ ...picture, phases: [] }))).toBe(1)
  expect(lines(drawn(picture))).toBe(2)
  expect(lines(drawn({ ...late, phases: [] }))).toBe(1)
  expect(graphInWords(late)).toContain('No data between Sep 28, 2026 and Nov 2, 2026.')
})

test('shows what people typed as the text it is', () => {
  const svg = drawn(pictured(example))
  expect(svg).toContain('Small group &lt;daily&gt;')
  expect(svg).not.toContain('<daily>')
})

test('says in words what it shows', () => {
  expect(graphInWords(pictured(example))).toBe(
    '10 data points, from 38 correct words a minute on Aug 31, 2026 to 54 correct words a minute on Nov 2, 2026. ' +
      'Baseline 35 correct words a minute (Aug 24, 2026). Target 90 correct words a minute by May 31, 2027. ' +
      'The trend climbs 1.66 a week, the aimline climbs 1.38 a week. From Sep 23, 2026: Small group <daily>.',
  )
  expect(graphInWords(pictured([]))).toContain('No data point yet.')
  expect(graphInWords(pictured([40]))).toContain('One data point: 40 correct words a minute on Aug 31, 2026.')
})

test('becomes a picture with its marks and its words in it, on a machine without fonts', () => {
  const svg = drawn(pictured(example))
  const png = pngOf(svg)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  const { pixels, width } = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  const [x, y] = circles(svg)[3] ?? [0, 0]
  expect([...pixels.subarray((Math.round(y) * width + Math.round(x)) * 4).subarray(0, 3)]).toEqual([0, 0x72, 0xb2])
  // Without the words it would be a smaller file.
  expect(png.length).toBeGreaterThan(pngOf(svg.replaceAll(/<text.*?<\/text>/g, '')).length + 1_000)
})

describe('drawn by the platforms themselves', () => {
  test.each([1, 2, 10, 40, 400])('%i data points keep to the limits of both', (count) => {
    const values = Array.from({ length: count }, (_, at) => 35 + (at % 50))
    const [section] = graphSection('Goal 1, '.repeat(20), pictured(values, goal, 1))
    if (section?.type !== 'chart') throw new Error('no chart')
    const blocks = sectionBlocks(section, () => 'a')
    expect(blockFaults({ text: 'x', blocks })).toEqual([])
    const [block] = blocks
    const series = block?.type === 'data_visualization' ? block.chart.series[0]?.data : []
    // The newest are never left out.
    expect(series?.at(-1)?.value).toBe(values.at(-1))
    const card = {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'en',
      fallbackText: 'x',
      body: renderSection(section, 0),
    }
    expect(cardFaults(card)).toEqual([])
  })

  test('nothing is drawn of no data point', () => {
    expect(graphSection('Goal 1', pictured([]))).toEqual([])
  })

  test('a third chart in one Slack message is told in words', () => {
    const charts = [1, 2, 3].flatMap((nth) => graphSection(`Goal ${nth}`, pictured(example)))
    const [page = []] = cutIntoPages(charts)
    expect(page.map(({ type }) => type)).toEqual(['chart', 'chart', 'text'])
  })

  test('two data points of one day have labels of their own', () => {
    const picture = pictured(example)
    const [first] = picture.points
    const [section] = graphSection('Goal 1', { ...picture, points: first ? [first, first] : [] })
    expect(section?.type === 'chart' && section.labels).toEqual(['Aug 31', 'Aug 31 (2)'])
  })
})
