// What people say for a document: what it is, and what they want to do with it.
import type { Format } from './give-file.js'
import type { PlanDocument } from './plan-paper.js'

type Said = {
  readonly document?: PlanDocument
  readonly format?: Format
}

const subjects: readonly (readonly [words: string, document: PlanDocument])[] = [
  ['at a glance', 'glance'],
  ['iep at a glance', 'glance'],
  ['504 at a glance', 'glance'],
  ['whole iep', 'iep'],
  ['full iep', 'iep'],
  ['whole 504 plan', 'plan504'],
  ['full 504 plan', 'plan504'],
]

const endings: readonly (readonly [words: string, format: Format])[] = [
  ['pdf', 'pdf'],
  ['as pdf', 'pdf'],
  ['as a pdf', 'pdf'],
  ['as a document', 'docx'],
  ['as a word document', 'docx'],
  ['as a word file', 'docx'],
  ['as word', 'docx'],
  ['to edit in word', 'docx'],
]

/** By phrase, the plainest first. Where no document is said, the kind of plan says which: "print J. Doe's IEP". */
export const documentPhrases: Readonly<Record<string, Said>> = Object.fromEntries<Said>([
  ['print', {}],
  ['document', {}],
  ['documents', {}],
  ...endings.map(([ending, format]) => [ending, { format }] as const),
  ...subjects.map(([subject, document]) => [`print ${subject}`, { document }] as const),
  ...subjects.map(([subject, document]) => [`print … ${subject}`, { document }] as const),
  ...subjects.flatMap(([subject, document]) =>
    endings.flatMap(
      ([ending, format]) =>
        [
          [`${subject} ${ending}`, { document, format }],
          [`${subject} … ${ending}`, { document, format }],
        ] as const,
    ),
  ),
])

/** What the Spanish ones say beside whom they are about. */
export const spanishDocumentPhrases: Readonly<Record<string, Said>> = {
  'imprimir el iep de …': { document: 'iep' },
  'imprimir el plan 504 de …': { document: 'plan504' },
  'imprimir el resumen de …': { document: 'glance' },
  'en pdf': { format: 'pdf' },
  'en word': { format: 'docx' },
  'iep de … en pdf': { document: 'iep', format: 'pdf' },
  'iep de … en word': { document: 'iep', format: 'docx' },
  'plan 504 de … en pdf': { document: 'plan504', format: 'pdf' },
  'plan 504 de … en word': { document: 'plan504', format: 'docx' },
  'resumen de … en pdf': { document: 'glance', format: 'pdf' },
  'resumen de … en word': { document: 'glance', format: 'docx' },
}
