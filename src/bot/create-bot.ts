// One request from its arrival to its answer: who asks, what they mean, what they may see, what is written down.
import { LRUCache } from 'lru-cache'
import { ZodError } from 'zod'
import { phraseBook } from '#language/phrases'
import type { StaffMember } from '#people/staff'
import type { AuditEntry, AuditOutcome } from '#records/audit'
import type { Log } from '#records/log'
import { newReference, say, whereOf } from '#records/public-text'
import type { DistrictSettings } from '#records/settings'
import { DeliveryTaken, type Store, type Work } from '#records/store'
import type { Viewer } from '#records/viewer'
import type { OpenViewer } from '#records/viewer-door'
import type { Clock } from '#time/clock'
import { cannotTellWho, fault, invalid, stranger } from './answers.js'
import type { Bot, Outcome } from './bot.js'
import type { AnyCommand, Context } from './command.js'
import { plainText } from './plain-text.js'
import { readWords } from './read-words.js'
import type { Answer, Reply, Section } from './reply.js'
import type { Profile, Request } from './request.js'
import { withoutSlash } from './slash.js'
import { whoAsks } from './who-asks.js'

export interface BotParts {
  readonly store: Store
  readonly openViewer: OpenViewer
  readonly commands: readonly AnyCommand[]
  readonly clock: Clock
  readonly log: Log
}

const standsInPublic: Section = {
  type: 'notice',
  tone: 'caution',
  text: 'Your question stands in this channel for everyone to read; this answer is yours alone. To ask privately, write to me directly or use the slash command.',
}

/** How many replies are kept for platforms that ask twice for the same event. */
const mostKept = 200

export function createBot(parts: BotParts): Bot {
  const { store, clock, log } = parts
  const byName = new Map(parts.commands.map((command) => [command.name, command]))
  const spoken = parts.commands.filter((command) => !command.byButtonOnly)
  const book = phraseBook(spoken.map(({ name, phrases }) => ({ command: name, phrases })))
  const kept = new LRUCache<string, Reply>({ max: mostKept })

  async function answer(
    request: Request,
    staff: StaffMember,
    viewer: Viewer,
    settings: DistrictSettings,
  ): Promise<{ command: string; answer: Answer; committed: boolean }> {
    const usable = new Map([...byName].filter(([, command]) => mayUse(command, viewer)))
    const reading = request.action
      ? readPress(request.action.command, request.action.input, usable)
      : await readWords(
          { ...(request.kind && { kind: request.kind }), ...withoutSlash(request.text) },
          usable,
          book,
          viewer,
        )
    if (reading.type === 'answer') return { ...reading, committed: false }
    const { command } = reading
    let committed = false
    const context: Context = {
      viewer,
      settings,
      clock,
      commands: spoken.filter((one) => usable.has(one.name)),
      rosterAsOf: await store.rosterAsOf(),
      directory: store,
      write: async (change) => {
        if (!command.changes || committed) throw new Error('a command that says it changes nothing, or twice')
        const result = await store.commit(
          workOf(request, () => entryOf(request, staff, viewer, command.name, 'changed')),
          change,
        )
        committed = true
        return result
      },
    }
    try {
      return { command: command.name, answer: await command.run(reading.input, context), committed }
    } catch (reason) {
      if (!(reason instanceof ZodError)) throw reason
      return {
        command: command.name,
        answer: invalid("That didn't fit", 'Please ask again in words, or type help.'),
        committed,
      }
    }
  }

  async function handle(request: Request, profile: () => Promise<Profile | undefined>): Promise<Outcome> {
    const who = await whoAsks(store, request.account, profile)
    if (who.type !== 'staff') {
      const outcome: AuditOutcome = 'stranger'
      await store.commit(
        workOf(request, () => ({
          account: request.account,
          command: 'hello',
          outcome,
          students: [],
          words: request.text,
        })),
        nothing,
      )
      return { type: 'reply', reply: finish(request, 'help', who.type === 'stranger' ? stranger : cannotTellWho) }
    }
    const settings = await store.settings()
    const viewer = await parts.openViewer(who.staff, settings, clock.today())
    const { command, answer: given, committed } = await answer(request, who.staff, viewer, settings)
    const outcome = given.status === 'notFound' ? 'refused' : 'shown'
    if (!committed)
      await store.commit(
        workOf(request, () => entryOf(request, who.staff, viewer, command, outcome)),
        nothing,
      )
    return { type: 'reply', reply: finish(request, command, given) }
  }

  return {
    wasTaken: (signature) => store.wasTaken(signature),
    async handle(request, profile) {
      const event = request.deliveries.find((delivery) => delivery.kind === 'event')?.key
      try {
        const outcome = await handle(request, profile)
        if (event && outcome.type === 'reply') kept.set(event, outcome.reply)
        return outcome
      } catch (reason) {
        if (reason instanceof DeliveryTaken) {
          if (reason.kind === 'signature') return { type: 'replayed' }
          const reply = event === undefined ? undefined : kept.get(event)
          return { type: 'alreadyDone', ...(reply && { reply }) }
        }
        const reference = newReference()
        log.error(say`an answer failed`, { reference, where: whereOf(reason) })
        return { type: 'reply', reply: finish(request, 'help', fault(reference)) }
      }
    },
  }
}

function readPress(name: string, input: Readonly<Record<string, unknown>>, usable: ReadonlyMap<string, AnyCommand>) {
  const command = usable.get(name)
  if (command) return { type: 'run', command, input } as const
  return {
    type: 'answer',
    command: 'help',
    answer: invalid("That button doesn't work any more", 'Please ask again in words.'),
  } as const
}

function mayUse(command: AnyCommand, viewer: Viewer): boolean {
  const { mayUse: who } = command
  return who === 'staff' || viewer.offices.some((office) => who.includes(office.role))
}

function workOf(request: Request, entry: () => AuditEntry): Work {
  return { deliveries: request.deliveries, entry }
}

/** A refusal keeps the words: who was meant is looked up when the log is exported, never while answering. */
function entryOf(
  request: Request,
  staff: StaffMember,
  viewer: Viewer,
  command: string,
  outcome: AuditOutcome,
): AuditEntry {
  return {
    account: request.account,
    actor: staff.id,
    command,
    outcome,
    students: viewer.seen(),
    ...(outcome === 'refused' && { words: request.text }),
  }
}

function finish(request: Request, command: string, answer: Answer): Reply {
  const askedInPublic = request.askedInPublic === true
  const sections = askedInPublic ? [standsInPublic, ...answer.sections] : answer.sections
  return { ...answer, sections, command, audience: 'private', askedInPublic, text: plainText(answer.title, sections) }
}

async function nothing(): Promise<void> {}
