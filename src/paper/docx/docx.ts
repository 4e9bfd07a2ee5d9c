// Paper as a Word document (Office Open XML): to be changed by whoever made it, with the same watermark and foot as the PDF.
import { ZipFile } from 'yazl'
import type { Paper } from '../blocks.js'
import { bodyOf, type Placed, textWidth } from './body.js'
import { footerXml, headerXml } from './page-parts.js'
import { numberingXml, stylesXml } from './styles.js'
import { declaration, escaped, namespaces } from './xml.js'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** A letter page with margins of three quarters of an inch, in twentieths of a point. */
const sheet = { width: 12_240, height: 15_840, margin: (12_240 - textWidth) / 2 } as const

/** @returns the file's bytes */
export function paperDocx(paper: Paper): Promise<Buffer> {
  const placed: Placed[] = []
  const body = bodyOf(paper.blocks, (picture) => {
    const one = { id: `rId${placed.length + 10}`, picture }
    placed.push(one)
    return one
  })
  const { width, height, margin } = sheet
  const section = `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      ['rId1', `${office}/officeDocument`, 'word/document.xml'],
      ['rId2', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(paper.title)}</dc:title><dc:creator>Caseload</dc:creator><dc:language>${escaped(paper.language)}</dc:language></cp:coreProperties>`,
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': stylesXml(paper.language),
    'word/numbering.xml': numberingXml,
    'word/header1.xml': headerXml(paper),
    'word/footer1.xml': footerXml(paper),
    'word/_rels/document.xml.rels': relations([
      ['rId1', `${office}/styles`, 'styles.xml'],
      ['rId2', `${office}/numbering`, 'numbering.xml'],
      ['rId3', `${office}/header`, 'header1.xml'],
      ['rId4', `${office}/footer`, 'footer1.xml'],
      ...placed.map(({ id }) => [id, `${office}/image`, `media/${id}.png`] as const),
    ]),
    ...Object.fromEntries(placed.map(({ id, picture }) => [`word/media/${id}.png`, picture.png])),
  }
  return zipped(parts)
}

const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`
const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('word/document.xml', `${word}.document.main+xml`)}${override('word/styles.xml', `${word}.styles+xml`)}${override('word/numbering.xml', `${word}.numbering+xml`)}${override('word/header1.xml', `${word}.header+xml`)}${override('word/footer1.xml', `${word}.footer+xml`)}${override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`
}

async function zipped(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  // The same paper gives the same bytes, whenever it is made.
  const mtime = new Date(1980, 0, 1)
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name, { mtime })
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}
