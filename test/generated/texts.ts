// What people type, and what nobody ever would: real phrases and names with slips in them, other scripts, emoji, control
// characters, markup, formulas, and far too much of anything.
import fc from 'fast-check'
import { allCommands } from '#commands/all'
import { spanishPhrases } from '#wording/spanish/phrases'

export const names = [
  'Ida Fennimore',
  'Fay Quillon',
  'Kit Osgood',
  'Jane Doe',
  'Jonathan Doe',
  'Zora Applewhite',
] as const

const phrases = [
  ...allCommands.flatMap((command) => command.phrases),
  ...Object.values(spanishPhrases).flatMap((some) => some ?? []),
]

const figures = [
  '3/4',
  '52 wpm',
  '80%',
  '10/15/2026',
  'tomorrow',
  'until friday 10:30',
  '20 min reading',
  'period 2',
  'grade 7',
  'class biology',
  '504',
  'iep',
  '2026-02-30',
  '99999999999999999999',
  '-1',
  'mañana',
] as const

const odd = [
  '👩‍👩‍👧‍👦',
  '\u0000',
  '\u202e',
  '\u200b\ufeff',
  '\ud800',
  'ﬃ',
  'İ',
  '李小龍',
  'محمد',
  'Ｉｄａ',
  'e\u0301\u0301\u0301',
  '<!channel>',
  '<@U012AB>',
  '<at>Caseload</at>',
  '*_~`',
  '](https://evil.example)',
  '=HYPERLINK("x")',
  '{{DATE(1)}}',
  '__proto__',
  '{"command":"lock","input":{}}',
  '\\',
  '"',
  "' OR 1=1 --",
  '%s%n%00',
  '\r\n\r\n',
] as const

/** A word as a hurried finger leaves it. */
function slipped(text: string, at: number, how: number): string {
  const place = text.length === 0 ? 0 : at % text.length
  switch (how % 4) {
    case 0:
      return text.slice(0, place) + text.slice(place + 1)
    case 1:
      return text.slice(0, place) + text.slice(place, place + 1) + text.slice(place)
    case 2:
      return (
        text.slice(0, place) + text.slice(place + 1, place + 2) + text.slice(place, place + 1) + text.slice(place + 2)
      )
    default:
      return text.slice(0, place).toUpperCase() + text.slice(place)
  }
}

const said = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...phrases) },
  { weight: 6, arbitrary: fc.constantFrom(...names) },
  { weight: 3, arbitrary: fc.constantFrom(...figures) },
)
const piece = fc.oneof(
  { weight: 8, arbitrary: said },
  { weight: 4, arbitrary: fc.tuple(said, fc.nat(40), fc.nat(3)).map(([text, at, how]) => slipped(text, at, how)) },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
)
const sentence = fc
  .tuple(fc.array(piece, { maxLength: 7 }), fc.constantFrom(' ', ' ', ' ', ', ', ' for ', ' de ', '', '\n', "'s "))
  .map(([pieces, between]) => pieces.join(between))

/** Of one piece far too much: up to what a platform lets through. */
const giant = fc
  .tuple(piece, fc.constantFrom(' ', '', ', ', '\n'), fc.constantFrom(300, 1_990, 2_001, 40_000, 200_000))
  .map(([text, between, length]) => `${text}${between}`.repeat(Math.ceil(length / (text.length + 1))).slice(0, length))

export const texts = fc.oneof({ weight: 40, arbitrary: sentence }, { weight: 1, arbitrary: giant })

/** A value where another was meant. */
export const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: texts },
  fc.constantFrom(null, true, -1, 1.5, Number.MAX_SAFE_INTEGER, '', [], {}, [[]], undefined),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(50, 2_000).map(nested),
)

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value }
  return value
}
