// The app's mark, drawn here: a folder with a check mark, in colour and as the white outline that Teams asks for.
import { encodePng, type Pixel } from './png.js'

type Point = readonly [x: number, y: number]
/** Whether a point of the unit square is painted, by its distance to a shape. */
type Distance = (point: Point) => number

const blue: Pixel = [0x1f, 0x4b, 0x6e, 255]
const white: Pixel = [255, 255, 255, 255]
const nothing: Pixel = [255, 255, 255, 0]

/** 192 × 192: a white folder on blue, the check mark cut out of it. */
export function colorIcon(): Buffer {
  const mark = folder(0.2, 0.27, 0.8, 0.74)
  const check = stroke(0.035, [0.37, 0.52], [0.46, 0.61], [0.63, 0.43])
  return draw(192, (point) => (mark(point) <= 0 && check(point) > 0 ? white : blue))
}

/** 32 × 32: white lines on nothing. */
export function outlineIcon(): Buffer {
  const mark = folder(0.09, 0.19, 0.91, 0.85)
  const check = stroke(0.045, [0.31, 0.54], [0.44, 0.67], [0.69, 0.42])
  return draw(32, (point) => (Math.abs(mark(point)) <= 0.035 || check(point) <= 0 ? white : nothing))
}

/** A body with a tab on its upper left. */
function folder(left: number, top: number, right: number, bottom: number): Distance {
  const height = bottom - top
  const body = box(left, top + height * 0.16, right, bottom, 0.05)
  const tab = box(left, top, left + (right - left) * 0.42, top + height * 0.5, 0.05)
  return (point) => Math.min(body(point), tab(point))
}

/** A rectangle with round corners: how far a point is outside of it, negative inside. */
function box(left: number, top: number, right: number, bottom: number, radius: number): Distance {
  return ([x, y]) => {
    const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius
    const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
  }
}

/** A line through the points, with round ends. */
function stroke(halfWidth: number, ...points: readonly Point[]): Distance {
  return (point) => {
    const lengths = points.slice(1).map((end, index) => toSegment(point, points[index] ?? end, end))
    return Math.min(...lengths) - halfWidth
  }
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
  const part = Math.min(1, Math.max(0, along))
  return Math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay))
}

/** Each pixel is the mean of a few points in it, so that edges are smooth. */
function draw(size: number, paint: (point: Point) => Pixel): Buffer {
  const fine = 6
  return encodePng(size, (column, row) => {
    const sum = [0, 0, 0, 0]
    for (let part = 0; part < fine * fine; part += 1) {
      const x = (column + ((part % fine) + 0.5) / fine) / size
      const y = (row + (Math.floor(part / fine) + 0.5) / fine) / size
      paint([x, y]).forEach((value, channel) => {
        sum[channel] = (sum[channel] ?? 0) + value
      })
    }
    const [red = 0, green = 0, blueness = 0, opacity = 0] = sum.map((value) => Math.round(value / fine ** 2))
    return [red, green, blueness, opacity]
  })
}
