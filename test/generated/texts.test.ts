// Whatever is typed, there is an answer: soon, without a fault, and with nothing of it in the log.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allCommands } from '#commands/all'
import { addDays } from '#time/day'
import { addressOf } from '../stories/district-files.js'
import { accountOf, type District, firstDay, openSmallDistrict } from '../stories/small-district.js'
import { texts } from './texts.js'
import { inputs, seed, watch } from './watch.js'

const askers = ['case.manager', 'principal', 'teacher.now', 'nobody@elsewhere.example'] as const
/** A district grows with what is written down: after so many the next is asked. */
const mostInOne = 20_000

async function askAll(count: number, seed: number, watching: ReturnType<typeof watch>): Promise<readonly string[]> {
  const district: District = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  let asked = 0
  try {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.constantFrom(...askers),
        fc.constantFrom('iep', '504', undefined),
        async (text, who, kind) => {
          asked += 1
          // Nobody asks so much in a minute.
          if (asked % 250 === 0) district.at(addDays(firstDay, Math.floor(asked / 250)), '10:00')
          const request = {
            account: accountOf(who),
            surface: 'private',
            text,
            deliveries: [],
            ...(kind && { kind }),
          } as const
          const outcome = await watching.timed(text, () =>
            district.bot.handle(request, async () => ({ email: addressOf(who), outsider: false })),
          )
          expect(outcome.type).toBe('reply')
          if (outcome.type === 'reply') expect(outcome.reply.title).not.toContain('went wrong')
          if (asked % 5 === 0) {
            const offered = await watching.timed(text, () =>
              district.bot.suggestStudents(request, async () => ({ email: addressOf(who), outsider: false })),
            )
            expect(Array.isArray(offered)).toBe(true)
          }
        },
      ),
      { numRuns: count, seed, endOnFailure: true },
    )
    return district.logged
  } finally {
    await district.close()
  }
}

test(
  'whatever is typed is answered',
  async () => {
    const watching = watch()
    const all = inputs(1_200, 780_000)
    const logged: string[] = []
    for (let done = 0; done < all; done += mostInOne) {
      logged.push(...(await askAll(Math.min(mostInOne, all - done), seed + done, watching)))
    }
    watching.end('Texts', logged)
  },
  4 * 60 * 60_000,
)

test('of a text of forty thousand words no more is read than of a question', async () => {
  const watching = watch()
  const district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
  for (const { phrases } of allCommands) {
    for (const phrase of phrases.slice(0, 1)) {
      for (const text of [`${phrase} `.repeat(40_000), `${phrase} ${'Ida '.repeat(40_000)}`]) {
        const { reply, audit } = await watching.timed(text, () => district.ask('principal', text))
        expect(reply).toMatchObject({ status: 'invalid', title: 'That is too long for me', students: [] })
        expect(audit).toHaveLength(1)
      }
    }
  }
  await district.close()
  watching.end('Giant texts', district.logged)
})
