// What a button carries comes back as it was, whatever it is about.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Again, pressFrom, pressValue } from '#adapters/slack/press'
import { planKinds } from '#plans/kind'

const typed: fc.Arbitrary<Again> = fc.record(
  { text: fc.string(), kind: fc.constantFrom(...planKinds), inPublic: fc.constant(true) },
  { requiredKeys: ['text'] },
)
const pressed: fc.Arbitrary<Again> = fc.record({
  action: fc.record({
    command: fc.string(),
    input: fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,8}$/), fc.oneof(fc.string(), fc.boolean())),
  }),
})

test('every press is read as what it was made of', () => {
  fc.assert(
    fc.property(fc.oneof(typed, pressed), fc.integer({ min: 1, max: 500 }), (again, page) => {
      const read = pressFrom(pressValue({ again, page }))
      expect(read?.page).toBe(page)
      expect(JSON.stringify(read?.again)).toBe(JSON.stringify(again))
    }),
  )
})

test('whatever else a value holds is no press', () => {
  fc.assert(fc.property(fc.string(), (value) => pressFrom(value) === undefined))
})
