// A desk with a terminal on it: `caseload ask`, typed key by key into the real prompts.
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { converse } from '#adapters/terminal/converse'
import { createStore } from '#db/records/store'
import { type Desk, isMeant, type Typed } from './desk.js'
import { addressOf } from './district-files.js'
import type { District } from './small-district.js'

const enter = '\r'
const down = '\u001b[B'
const up = '\u001b[A'
const controlC = '\u0003'
/** More than any field holds. */
const cleared = '\u007f'.repeat(600)

export async function terminalDesk(district: District, who: string): Promise<Desk> {
  const store = createStore(district.database, district.seal, district.clock)
  const [staff] = await store.staffWithEmail(addressOf(who))
  if (!staff) throw new Error(`nobody is called ${who}`)
  let open: Conversation | undefined

  const desk: Desk = {
    get words() {
      return (open?.written ?? '').split('\n')
    },
    async type(text) {
      await open?.leave()
      open = new Conversation()
      await open.begin((streams) => converse({ text }, { bot: district.bot, staff, streams }))
    },
    async press(label) {
      if (!open) throw new Error('nothing was asked yet')
      await open.choose(label)
    },
    async fill(typed) {
      if (!open) throw new Error('nothing was asked yet')
      await open.fill(typed)
    },
    close: async () => open?.leave(),
  }
  return desk
}

/** One question, and what follows from it: a prompt is on the screen, or it is over. */
class Conversation {
  written = ''
  private readonly input = new PassThrough()
  private readonly output = Object.assign(new PassThrough(), { columns: 300, rows: 300 })
  private isOver = false
  private looks: (() => void)[] = []

  constructor() {
    this.output.on('data', (piece: Buffer) => {
      this.written += stripVTControlCharacters(piece.toString())
      this.look()
    })
  }

  async begin(run: (streams: { input: PassThrough; output: PassThrough }) => Promise<unknown>): Promise<void> {
    void run({ input: this.input, output: this.output }).finally(() => {
      this.isOver = true
      this.look()
    })
    await this.until(() => this.written.includes('◆'))
  }

  async choose(label: string): Promise<void> {
    await this.answer(this.keysTo((option) => isMeant(option, label)) + enter)
  }

  /** Answers the fields that come until none does: those named with what was typed, the others as they are filled. */
  async fill(typed: Typed): Promise<void> {
    while (!this.isOver && this.message() !== 'What next?') {
      const message = this.message()
      const [, text] = Object.entries(typed).find(([label]) => isMeant(message, label)) ?? []
      const ends = message.includes('Enter twice ends it') ? enter + enter : enter
      const isChoice = this.options().length > 0
      if (text === undefined) await this.answer(ends)
      else if (isChoice) await this.answer(this.keysTo((option) => isMeant(option, text)) + enter)
      else await this.answer(cleared + text + ends)
    }
  }

  async leave(): Promise<void> {
    if (!this.isOver) this.input.write(controlC)
    await this.until(() => false)
  }

  /** Types, and waits for what comes of it. */
  private async answer(keys: string): Promise<void> {
    const before = this.written.length
    this.input.write(keys)
    await this.until(() => /◇.*◆/s.test(this.written.slice(before)))
  }

  private async until(holds: () => boolean): Promise<void> {
    while (!this.isOver && !holds()) await new Promise<void>((resolve) => this.looks.push(resolve))
    // The prompt listens once it is drawn.
    await new Promise((resolve) => setImmediate(resolve))
  }

  private look(): void {
    const waiting = this.looks
    this.looks = []
    for (const resolve of waiting) resolve()
  }

  private prompt(): readonly string[] {
    return this.written.slice(this.written.lastIndexOf('◆') + 1).split('\n')
  }

  private message(): string {
    return this.prompt()[0]?.trim() ?? ''
  }

  private options(): readonly { readonly label: string; readonly isHere: boolean }[] {
    return this.prompt().flatMap((line) => {
      const [, mark, label] = /([●○])\s+(.*?)\s*$/.exec(line) ?? []
      return label === undefined ? [] : [{ label, isHere: mark === '●' }]
    })
  }

  private keysTo(isWanted: (label: string) => boolean): string {
    const options = this.options()
    const wanted = options.findIndex(({ label }) => isWanted(label))
    if (wanted < 0)
      throw new Error(`no such choice, but ${options.map(({ label }) => label).join(' | ')}: ${this.message()}`)
    const way = wanted - options.findIndex(({ isHere }) => isHere)
    return (way > 0 ? down : up).repeat(Math.abs(way))
  }
}
