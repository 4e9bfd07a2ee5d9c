// What somebody was told is saved is saved: the bot is killed at any moment, over and over, and nothing it said is lost.
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { day } from '#time/day'
import { type Terminal, terminal } from '../cli/terminal.js'
import { cases } from '../fixtures/effort.js'

const administrator = 'castillo@larkspurvalley.example'
const rehearsal = { CASELOAD_NOW: '2026-11-23' }
const lines = 3000
/** One administrator alone chooses up to 30 days, so the lines count in that. */
const wraps = 31

describe('a bot that is killed', () => {
  let at: Terminal

  beforeAll(async () => {
    at = terminal()
    await writeSchool(join(at.folder, 'school'), day('2026-11-23'))
    expect(at.alone(['import', 'school'], rehearsal).status).toBe(0)
    const asked = Array.from({ length: lines }, (_, number) =>
      JSON.stringify({ as: administrator, text: `settings accessClosesDaysAfter ${number % wraps}` }),
    )
    writeFileSync(join(at.folder, 'asked.jsonl'), `${asked.join('\n')}\n`)
  })

  it('has kept everything that it said it had', { timeout: cases(60_000) }, async () => {
    for (let round = 0; round < cases(2); round += 1) {
      const killAfter = 1 + Math.floor(Math.random() * 400)
      const bot = at.started(['ask', '--file', 'asked.jsonl'], rehearsal)
      const ended = once(bot, 'exit')
      let told = 0
      for await (const line of createInterface({ input: bot.stdout ?? process.stdin })) {
        if (!(JSON.parse(line) as { title: string }).title.startsWith('Changed:')) throw new Error(line)
        told += 1
        // At any moment of the next change, not only at its end.
        if (told === killAfter) setTimeout(() => bot.kill('SIGKILL'), Math.random() * 4)
      }
      await ended
      const settings = at.alone(['ask', '--as', administrator, '--json', 'settings'], rehearsal)
      const kept = (JSON.parse(settings.out) as { data: { settings: { accessClosesDaysAfter: number } } }).data.settings
      // The change that was under way may be kept too; nothing that was told is lost, and no later one is there.
      const ahead = (kept.accessClosesDaysAfter - ((told - 1) % wraps) + wraps) % wraps
      expect([0, 1], `killed after ${told}`).toContain(ahead)
    }
  })
})
