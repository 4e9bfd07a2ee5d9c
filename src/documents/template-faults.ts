// Finds what is wrong with a template before anything is made of it: each fault with its line and how to mend it.
import Mustache, { type TemplateSpans } from 'mustache'
import { z } from 'zod'
import { countSlips } from '#language/slip'
import type { FactsSchema } from './facts/fact-kit.js'
import { brokenMarks } from './marks.js'
import type { TemplateFault } from './template-fault.js'
import { placesOfFields } from './template-tokens.js'

/** Longer than any form that people read. */
const longest = 60_000

/** What is wrong with a template; empty where nothing is. @param facts the fields that it may reach */
export function templateFaults(text: string, facts: FactsSchema): readonly TemplateFault[] {
  if (text.length > longest) return [{ line: 1, says: `The template is longer than ${longest} letters.` }]
  const read = parsed(text)
  if (!read.ok) return [read.fault]
  const faults: TemplateFault[] = []
  const fault = (at: number, says: string) => faults.push({ line: lineOf(text, at), says })
  for (const { sign, name, at, scopes } of placesOfFields(read.tokens, facts)) {
    switch (sign) {
      case '&':
        fault(at, `Write {{${name}}}, with two braces: what people wrote is always printed as they wrote it.`)
        break
      case '>':
        fault(at, `{{>${name}}} would take in another file. A template stands alone.`)
        break
      case '=':
        fault(at, 'The braces can not be changed to other signs.')
        break
      default: {
        const kind = kindOfField(name, scopes)
        if (!kind) fault(at, unknown(name, scopes))
        else if (sign === 'name' && kind !== 'text') fault(at, used(name, kind))
      }
    }
  }
  return [...faults, ...brokenMarks(text)].sort((a, b) => a.line - b.line)
}

/** What the law asks a document to say and a template prints nowhere: the field, and the section that asks for it. */
export function leftUnsaid(
  text: string,
  facts: FactsSchema,
  lawAsks: Readonly<Record<string, string>>,
): readonly (readonly [field: string, citation: string])[] {
  const read = parsed(text)
  if (!read.ok) return []
  const named = new Set(placesOfFields(read.tokens, facts).map(({ name }) => name))
  return Object.entries(lawAsks).filter(([field]) => !named.has(field))
}

type Parsed =
  | { readonly ok: true; readonly tokens: TemplateSpans }
  | { readonly ok: false; readonly fault: TemplateFault }

function parsed(text: string): Parsed {
  try {
    return { ok: true, tokens: Mustache.parse(text) }
  } catch (reason) {
    const { message } = reason as Error
    const at = Number(/ at (\d+)/.exec(message)?.[1] ?? 0)
    return { ok: false, fault: { line: lineOf(text, at), says: inWords(message) } }
  }
}

/** The library's own words, in ours. */
function inWords(message: string): string {
  const section = /"([^"]*)"/.exec(message)?.[1] ?? ''
  if (message.startsWith('Unclosed section'))
    return `{{#${section}}} is never closed. Write {{/${section}}} where it ends.`
  if (message.startsWith('Unopened section')) return `{{/${section}}} closes nothing that was opened.`
  if (message.startsWith('Invalid tags')) return 'The braces can not be changed to other signs.'
  return 'A pair of braces is never closed. Write {{field}}.'
}

type FieldKind = 'text' | 'list' | 'flag'

function kindOfField(name: string, scopes: readonly FactsSchema[]): FieldKind | undefined {
  for (const scope of scopes.toReversed()) {
    if (!Object.hasOwn(scope.shape, name)) continue
    return kindOf(scope.shape[name])
  }
  return undefined
}

function kindOf(schema: z.core.$ZodType | undefined): FieldKind {
  if (schema instanceof z.ZodDefault) return 'list'
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  return inner instanceof z.ZodBoolean ? 'flag' : 'text'
}

function unknown(name: string, scopes: readonly FactsSchema[]): string {
  const fields = scopes.toReversed().flatMap((scope) => Object.keys(scope.shape))
  const near = fields.find((field) => countSlips(name.toLowerCase(), field.toLowerCase(), 2) <= 2)
  const instead = near ? `Did you mean {{${near}}}?` : `There are: ${[...new Set(fields)].join(', ')}.`
  return `There is no field {{${name}}} here. ${instead}`
}

function used(name: string, kind: 'list' | 'flag'): string {
  return kind === 'list'
    ? `${name} is a list. Write {{#${name}}} … {{/${name}}}, with what is printed of each in between.`
    : `${name} is only yes or no. Write {{#${name}}} … {{/${name}}} around what is printed where it is so.`
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
