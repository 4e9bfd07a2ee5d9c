// A line chart of a Teams card. The card renderer that Microsoft publishes knows no charts, so it is drawn here: the
// same lines over the same days, not Teams' own look.
import { CardElement, GlobalRegistry, type SerializationContext } from 'adaptivecards'
import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'

interface Chart {
  readonly title: string
  readonly yAxisTitle?: string
  readonly data: readonly Line[]
}

interface Line {
  readonly legend: string
  readonly values: readonly { readonly x: string; readonly y: number }[]
}

const size = { width: 440, height: 200, left: 40, right: 16, top: 10, bottom: 24 }
const colours = ['#637cef', '#d9622b', '#2aa0a4', '#9373c0']

class LineChart extends CardElement {
  private chart: Chart | undefined

  getJsonTypeName(): string {
    return 'Chart.Line'
  }

  protected override internalParse(source: Chart, context: SerializationContext): void {
    super.internalParse(source, context)
    this.chart = source
  }

  protected override internalRender(): HTMLElement {
    const place = document.createElement('div')
    place.className = 'teams-chart'
    if (this.chart) place.append(unitOf(this.chart), drawing(this.chart), legendOf(this.chart))
    return place
  }
}

GlobalRegistry.elements.register('Chart.Line', LineChart)

function drawing({ title, data }: Chart): SVGElement {
  const days = data.flatMap(({ values }) => values.map(({ x }) => new Date(x)))
  const heights = data.flatMap(({ values }) => values.map(({ y }) => y))
  const ends = (all: readonly number[]) => [Math.min(...all), Math.max(...all)]
  const x = scaleUtc(ends(days.map(Number)), [size.left, size.width - size.right])
  const y = scaleLinear(ends(heights), [size.height - size.bottom, size.top]).nice(5)
  const svg = shape('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': title })
  for (const tick of y.ticks(5)) {
    svg.append(shape('path', { d: `M${size.left} ${y(tick)}H${size.width - size.right}`, class: 'grid' }))
    svg.append(words(String(tick), size.left - 6, y(tick) + 4, 'end'))
  }
  const month = x.tickFormat(5, '%b %-d')
  for (const tick of someOf(x.ticks(5))) svg.append(words(month(tick), x(tick), size.height - 6, 'middle'))
  const path = line<Line['values'][number]>(
    (value) => x(new Date(value.x)),
    (value) => y(value.y),
  )
  for (const [index, { values }] of data.entries()) {
    svg.append(
      shape('path', { d: path([...values]) ?? '', stroke: colourOf(index), fill: 'none', 'stroke-width': '2' }),
    )
  }
  return svg
}

/** So many that their words don't touch. */
function someOf<Tick>(ticks: readonly Tick[]): readonly Tick[] {
  const step = Math.ceil(ticks.length / 6)
  return ticks.filter((_, index) => index % step === 0)
}

function unitOf({ yAxisTitle }: Chart): HTMLElement {
  const unit = document.createElement('small')
  unit.textContent = yAxisTitle ?? ''
  return unit
}

function legendOf({ data }: Chart): HTMLElement {
  const list = document.createElement('ul')
  for (const [index, { legend }] of data.entries()) {
    const item = document.createElement('li')
    item.textContent = legend
    item.style.setProperty('--line', colourOf(index))
    list.append(item)
  }
  return list
}

function colourOf(index: number): string {
  return colours[index % colours.length] ?? 'currentColor'
}

function words(text: string, x: number, y: number, anchor: 'middle' | 'end'): SVGElement {
  const label = shape('text', { x: String(x), y: String(y), 'text-anchor': anchor })
  label.textContent = text
  return label
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
