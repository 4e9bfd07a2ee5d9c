import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hmacSha256 } from '#db/hmac'

it('hashes any text under any key as the standard has it, one after another', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.array(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 1300, maxLength: 3000, unit: 'binary' })),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
      (keyBytes, texts) => {
        const key = Buffer.from(keyBytes)
        const hash = hmacSha256(key)
        for (const text of texts) {
          for (const as of ['hex', 'base64url'] as const) {
            expect(hash(text, as)).toBe(createHmac('sha256', key).update(text).digest(as))
          }
        }
      },
    ),
  )
})
