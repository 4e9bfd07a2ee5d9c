// The blocks of a paper as WordprocessingML.
import type { Block, Picture, Text } from '../blocks.js'
import { wordsOf } from '../blocks.js'
import { hasRightToLeft, isRightToLeft } from '../direction.js'
import { escaped } from './xml.js'

/** A picture finds its bytes by the number of its relation. */
export interface Placed {
  readonly id: string
  readonly picture: Picture
}

/** @param place keeps a picture among the files of the document */
export function bodyOf(blocks: readonly Block[], place: (picture: Picture) => Placed): string {
  return blocks.map((block) => blockXml(block, place)).join('')
}

function blockXml(block: Block, place: (picture: Picture) => Placed): string {
  switch (block.type) {
    case 'heading':
      return paragraph(block.text, `Heading${block.level}`)
    case 'text':
      return paragraph(block.text, block.look === 'small' ? 'Small' : block.look === 'close' ? 'Close' : undefined)
    case 'note':
      return paragraph(block.text, 'Note')
    case 'list':
      return block.items.map((item) => paragraph(item, 'Item')).join('')
    case 'table':
      return tableXml(block)
    case 'signature':
      // Two lines to sign on in a row would be drawn as one box.
      return paragraph([], 'Gap') + paragraph(block.label, 'Signature')
    case 'pictured':
      return block.items.map((item) => paragraph(item, 'Item')).join('') + pictureXml(place(block.picture))
    case 'together':
      return bodyOf(block.blocks, place)
  }
}

function paragraph(text: Text, style?: string): string {
  const turned = isRightToLeft(wordsOf(text)) ? '<w:bidi/>' : ''
  const named = style ? `<w:pStyle w:val="${style}"/>` : ''
  return `<w:p><w:pPr>${named}${turned}</w:pPr>${text.map(runXml).join('')}</w:p>`
}

function runXml({ text, bold }: Text[number]): string {
  const looks = `${bold ? '<w:b/><w:bCs/>' : ''}${hasRightToLeft(text) ? '<w:rtl/>' : ''}`
  const lines = escaped(text).split('\n')
  const words = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')
  return `<w:r>${looks ? `<w:rPr>${looks}</w:rPr>` : ''}${words}</w:r>`
}

/** Of the widths a page has between its margins, in twentieths of a point. */
export const textWidth = 10_080

function tableXml({ columns, rows }: Extract<Block, { type: 'table' }>): string {
  const count = Math.max(1, columns.length, ...rows.map((row) => row.length))
  const widths = widthsOf(columns.length > 0, count)
  const cell = (text: Text, at: number, head: boolean) => {
    const shade = head && columns.length > 0 ? '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' : ''
    const words = head ? text.map((run) => ({ ...run, bold: true })) : text
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/>${shade}</w:tcPr>${paragraph(words, 'Cell')}</w:tc>`
  }
  const head =
    columns.length > 0
      ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map((one, at) => cell(one, at, true)).join('')}</w:tr>`
      : ''
  const body = rows.map((row) => {
    const cells = Array.from({ length: count }, (_, at) => cell(row[at] ?? [], at, columns.length === 0 && at === 0))
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`
  })
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const look = '<w:tblPr><w:tblStyle w:val="Rows"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0420"/></w:tblPr>'
  // A table that ends a document, or stands above another one, needs a paragraph after it.
  return `<w:tbl>${look}<w:tblGrid>${grid}</w:tblGrid>${head}${body.join('')}</w:tbl>${paragraph([], 'Gap')}`
}

function widthsOf(hasColumns: boolean, count: number): readonly number[] {
  const each = Math.floor(textWidth / count)
  if (hasColumns || count === 1) return Array.from({ length: count }, () => each)
  const first = Math.round(textWidth * 0.3)
  return [first, ...Array.from({ length: count - 1 }, () => Math.floor((textWidth - first) / (count - 1)))]
}

/** A point in the units of drawings. */
const emu = 12_700

function pictureXml({ id, picture }: Placed): string {
  const [wide, high] = [Math.round(picture.width * emu), Math.round(picture.height * emu)]
  const number = id.replace(/\D/g, '')
  const alt = escaped(picture.alt).replaceAll('\n', ' ')
  return `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${wide}" cy="${high}"/><wp:docPr id="${number}" name="${id}" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
}
