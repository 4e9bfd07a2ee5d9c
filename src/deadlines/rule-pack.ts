// A pack of rules of one state, or of the district's own: read from JSON, checked, and known by its fingerprint, so that
// who approved it approved these words.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ruleSchema } from './rule.js'

export const packSchema = z.strictObject({
  /** `TX`, or a short name that the district gives its own. */
  state: z.string().regex(/^[A-Z][A-Z0-9-]{1,19}$/, 'a short name in capitals such as TX'),
  title: z.string().trim().min(1).max(80),
  rules: z
    .array(ruleSchema.required({ verifiedOn: true }))
    .min(1)
    .max(60)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'rules with an id each of its own'),
})

export type RulePack = Readonly<z.infer<typeof packSchema>>

export type ReadPack =
  | { readonly ok: true; readonly pack: RulePack }
  /** A sentence for each fault: which pack, which rule, which field, and what it may be. */
  | { readonly ok: false; readonly faults: readonly string[] }

/** @param name the file's name, or what else it is known by */
export function readPack(name: string, text: string): ReadPack {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { ok: false, faults: [`${name}: this is not JSON.`] }
  }
  const read = packSchema.safeParse(raw)
  if (read.success) return { ok: true, pack: read.data }
  return { ok: false, faults: [...new Set(read.error.issues.flatMap((issue) => faultsOf(name, raw, issue)))] }
}

/** What an approval is of: the same for the same rules, whatever the order of their fields. */
export function fingerprintOf(pack: RulePack): string {
  const text = JSON.stringify(pack, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function faultsOf(name: string, raw: unknown, issue: z.core.$ZodIssue): readonly string[] {
  const [first, at, ...field] = issue.path.map(String)
  const ofRule = first === 'rules' && at !== undefined
  const rule = ofRule ? (raw as { rules?: readonly unknown[] }).rules?.[Number(at)] : undefined
  const id = (rule as { id?: unknown } | undefined)?.id
  const which = ofRule ? `, rule ${typeof id === 'string' ? id : Number(at) + 1}` : ''
  const path = ofRule ? field : issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${name}${which}: ${[...path, key].join('.')} is no field that I know.`)
  }
  const where = path.length > 0 ? `, ${path.join('.')}` : ''
  const given = valueAt(raw, issue.path)
  const is = given === undefined ? 'is missing' : `is ${short(given)}`
  return [`${name}${which}${where} ${is}; it must be ${wanted(issue)}.`]
}

function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_type':
      return issue.expected === 'array' ? 'a list' : issue.expected === 'object' ? 'a group of fields' : named(issue)
    case 'too_small':
      return issue.origin === 'string' ? 'some text' : `${issue.minimum} or more`
    case 'too_big':
      return issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`
    default:
      return issue.message
  }
}

function named({ expected }: z.core.$ZodIssueInvalidType): string {
  const words: Readonly<Record<string, string>> = { string: 'text', boolean: 'true or false', int: 'a whole number' }
  return words[expected] ?? `a ${expected}`
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], raw)
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? '').slice(0, 60)
}
