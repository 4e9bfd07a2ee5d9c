// Reads documents as somebody does who opens them: a PDF's words page by page, drawn letter by letter, and its tags; a Word
// file's words, and that its parts are XML.
import { inflateSync } from 'node:zlib'
import { fromBuffer } from 'yauzl'

/** A PDF's objects, by number: their own text, and what their stream holds. */
function objectsOf(pdf: Buffer): ReadonlyMap<string, { readonly head: string; readonly stream?: Buffer }> {
  const text = pdf.toString('latin1')
  const found = new Map<string, { readonly head: string; readonly stream?: Buffer }>()
  for (const { 1: number = '', index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = text.indexOf('obj\n', index) + 4
    const end = text.indexOf('endobj', from)
    const begins = text.indexOf('stream\n', from)
    if (begins < 0 || begins > end) {
      found.set(number, { head: text.slice(from, end) })
      continue
    }
    const head = text.slice(from, begins)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const bytes = pdf.subarray(begins + 7, begins + 7 + length)
    found.set(number, { head, stream: head.includes('FlateDecode') ? inflateSync(bytes) : bytes })
  }
  return found
}

const refersTo = (head: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? ''

/** Which letters each glyph of a font stands for. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  const hex = (digits: string) =>
    String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map((one) => Number.parseInt(one, 16)))
  for (const { 1: first = '', 2: all = '' } of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    for (const [at, { 1: said = '' }] of [...all.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      letters.set(Number.parseInt(first, 16) + at, hex(said.replaceAll(' ', '')))
    }
  }
  return letters
}

/** The words of each page, one drawn stretch a line. */
export function pagesOfPdf(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].find(({ head }) => head.includes('/Type /Pages'))?.head ?? ''
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(pages)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(
    ([, number]) => number ?? '',
  )
  return kids.map((kid) => {
    const page = objects.get(kid)?.head ?? ''
    const resources = objects.get(refersTo(page, 'Resources'))?.head ?? page
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => {
        const map = objects.get(refersTo(objects.get(number)?.head ?? '', 'ToUnicode'))?.stream
        return [name, lettersOf(map?.toString('latin1') ?? '')]
      }),
    )
    let letters: ReadonlyMap<number, string> = new Map()
    const said: string[] = []
    const drawn = objects.get(refersTo(page, 'Contents'))?.stream?.toString('latin1') ?? ''
    for (const { 1: font, 2: shown } of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) letters = fonts.get(font) ?? letters
      const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      if (shown) said.push(glyphs.map((one) => letters.get(Number.parseInt(one, 16)) ?? '').join(''))
    }
    return said.join('\n')
  })
}

/** All the words of a PDF, with one space wherever a line ends. */
export function wordsOfPdf(pdf: Buffer): string {
  return pagesOfPdf(pdf).join('\n').replace(/\s+/g, ' ')
}

/** The kinds of part that a PDF is made of for whoever has it read aloud, and how often each stands there. */
export function tagsOfPdf(pdf: Buffer): Readonly<Record<string, number>> {
  const tags: Record<string, number> = {}
  for (const { head } of objectsOf(pdf).values()) {
    const tag = /\/S \/(Document|H[1-3]|P|Table|TR|TH|TD|L|LI|Lbl|LBody|Note|Figure)\b/.exec(head)?.[1]
    if (tag) tags[tag] = (tags[tag] ?? 0) + 1
  }
  return tags
}

/** The files within a Word file. */
export function partsOfDocx(docx: Buffer): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>()
    fromBuffer(docx, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault)
      zip.on('entry', (entry: { readonly fileName: string }) => {
        zip.openReadStream(entry as Parameters<typeof zip.openReadStream>[0], (broken, stream) => {
          if (broken) return reject(broken)
          const pieces: Buffer[] = []
          stream.on('data', (piece: Buffer) => pieces.push(piece))
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(pieces).toString('utf8'))
            zip.readEntry()
          })
        })
      })
      zip.on('end', () => resolve(parts))
      zip.on('error', reject)
      zip.readEntry()
    })
  })
}

/** All the words of a Word file. */
export async function wordsOfDocx(docx: Buffer): Promise<string> {
  const body = (await partsOfDocx(docx)).get('word/document.xml') ?? ''
  return body
    .replace(/<w:br\/>|<\/w:p>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

/** What of some XML does not open and close as XML must; empty where nothing. */
export function faultsOfXml(xml: string): readonly string[] {
  const open: string[] = []
  const faults: string[] = []
  const rest = xml.replace(/<\?xml[^>]*\?>/, '')
  for (const [, closes, name = '', , alone] of rest.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (closes) {
      if (open.pop() !== name) faults.push(`</${name}>`)
    } else if (!alone) open.push(name)
  }
  const words = rest.replace(/<\/?[\w:]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '')
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(words)) faults.push(words.slice(0, 200))
  return [...faults, ...open]
}
