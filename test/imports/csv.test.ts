// CSV is read as csv-parse reads it, however it comes in pieces; and what csv-parse can't read is refused by its line.
import { Readable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvPieces } from '#imports/csv-rows'
import { Refused } from '#imports/refusal'

async function read(text: string | Buffer, pieces: readonly number[] = []) {
  const whole = Buffer.from(text)
  const cuts = [...new Set(pieces.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b)
  const chunks = [0, ...cuts]
    .map((start, nth) => whole.subarray(start, cuts[nth] ?? whole.length))
    .filter((chunk) => chunk.length > 0)
  const file = { name: 'a.csv', size: whole.length, open: async () => Readable.from(chunks, { objectMode: true }) }
  let header: readonly string[] = []
  const rows: { line: number; cells: readonly string[] }[] = []
  for await (const piece of csvPieces(file)) {
    header = piece.header
    rows.push(...piece.rows)
  }
  return { header, rows }
}

/** What csv-parse makes of a text by itself; undefined where it refuses it, or there is nothing in it. */
function asParsed(text: string): readonly (readonly string[])[] | undefined {
  try {
    const records = parse(text, { bom: true, relax_column_count: true })
    const full = records.filter((cells) => cells.length !== 1 || cells[0] !== '')
    return full.length > 0 ? full : undefined
  } catch {
    return undefined
  }
}

const scraps = fc.constantFrom(
  ...[
    'a',
    'b c',
    'é',
    '日',
    ',',
    ',',
    '\n',
    '\n',
    '\r\n',
    '\r\n',
    '\r',
    '"',
    '""',
    '"x"',
    '"x, y"',
    '"1\n2"',
    '"1\r\n2"',
    ' ',
  ],
)
const texts = fc.array(scraps, { maxLength: 30 }).map((some) => some.join(''))
/** Files whose lines end alike, as most do. */
const tidy = fc
  .tuple(
    fc.constantFrom('\n', '\r\n'),
    fc.array(
      fc.array(fc.constantFrom('a', '', 'é', '"x"', '"x, y"', '"say ""x"""', '"1\n2"'), { minLength: 1, maxLength: 4 }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  )
  .map(([end, rows]) => rows.map((cells) => cells.join(',')).join(end))

describe('a CSV file', () => {
  it.each([
    ['any', texts],
    ['tidy', tidy],
  ])('of %s text is read as csv-parse reads it, cut anywhere into pieces', async (_, any) => {
    await fc.assert(
      fc.asyncProperty(any, fc.boolean(), fc.array(fc.nat(200), { maxLength: 6 }), async (text, marked, cuts) => {
        const given = marked ? `\ufeff${text}` : text
        const expected = asParsed(given)
        const reading = read(given, cuts)
        if (!expected) await expect(reading).rejects.toThrow(Refused)
        else {
          const { header, rows } = await reading
          expect([header, ...rows.map(({ cells }) => cells)]).toEqual(expected)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('tells the line of each row, behind empty lines and cells of several lines', async () => {
    const { rows } = await read('a,b\n\n1,2\n"3\n4",5\n\n6,7')
    expect(rows).toEqual([
      { line: 3, cells: ['1', '2'] },
      { line: 4, cells: ['3\n4', '5'] },
      { line: 7, cells: ['6', '7'] },
    ])
  })

  it('is refused at the line where it stops being CSV', async () => {
    const reading = read('a,b\n1,2\n3,4\n5,"6" x\n7,8\n')
    await expect(reading).rejects.toMatchObject({ file: 'a.csv', line: 4 })
  })

  it('is refused where a record never ends', async () => {
    await expect(read(`a,b\n1,"${'x\n'.repeat(800_000)}`)).rejects.toThrow(Refused)
    await expect(read(`a,b\n1,${'x'.repeat(1_600_000)}`)).rejects.toThrow(Refused)
  })
})
