// How a Word document looks: the styles that its paragraphs name, so that whoever goes on writing changes one place.
import { declaration, escaped, namespaces } from './xml.js'

interface Style {
  readonly id: string
  readonly name: string
  /** Of the paragraph: distances in twentieths of a point. */
  readonly paragraph?: string
  /** Of its letters: sizes in half points. */
  readonly letters?: string
}

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const heading = (level: 1 | 2 | 3, before: number, after: number, halfPoints: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  paragraph: `<w:keepNext/><w:keepLines/>${spacing(before, after)}<w:outlineLvl w:val="${level - 1}"/>`,
  letters: `<w:b/><w:bCs/>${size(halfPoints)}`,
})

const styles: readonly Style[] = [
  heading(1, 0, 100, 38),
  heading(2, 220, 60, 26),
  heading(3, 140, 40, 22),
  { id: 'Small', name: 'Small print', letters: `<w:color w:val="555555"/>${size(17)}` },
  { id: 'Close', name: 'Close', paragraph: spacing(0, 20) },
  {
    id: 'Note',
    name: 'Note',
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="555555"/></w:pBdr><w:spacing w:after="120"/><w:ind w:left="240"/>',
  },
  {
    id: 'Item',
    name: 'List Bullet',
    paragraph: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="20"/>',
  },
  { id: 'Cell', name: 'Cell', paragraph: spacing(40, 40), letters: size(19) },
  { id: 'Gap', name: 'Gap', paragraph: '<w:spacing w:before="0" w:after="0" w:line="140" w:lineRule="exact"/>' },
  {
    id: 'Signature',
    name: 'Signature',
    paragraph:
      '<w:keepLines/><w:pBdr><w:top w:val="single" w:sz="6" w:space="2" w:color="555555"/></w:pBdr><w:spacing w:before="640" w:after="80"/><w:ind w:right="4000"/>',
    letters: `<w:color w:val="555555"/>${size(17)}`,
  },
  { id: 'Header', name: 'header' },
  { id: 'Footer', name: 'footer', letters: `<w:color w:val="555555"/>${size(16)}` },
]

/** @param language BCP 47: what a spelling checker and a reader's voice go by */
export function stylesXml(language: string): string {
  const lang = escaped(language === 'en' ? 'en-US' : language === 'es' ? 'es-US' : language)
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>${size(21)}<w:lang w:val="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults>`
  const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
  const own = styles.map(
    ({ id, name, paragraph = '', letters = '' }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`,
  )
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C9C9C9"/>`
  const rows = `<w:style w:type="table" w:styleId="Rows"><w:name w:val="Rows"/><w:tblPr><w:tblBorders>${line('top')}${line('bottom')}${line('insideH')}</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
  return `${declaration}<w:styles ${namespaces}>${defaults}${normal}${own.join('')}${rows}</w:styles>`
}

/** A bullet, for every list. */
export const numberingXml = `${declaration}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="300" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
