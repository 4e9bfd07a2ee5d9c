// Fills a template with the facts of one document.
import Mustache from 'mustache'
import { z } from 'zod'
import type { Block } from '#paper/blocks'
import { t } from '#wording/t'
import type { Facts, FactsSchema } from './facts/fact-kit.js'
import { blocksOf, Values } from './marks.js'

/**
 * A template that was found without fault, filled. What is not recorded says so.
 * @param facts in the language of the template, which is spoken now
 */
export function filled(template: string, schema: FactsSchema, facts: Facts): readonly Block[] {
  const values = new Values()
  const nothing = t`Not recorded`
  const keep = (value: unknown) => values.hold(value === '' ? nothing : String(value))
  return blocksOf(Mustache.render(template, complete(schema, facts), {}, { escape: keep }), values, nothing)
}

/**
 * The facts with every field of theirs: what is absent is empty, so that nothing of the same name is taken from elsewhere in
 * its place, and nothing that is no field can be reached.
 */
function complete(schema: FactsSchema, facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => {
      const value = Object.hasOwn(facts, name) ? facts[name] : undefined
      if (field instanceof z.ZodDefault) {
        const items = field.unwrap()
        const item = items instanceof z.ZodArray ? items.element : undefined
        const all = Array.isArray(value) ? value : []
        return [name, item instanceof z.ZodObject ? all.map((one: Facts) => complete(item, one)) : []]
      }
      return [name, typeof value === 'boolean' ? value : typeof value === 'string' ? value.trim() : '']
    }),
  )
}
