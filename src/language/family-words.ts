// "J. Doe's mother speaks Vietnamese", "gave safeguards to J. Doe's family", "the father of J. Doe is worried about the
// bus": who of whose family is meant, and what else was said.

/** Each word for somebody of a family, and what it is short for. */
const called: Readonly<Record<string, string>> = {
  mom: 'mother',
  mum: 'mother',
  dad: 'father',
  grandma: 'grandmother',
  grandpa: 'grandfather',
  madre: 'mother',
  mamá: 'mother',
  padre: 'father',
  papá: 'father',
  familia: 'family',
  tutor: 'guardian',
  tutora: 'guardian',
}

const relations = [
  ...['stepmother', 'stepfather', 'foster mother', 'foster father', 'foster parents', 'foster parent'],
  ...['grandmother', 'grandfather', 'grandparents', 'mother', 'father', 'parents', 'parent', 'guardian'],
  ...['aunt', 'uncle', 'sister', 'brother', 'family'],
  ...Object.keys(called),
]

const owned = new RegExp(`^(.*?\\S)(?:['’]s?)?\\s+(${relations.join('|')})\\b[:,]?\\s*(.*)$`, 'isu')
const owner = new RegExp(`^(.*?)(?:\\b(?:the|la|el)\\s+)?\\b(${relations.join('|')})\\s+(?:of|de)\\s+(.*)$`, 'isu')

const leading = new RegExp(`^(?:to\\s+)?(?:(?:the|la|el)\\s+)?(${relations.join('|')})\\b[:,]?\\s+(.*)$`, 'isu')
const relationWords = new RegExp(`(?:\\b(?:the|by|from)\\s+)?\\b(?:${relations.join('|')})\\b(?:['’]s)?`, 'giu')

/** Some words without those for somebody of a family: "mom Jane Doe" is about Jane Doe. */
export function withoutRelations(words: string): string {
  return words
    .replaceAll(relationWords, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:for|of|by|from)\s+|\s+(?:for|of|by|from)$/gi, '')
}

export interface FamilyWords {
  /** "mother", "family"; absent where nobody was named. */
  readonly relationship?: string
  /** Words that end with the student's name, or begin with it: to be looked for. */
  readonly name: { readonly ends?: string; readonly begins?: string }
  /** What was said beside it, as far as it is known without the name. */
  readonly rest: string
}

/** Reads a line. */
export function readFamilyWords(text: string): FamilyWords {
  const said = text.trim().replaceAll(/\s+/g, ' ')
  const of = owner.exec(said)
  if (of) {
    const [, before = '', relation = '', after = ''] = of
    return { relationship: relationshipOf(relation), name: { begins: after }, rest: before.trim() }
  }
  const leads = leading.exec(said)
  if (leads) {
    const [, relation = '', after = ''] = leads
    const named = /^.*\b(?:of|for|del?)\s+(.+)$/isu.exec(after)?.[1] ?? after.replace(/^concerns?:?\s+/i, '')
    return { relationship: relationshipOf(relation), name: { begins: named }, rest: after.trim() }
  }
  const has = owned.exec(said)
  if (has) {
    const [, before = '', relation = '', after = ''] = has
    return { relationship: relationshipOf(relation), name: { ends: before.replace(/['’]s?$/, '') }, rest: after.trim() }
  }
  return { name: { begins: said, ends: said }, rest: '' }
}

function relationshipOf(word: string): string {
  const folded = word.toLowerCase()
  return called[folded] ?? folded
}

const languageSaid = /\b(?:speaks?|habla|hablan)\s+(?:only\s+|solo\s+)?([\p{L}-]+(?:\s(?:sign\s)?language)?)/iu
/** What follows "speaks" and is no language. */
const noLanguage = new Set([
  'at',
  'about',
  'for',
  'in',
  'no',
  'only',
  'of',
  'to',
  'up',
  'with',
  'very',
  'little',
  'con',
  'de',
  'en',
  'por',
])

const interpreterSaid = /\b(?:needs?|necesitan?|wants?)\b[^.;]*\b(?:interpreter|int[eé]rprete)\b/iu
const noInterpreterSaid = /\b(?:no|not|doesn['’]t|without)\b[^.;]*\b(?:interpreter|int[eé]rprete)\b/iu

/** What was said of a language and an interpreter. */
export function readLanguageWords(text: string): {
  readonly language?: string
  readonly interpreter?: 'needed' | 'notNeeded'
} {
  const said = languageSaid.exec(text)?.[1]
  const language = said && !noLanguage.has(said.toLowerCase()) ? said : undefined
  const interpreter = noInterpreterSaid.test(text) ? 'notNeeded' : interpreterSaid.test(text) ? 'needed' : undefined
  return {
    ...(language && { language: language.charAt(0).toUpperCase() + language.slice(1) }),
    ...(interpreter && { interpreter }),
  }
}

const worry =
  /\b(?:is|are|was|were|está|están)\s+(?:very\s+|really\s+|muy\s+)?(?:worried|concerned|afraid|anxious|upset|preocupad[oa]s?)\s*(?:about|that|because|por|de que)?\s*[:,]?\s*(.*)$/isu

/** What somebody is worried about, as it was typed; undefined where the line doesn't say. */
export function readWorry(text: string): string | undefined {
  const said = worry.exec(text.trim())?.[1]?.trim()
  return said ? said : undefined
}

export type SpokenDocument = 'priorWrittenNotice' | 'safeguards' | 'iepCopy' | 'evaluationReport'

const documentWords: readonly (readonly [RegExp, SpokenDocument])[] = [
  [/\b(?:pwn|prior\s+(?:written\s+)?notice|aviso\s+previo)\b/iu, 'priorWrittenNotice'],
  [/\b(?:safeguards?|rights booklet|garant[ií]as)\b/iu, 'safeguards'],
  [/\b(?:evaluation|eval)\s+report\b|\binforme de evaluaci[oó]n\b/iu, 'evaluationReport'],
  [/\b(?:copy|copies|copia)\b|\b(?:the|their|new)\s+(?:iep|504|plan)\b/iu, 'iepCopy'],
]

/** What was given, where the line says it. */
export function readGivenWords(text: string): SpokenDocument | undefined {
  return documentWords.find(([pattern]) => pattern.test(text))?.[1]
}
