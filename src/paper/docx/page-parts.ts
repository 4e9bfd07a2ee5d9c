// What stands on every page of a Word document: the watermark and the foot.
import type { Paper } from '../blocks.js'
import { declaration, escaped, namespaces } from './xml.js'

/** In the place of numbers that Word fills in. Unicode keeps these signs for nobody. */
const [page, pages] = ['\ufdd2', '\ufdd3']

/** Who made it and when, and which page it is of how many. */
export function footerXml({ foot }: Pick<Paper, 'foot'>): string {
  const pieces = foot(page, pages).split(new RegExp(`(${page}|${pages})`))
  const runs = pieces.map((piece) => {
    if (piece === page) return field('PAGE')
    return piece === pages ? field('NUMPAGES') : `<w:r><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`
  })
  return `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runs.join('')}</w:p></w:ftr>`
}

function field(name: string): string {
  return `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
}

/** Words across the page, behind the text, as Word itself draws them. */
export function headerXml({ watermark }: Pick<Paper, 'watermark'>): string {
  const drawn = watermark
    ? `<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="custom"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="watermark" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:520pt;height:32pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:fill opacity="0.5"/><v:textpath style="font-family:Arial;font-size:1pt" string="${escaped(watermark).replaceAll('\n', ' ')}"/></v:shape></w:pict></w:r>`
    : ''
  return `${declaration}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${drawn}</w:p></w:hdr>`
}
