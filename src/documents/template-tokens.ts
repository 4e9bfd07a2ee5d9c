// Where a template names fields, and which fields it can reach there.
import type { TemplateSpans } from 'mustache'
import { z } from 'zod'
import type { FactsSchema } from './facts/fact-kit.js'

export interface FieldPlace {
  /** What kind of braces: a value, a part that is repeated or left out, or one of those that no template may have. */
  readonly sign: 'name' | '#' | '^' | '&' | '>' | '='
  readonly name: string
  readonly at: number
  /** The outermost first. */
  readonly scopes: readonly FactsSchema[]
}

type Token = TemplateSpans[number]

/** Every place, in the order of the template. */
export function placesOfFields(tokens: readonly Token[], facts: FactsSchema): readonly FieldPlace[] {
  return placesIn(tokens, [facts])
}

function placesIn(tokens: readonly Token[], scopes: readonly FactsSchema[]): readonly FieldPlace[] {
  return tokens.flatMap((token): readonly FieldPlace[] => {
    const [sign, name, at] = token
    if (sign === 'text' || sign === '!') return []
    const inner = token[4]
    if (!Array.isArray(inner)) return [{ sign, name, at, scopes }]
    const item = sign === '#' ? itemOf(name, scopes) : undefined
    return [{ sign, name, at, scopes }, ...placesIn(inner, item ? [...scopes, item] : scopes)]
  })
}

/** What each thing of a list has; undefined where the field is none. */
function itemOf(name: string, scopes: readonly FactsSchema[]): FactsSchema | undefined {
  const scope = scopes.findLast(({ shape }) => Object.hasOwn(shape, name))
  const field = scope?.shape[name]
  const items = field instanceof z.ZodDefault ? field.unwrap() : undefined
  const item = items instanceof z.ZodArray ? items.element : undefined
  return item instanceof z.ZodObject ? item : undefined
}
