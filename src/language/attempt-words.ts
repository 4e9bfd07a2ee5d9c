// An attempt to reach a family in one line: "called J. Doe's mother, no answer", "left a message for the father of Jane Doe".
// What is not how, when, whom or what came of it is left for the student's name.
import type { Day } from '#time/day'
import { takeDay } from './day-words.js'

/** As `meetings` has them; words know them by name alone. */
export type SpokenMethod = 'call' | 'message' | 'email' | 'letter' | 'visit' | 'inPerson'
export type SpokenResult =
  | 'noAnswer'
  | 'leftMessage'
  | 'wrongNumber'
  | 'sent'
  | 'reached'
  | 'willCome'
  | 'willNotCome'
  | 'other'

export interface AttemptWords {
  readonly method: SpokenMethod
  readonly result: SpokenResult
  readonly day?: Day
  /** What is wrong with the day. */
  readonly fault?: string
  /** "mother", as it was said; absent where nobody was named beside the student. */
  readonly whom?: string
  /** What may be the student's name, likeliest first. */
  readonly readings: readonly string[]
}

const methods: readonly (readonly [RegExp, SpokenMethod])[] = [
  [/\b(?:home\s+visit|visited|went\s+to\s+see|visit[eé]\s+a)\b/iu, 'visit'],
  [/\b(?:e-?mailed|sent\s+an?\s+e-?mail(?:\s+to)?|escrib[ií]\s+un\s+correo\s+a)(?![\p{L}])/iu, 'email'],
  [
    /\b(?:texted|messaged|sent\s+a\s+text(?:\s+message)?(?:\s+to)?|mand[eé]\s+un\s+mensaje\s+a)(?![\p{L}])/iu,
    'message',
  ],
  [
    /\b(?:sent\s+(?:a|the)\s+(?:letter|notice)(?:\s+home)?(?:\s+to)?|mailed|wrote\s+to|envi[eé]\s+una\s+carta\s+a)(?![\p{L}])/iu,
    'letter',
  ],
  [/\b(?:spoke|talked)\s+(?:to|with)\b/iu, 'inPerson'],
  [
    /\b(?:called|phoned|rang|tried\s+(?:to\s+(?:call|reach|contact)|calling|reaching|contacting)|left\s+(?:a\s+)?(?:message|voicemail|voice\s+mail|vm)(?:\s+(?:for|with))?|lvm(?:\s+(?:for|with))?|llam[eé]\s+a|llam[oó]\s+a)(?![\p{L}])/iu,
    'call',
  ],
  // Nothing but what came of it: who doesn't pick up was called.
  [
    /\b(?:did\s*(?:not|n['’]t)\s+(?:answer|pick\s+up|call\s+back)|no\s+(?:answer|response)(?:\s+from)?)(?![\p{L}])/iu,
    'call',
  ],
]

const results: readonly (readonly [RegExp, SpokenResult])[] = [
  [
    /\b(?:wrong\s+number|disconnected|not\s+in\s+service|came\s+back|returned|bounced|n[uú]mero\s+equivocado)\b/iu,
    'wrongNumber',
  ],
  [
    /\b(?:left|leaving)\s+(?:a\s+)?(?:message|voicemail|vm\b)|\b(?:voice\s*mail|lvm)\b|\bdej[eé]\s+(?:un\s+)?mensaje/iu,
    'leftMessage',
  ],
  [
    /\b(?:(?:will|can|could|would)\s*(?:not|n['’]t)|won['’]t|can['’]?t|cannot|declined?|refused?|no\s+(?:puede|viene))\b.*|\bno\s+vendr[aá]/iu,
    'willNotCome',
  ],
  [
    /\b(?:no\s+(?:answer|reply|response)|(?:nobody|no\s+one)\s+(?:was\s+)?(?:there|home|at\s+home|answered)|did\s*(?:not|n['’]t)\s+(?:answer|pick\s+up|reply|call\s+back)|no\s+contest[oó]|sin\s+respuesta)/iu,
    'noAnswer',
  ],
  [/\b(?:will|can)\s+(?:come|attend|be\s+there|make\s+it)|\b(?:agreed|confirmed|accepted)\b|\bvendr[aá]/iu, 'willCome'],
  [/\b(?:reached|spoke|talked|answered|called\s+back|contest[oó])/iu, 'reached'],
]

const relation =
  'mothers?|moms?|mum|fathers?|dads?|parents?|guardians?|grandmothers?|grandfathers?|grandma|grandpa|grandparents?|aunt|uncle|step-?mother|step-?father|foster\\s+(?:mother|father|parents?)|surrogate(?:\\s+parent)?|family|home'
const relationInSpanish = 'madre|mam[aá]|padre|pap[aá]|padres|tutora?|abuel[ao]s?|t[ií][ao]|familia'

/** Reads a line; undefined where it says no way of reaching somebody. */
export function readAttempt(text: string, today: Day): AttemptWords | undefined {
  const how = methods.find(([pattern]) => pattern.test(text))
  if (!how) return undefined
  const [pattern, method] = how
  const result = results.find(([one]) => one.test(text))?.[1] ?? unsaid(method)
  const { before, after } = parted(text.replace(pattern, ' '))
  const first = takeDay(before === '' ? after : before, today)
  // Behind the comma a day may be the meeting's: "will come on Tuesday".
  const dated = first.read || !isPlainResult.has(result) ? first : { ...takeDay(after, today), rest: first.rest }
  const { whom, readings } = whomIn(dated.rest)
  return {
    method,
    result,
    ...(dated.read && ('fault' in dated.read ? { fault: dated.read.fault } : { day: dated.read.day })),
    ...(whom && { whom }),
    readings,
  }
}

/** What came of it in words that tell of no other day. */
const isPlainResult: ReadonlySet<SpokenResult> = new Set(['noAnswer', 'leftMessage', 'wrongNumber', 'sent'])

/** What is known without a word of it: a letter is sent; of somebody spoken to, that they were reached. */
function unsaid(method: SpokenMethod): SpokenResult {
  if (method === 'inPerson') return 'reached'
  return method === 'email' || method === 'letter' || method === 'message' ? 'sent' : 'other'
}

/** Whom it is about stands before the first comma; what came of it, behind. */
function parted(said: string): { readonly before: string; readonly after: string } {
  const at = said.search(/\s*(?:[,;:–—]|\s-\s)\s*/)
  if (at < 0) return { before: said.trim(), after: '' }
  const before = said.slice(0, at).trim()
  return {
    before,
    after: said
      .slice(at)
      .replace(/^[\s,;:–—-]+/, '')
      .trim(),
  }
}

function whomIn(said: string): Pick<AttemptWords, 'readings' | 'whom'> {
  // Nobody but somebody of a family: whose, is still to be said.
  const alone = new RegExp(`^(?:the\\s+)?(${relation}|${relationInSpanish})$`, 'iu').exec(said)
  if (alone) return { whom: alone[1] ?? '', readings: [] }
  const owned = new RegExp(`^(?:the\\s+)?(.+?)(?:['’]s?)\\s+(${relation})\\b(.*)$`, 'iu').exec(said)
  if (owned) return { whom: owned[2] ?? '', readings: tidied([owned[1] ?? '']) }
  const of = new RegExp(`\\b(${relation}|${relationInSpanish})\\s+(?:of|de|del)\\s+(.+)$`, 'iu').exec(said)
  if (of) return { whom: of[1] ?? '', readings: tidied([of[2] ?? '']) }
  const plain = new RegExp(`^(.+?)\\s+(${relation})\\b`, 'iu').exec(said)
  if (plain) return { whom: plain[2] ?? '', readings: tidied([plain[1] ?? '', said]) }
  const about = /^(.+?)\s+(?:about|for|regarding)\s+(.+)$/iu.exec(said)
  if (about) return { whom: bare(about[1] ?? ''), readings: tidied([about[2] ?? '', said]) }
  return { readings: tidied([said]) }
}

function tidied(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(bare))].filter((name) => name !== '')
}

function bare(text: string): string {
  return text
    .replace(/\b(?:the|to|for|from|with|i|we|la|el|los|a)\s+/giu, ' ')
    .replace(/['’]s?$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}
