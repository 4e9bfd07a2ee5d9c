// What stands on paper, in terms of neither PDF nor Word: both are drawn from these blocks.

/** A piece of a line. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
}

/** A text with some of it bold. A line break in it is one on paper too. */
export type Text = readonly Run[]

export interface Picture {
  readonly png: Buffer
  /** What it shows, for whoever does not see it. */
  readonly alt: string
  /** In points, of 72 to the inch. */
  readonly width: number
  readonly height: number
}

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: Text }
  /** `close` stands close to what comes after it. */
  | { readonly type: 'text'; readonly text: Text; readonly look?: 'small' | 'close' }
  /** Something to be read before the rest: with a bar beside it. */
  | { readonly type: 'note'; readonly text: Text }
  | { readonly type: 'list'; readonly items: readonly Text[] }
  /** Without columns, the first cell of a row is what the others are the value of. */
  | { readonly type: 'table'; readonly columns: readonly Text[]; readonly rows: readonly (readonly Text[])[] }
  /** A line to sign on, and what stands beneath it. */
  | { readonly type: 'signature'; readonly label: Text }
  /** A list with a picture to its right. */
  | { readonly type: 'pictured'; readonly items: readonly Text[]; readonly picture: Picture }
  /** Stands on one page wherever it fits on one. */
  | { readonly type: 'together'; readonly blocks: readonly Block[] }

export interface Paper {
  /** What a window or a list of files shows: it names nobody. */
  readonly title: string
  /** BCP 47: "en", "es". */
  readonly language: string
  readonly blocks: readonly Block[]
  /** At the foot of each page: who made it and when, and which page it is of how many. */
  readonly foot: (page: string, pages: string) => string
  /** Pale across each page: who made it and when. */
  readonly watermark?: string
  /** Drawn smaller, down to what can still be read, where it would not fit on one page. */
  readonly onOnePage?: boolean
}

/** Words as a text. */
export function plain(text: string): Text {
  return [{ text }]
}

/** A text without its looks. */
export function wordsOf(text: Text): string {
  return text.map((run) => run.text).join('')
}
