// A graph as a picture for a page that takes no SVG. The font comes with the program: it looks the same on every machine.
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'

const fontFile = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')

/** @param scale how many pixels for each unit of the drawing */
export function pngOf(svg: string, scale = 2): Buffer {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' },
  })
  return picture.render().asPng()
}
