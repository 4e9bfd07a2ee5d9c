// People at work while the bot is killed over and over: each writes one thing after another, and whoever got no answer does
// the same again, as a person would.
import type { types } from '@slack/bolt'
import type { Modal } from '#adapters/slack/modal'
import { addDays, type Day } from '#time/day'
import { type SlackAnswer, sendButtonPress, sendSlashCommand } from '../slack/signed-request.js'
import { submitView } from '../slack/view-payloads.js'
import { draftOfModal, pressablesIn, wordsIn } from '../stories/slack-look.js'
import { signingSecret } from './bot-process.js'
import { outsideTeam, type SlackOutside, userOf } from './slack-outside.js'

/** One thing that somebody wrote and was told is kept. */
export type Kept =
  | { readonly what: 'point'; readonly who: string; readonly day: Day; readonly value: number }
  | { readonly what: 'acknowledgement'; readonly obligation: string }
  | { readonly what: 'note'; readonly marker: string }
  | { readonly what: 'edit'; readonly says: string }

/** Where the bot listens just now, and what the clock says there. */
export interface Now {
  readonly url: string
  readonly seconds: number
  /** Resolves once this bot is no more. */
  readonly killed: Promise<unknown>
}

/** Nobody answered: it was killed, or is not there yet. */
class NoAnswer extends Error {}

export class PersonAtWork {
  readonly kept: Kept[] = []
  /** How often they had no answer, and did it again. */
  again = 0
  private count = 0

  constructor(
    private readonly who: string,
    private readonly slack: SlackOutside,
    /** @returns the bot that runs; waits for the next one where none does */
    private readonly now: () => Promise<Now>,
    private readonly today: Day,
    private readonly obligations: string[],
    /** Called with everything that they are told is kept. */
    private readonly told: () => void,
  ) {}

  /** Works until it is told to stop, and ends with nothing unanswered. */
  async work(isOver: () => boolean): Promise<void> {
    const kinds = [() => this.note(), () => this.acknowledge()]
    // The figures of a goal are its team's.
    if (this.who !== 'teacher.now') kinds.push(() => this.point())
    if (this.who === 'case.manager') kinds.push(() => this.edit())
    while (!isOver()) {
      for (const kind of kinds) await kind()
    }
  }

  private async point(): Promise<void> {
    const { count } = this
    this.count += 1
    const value = 51 + (count % 49)
    const day = addDays(this.today, -(Math.floor(count / 49) % 90))
    const [, month, date] = day.split('-').map(Number)
    await this.untilAnswered(async () => {
      const said = await this.slash(`log ${value} for Ida Fennimore on ${month}/${date}`)
      expectOne(said, /^(Logged for|That is logged already)/)
    })
    this.keep({ what: 'point', who: this.who, day, value })
  }

  private async acknowledge(): Promise<void> {
    const obligation = this.obligations.pop()
    if (obligation === undefined) return
    await this.untilAnswered(async () => {
      const value = JSON.stringify({ command: 'acknowledge', input: { obligation } })
      expectOne(await this.pressed(value), /^(Thank you|You have said so already|Noted)/)
    })
    this.keep({ what: 'acknowledgement', obligation })
  }

  private async note(): Promise<void> {
    this.count += 1
    const marker = `note ${this.count} of ${this.who}`
    await this.fillIn(() => this.opened('a parent asks about Fay Quillon'), { who: 'The mother', asked: marker })
    this.keep({ what: 'note', marker })
  }

  private async edit(): Promise<void> {
    this.count += 1
    const says = `Call the nurse, ${this.count} times.`
    await this.fillIn(
      async () => {
        const blocks = await this.slashBlocks('edit safety note for Jane Doe')
        const change = blocks.flatMap(pressablesIn).find(({ label }) => label === 'Change')
        if (!change) throw new Error(`nothing to change: ${blocks.flatMap(wordsIn).join(' | ')}`)
        return this.inModal((now, trigger, address) => this.press(now, change.value, address, trigger))
      },
      { safetyNote: says },
    )
    this.keep({ what: 'edit', says })
  }

  /** Opens a form and sends it off; the modal stays open while nobody answers, and is sent off again. */
  private async fillIn(
    open: () => Promise<{ readonly view: Modal; readonly id: string }>,
    values: Readonly<Record<string, string>>,
  ): Promise<void> {
    const { view, id } = await this.untilAnswered(open)
    if (draftOfModal(view) === undefined) throw new Error(`no form: ${view.blocks.flatMap(wordsIn).join(' | ')}`)
    await this.untilAnswered(async () => {
      const { url, seconds } = await this.now()
      const of = { ...this.signed(seconds), view, viewId: id, values }
      const { status, body } = await submitView(url, of).catch(unanswered)
      if (status !== 200) throw new NoAnswer(String(status))
      // Closed without a word where it was done before.
      if (body === '') return
      const answer = JSON.parse(body) as { view?: Modal; errors?: Readonly<Record<string, string>> }
      const words = (answer.view?.blocks ?? []).flatMap(wordsIn)
      if (words.some((one) => one.includes('One moment'))) throw new NoAnswer('late')
      expectOne(
        [...words, ...Object.values(answer.errors ?? {})],
        /^(Passed to|This form is closed|Saved in the draft)/,
      )
    })
  }

  private keep(kept: Kept): void {
    this.kept.push(kept)
    this.told()
  }

  private async untilAnswered<Result>(attempt: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await attempt()
      } catch (reason) {
        if (!(reason instanceof NoAnswer)) throw reason
        this.again += 1
      }
    }
  }

  private async slash(text: string): Promise<readonly string[]> {
    return (await this.slashBlocks(text)).flatMap(wordsIn)
  }

  /** What a slash command is answered, at once or a little later. */
  private async slashBlocks(text: string): Promise<readonly types.AnyBlock[]> {
    const now = await this.now()
    const { url: responseUrl, answer } = this.slack.answerAddress()
    const asked = { ...this.signed(now.seconds), text, responseUrl }
    const { status, body } = await sendSlashCommand(now.url, asked).catch(unanswered)
    if (status !== 200) throw new NoAnswer(String(status))
    return blocksIn(body === '' ? await orKilled(now, answer) : body)
  }

  /** Opens the form that a slash command is about. */
  private opened(text: string) {
    return this.inModal(({ url, seconds }, trigger, responseUrl) =>
      sendSlashCommand(url, { ...this.signed(seconds), text, trigger, responseUrl }),
    )
  }

  /** The modal that a request opens; where it came too late for that, the form is offered instead, and they ask again. */
  private async inModal(send: (now: Now, trigger: string, responseUrl: string) => Promise<SlackAnswer>) {
    const now = await this.now()
    const { id, opened } = this.slack.trigger()
    const { url, answer } = this.slack.answerAddress()
    const offered = answer.then(() => {
      throw new NoAnswer('late')
    })
    return orKilled(now, Promise.race([opened, offered]), send(now, id, url).catch(unanswered))
  }

  private async pressed(value: string): Promise<readonly string[]> {
    const now = await this.now()
    const { url, answer } = this.slack.answerAddress()
    const sent = this.press(now, value, url).catch(unanswered)
    return blocksIn(await orKilled(now, answer, sent)).flatMap(wordsIn)
  }

  private press({ url, seconds }: Now, value: string, responseUrl: string, trigger?: string) {
    return sendButtonPress(url, { ...this.signed(seconds), value, responseUrl, ...(trigger && { trigger }) })
  }

  private signed(timestamp: number) {
    return { secret: signingSecret, team: outsideTeam, user: userOf(this.who), timestamp }
  }
}

/** What comes after a request was taken; nothing comes any more once the bot that took it is killed. */
async function orKilled<Result>(
  { killed }: Now,
  coming: Promise<Result>,
  sent?: Promise<SlackAnswer>,
): Promise<Result> {
  const refused = sent?.then(({ status, body }) => {
    if (status !== 200) throw new NoAnswer(String(status))
    if (body !== '') throw new Error(`was told: ${blocksIn(body).flatMap(wordsIn).join(' | ')}`)
    return new Promise<never>(() => undefined)
  })
  const gone = killed.then(() => {
    throw new NoAnswer('killed')
  })
  return Promise.race([coming, gone, ...(refused ? [refused] : [])])
}

function unanswered(): never {
  throw new NoAnswer('nobody there')
}

function blocksIn(body: string): readonly types.AnyBlock[] {
  return (JSON.parse(body) as { readonly blocks?: readonly types.AnyBlock[] }).blocks ?? []
}

function expectOne(said: readonly string[], what: RegExp): void {
  if (!said.some((one) => what.test(one))) throw new Error(`was told: ${said.join(' | ')}`)
}
