// A payload as a platform makes it, with something else in some of its places.
import fc from 'fast-check'
import { oddValues } from './texts.js'

type Path = readonly (string | number)[]

/** Every place in a payload. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))]
}

function withValueAt(value: unknown, [name, ...rest]: Path, put: unknown): unknown {
  if (name === undefined) return put
  if (Array.isArray(value))
    return value.map((inner, at) => (String(at) === name ? withValueAt(inner, rest, put) : inner))
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [name]: withValueAt(Reflect.get(value, name), rest, put) }
}

/** @param payloads as they should be; each comes with none, one or several places of it changed */
export function misshapen(payloads: readonly object[]): fc.Arbitrary<unknown> {
  return fc
    .constantFrom(...payloads)
    .chain((payload) =>
      fc
        .array(fc.tuple(fc.constantFrom(...pathsOf(payload).slice(1)), oddValues), { maxLength: 3 })
        .map((changes) => changes.reduce<unknown>((now, [path, put]) => withValueAt(now, path, put), payload)),
    )
}
