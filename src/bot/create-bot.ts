// One request from its arrival to its answer: who asks, what they mean, what they may see, what is written down.

import { LRUCache } from 'lru-cache'
import { ZodError } from 'zod'
import type { StaffId, StaffMember } from '#people/staff'
import type { Log } from '#records/log'
import { decidedOver } from '#records/over-records'
import { note, whereOf } from '#records/public-text'
import type { Readings } from '#records/readings'
import type { DistrictSettings } from '#records/settings'
import { DeliveryTaken, type Store } from '#records/store'
import type { Viewer } from '#records/viewer'
import type { OpenViewer } from '#records/viewer-door'
import type { Clock } from '#time/clock'
import { inLanguage } from '#wording/in-language'
import { languageOf } from '#wording/language'
import { t } from '#wording/t'
import { invalid, oneMoment, tooLong } from './answers.js'
import { bookOf } from './book-of-commands.js'
import type { Bot, Outcome } from './bot.js'
import type { AnyCommand, Context } from './command.js'
import { failed } from './failed.js'
import { finish } from './finish.js'
import type { SentForm } from './form.js'
import { draftOf, type FormParts, formGone, leftForm, openForm, takeForm } from './forms.js'
import { greeter } from './greet.js'
import { formsLeft } from './left-forms.js'
import { decideOn } from './needs-two.js'
import { answersToUnknown } from './not-known.js'
import type { Pace } from './pace.js'
import { readForm, readPress } from './read-press.js'
import { type Reading, readWords } from './read-words.js'
import type { Answer, Reply } from './reply.js'
import type { Profile, Request } from './request.js'
import { withoutSlash } from './slash.js'
import { suggestionsFor } from './suggest-students.js'
import { takeBack } from './undoing.js'
import { usableCommands } from './usable-commands.js'
import { type Voice, voiceFor } from './voice.js'
import { type WhoAsks, whoAsks } from './who-asks.js'
import { entryOf, entryOfUnknown, mostTyped, workOf } from './written-down.js'

export interface BotParts {
  readonly store: Store
  readonly openViewer: OpenViewer
  readonly readings: Readings
  readonly commands: readonly AnyCommand[]
  readonly clock: Clock
  /** How fast one person may ask; as fast as they like where absent. */
  readonly pace?: Pace
  /** Where a browser reaches this program. */
  readonly publicUrl?: string
  readonly log: Log
}

/** How far a request came, for what is said where it goes no further. */
interface Progress {
  committed: boolean
  /** Nothing was looked at: what was answered is no answer to be given again. */
  tooFast?: boolean
  /** Who asks, once it is known that they are of the staff. */
  staff?: StaffId
}

/** A reply as it was given, and to whom. */
interface Given {
  readonly reply: Reply
  readonly staff?: StaffId
}

interface Answered {
  readonly command: string
  readonly answer: Answer
  readonly committed: boolean
}

/** How many replies are kept for platforms that ask twice for the same event. */
const mostKept = 200

export function createBot(parts: BotParts): Bot {
  const { store, clock, log } = parts
  const book = bookOf(parts.commands)
  const usableBy = usableCommands(parts.commands)
  const kept = new LRUCache<string, Given>({ max: mostKept })
  const greet = greeter(store, parts.readings.preferences)

  async function answer(
    request: Request,
    viewer: Viewer,
    settings: DistrictSettings,
    progress: Progress,
  ): Promise<Answered> {
    const { byName: usable, spoken: commands } = usableBy(viewer.offices.map((office) => office.role))
    const sent = request.form
    const draft = sent && (await draftOf(sent, store.drafts, viewer.staff.id))
    if (sent && !draft) return { ...formGone(), committed: false }
    if (!sent && !request.action && request.text.length > mostTyped) {
      return { command: 'help', answer: tooLong(), committed: false }
    }
    const reading: Reading = draft
      ? readForm(draft, usable)
      : request.action
        ? readPress(request.action.command, request.action.input, usable)
        : await readWords(
            { ...(request.kind && { kind: request.kind }), ...withoutSlash(request.text) },
            usable,
            book,
            viewer,
          )
    if (reading.type === 'answer') return { ...reading, committed: false }
    const { command, input } = reading
    let committed = false
    const viewerOf = async (id: StaffId): Promise<Viewer | undefined> => {
      const staff = await store.staffMember(id)
      return staff?.active ? parts.openViewer(staff, settings, clock.today()) : undefined
    }
    const context: Context = {
      viewer: command.alsoLeft ? viewer.alsoLeft() : viewer,
      settings,
      clock,
      commands,
      rosterAsOf: await store.rosterAsOf(),
      directory: store,
      readings: parts.readings,
      maySee: async (id, student) => (await (await viewerOf(id))?.student(student)) !== undefined,
      mayDecideOver: async (id, student) => {
        const other = await viewerOf(id)
        return other !== undefined && (await decidedOver(other, student)) !== undefined
      },
      ...(request.action?.inMessage && { inMessage: request.action.inMessage }),
      ...(parts.publicUrl && { publicUrl: parts.publicUrl }),
      write: async (change, about) => {
        if (!command.changes || committed) throw new Error('a command that says it changes nothing, or twice')
        const result = await store.commit(
          workOf(request, () => ({
            ...entryOf(request, viewer, command.name, 'changed'),
            ...(about && { words: about.join(' | ') }),
          })),
          async (unit) => {
            if (draft) await unit.drafts.done(draft.id)
            return change(unit)
          },
        )
        committed = true
        progress.committed = true
        return result
      },
      undo: (id) => takeBack(id, { undos: store.undos, owner: viewer.staff.id, clock, commands: usable }, context),
      decide: (id, decision) =>
        decideOn(id, decision, { approvals: parts.readings.approvals, commands: usable }, context),
      leftForms: () => formsLeft(forms),
      openAgain: async (id) => {
        const left = await leftForm(id, forms)
        return left ? openForm(left, left.input, forms) : formGone().answer
      },
      startOver: async (id) => {
        const left = await leftForm(id, forms)
        if (!left) return formGone().answer
        await context.write((unit) => unit.drafts.discard(id))
        return openForm(left, left.input, forms)
      },
    }
    const forms: FormParts = { drafts: store.drafts, owner: viewer.staff.id, context, usable }
    try {
      if (sent && draft) return { ...(await takeForm(sent, forms, draft)), committed }
      const given = command.form
        ? await openForm({ name: command.name, form: command.form }, input, forms)
        : await command.run(input, context)
      return { command: command.name, answer: given, committed }
    } catch (reason) {
      if (committed || !(reason instanceof ZodError)) throw reason
      return {
        command: command.name,
        answer: invalid(t`That didn't fit`, t`Please ask again in words, or type help.`),
        committed,
      }
    }
  }

  const voiceOf = (who: WhoAsks, request: Request) => voiceFor(who, request, parts.readings.preferences)

  /** From then on all their accounts share one pace. */
  async function whoIsIt(request: Request, profile: () => Promise<Profile | undefined>): Promise<WhoAsks> {
    const who = await whoAsks(store, request, profile)
    parts.pace?.belongs(request.account, who.type === 'staff' ? who.staff.id : undefined)
    return who
  }

  async function handle(
    request: Request,
    profile: () => Promise<Profile | undefined>,
    progress: Progress,
  ): Promise<Outcome> {
    // Nothing is read for it and nothing kept, so nothing is written down either.
    if (parts.pace?.takes(request.account) === false) {
      progress.tooFast = true
      const reply = inLanguage(languageOf(request.locale) ?? 'en', () => finish(request, 'help', oneMoment()))
      return { type: 'reply', reply }
    }
    const who = await whoIsIt(request, profile)
    if (who.type === 'staff') progress.staff = who.staff.id
    const voice = await voiceOf(who, request)
    return inLanguage(voice.language, () => answerTo(who, request, progress, voice))
  }

  async function answerTo(who: WhoAsks, request: Request, progress: Progress, voice: Voice): Promise<Outcome> {
    if (who.type !== 'staff') {
      await store.writeDown(workOf(request, () => entryOfUnknown(request, 'hello')))
      return { type: 'reply', reply: finish(request, 'help', answersToUnknown[who.type]()) }
    }
    const settings = await store.settings()
    if (request.form?.keep) return keepTyped(request, request.form, who.staff.id)
    const viewer = await parts.openViewer(who.staff, settings, clock.today())
    const { command, answer: given, committed } = await answer(request, viewer, settings, progress)
    const outcome = given.status === 'notFound' ? 'refused' : 'shown'
    const work = workOf(request, () => entryOf(request, viewer, command, outcome))
    // It may have been chosen just now.
    if (committed) {
      const now = await voiceOf(who, request)
      const reply = inLanguage(now.language, () => finish(request, command, given, now.readAloud))
      return { type: 'reply', reply, changed: true }
    }
    const shown = request.meets && (await greet({ text: request.text, answer: given, viewer, work }))
    if (!shown) await store.writeDown(work)
    return { type: 'reply', reply: finish(request, command, shown || given, voice.readAloud) }
  }

  async function suggest(request: Request, profile: () => Promise<Profile | undefined>) {
    if (parts.pace?.takes(request.account) === false) return []
    const who = await whoIsIt(request, profile)
    if (who.type !== 'staff') {
      await store.writeDown(workOf(request, () => entryOfUnknown(request, 'findStudent')))
      return []
    }
    return inLanguage((await voiceOf(who, request)).language, () => suggestTo(who.staff, request))
  }

  async function suggestTo(staff: StaffMember, request: Request) {
    const viewer = await parts.openViewer(staff, await store.settings(), clock.today())
    const found = request.text.length > mostTyped ? [] : await suggestionsFor(viewer, request.text)
    const outcome = found.length > 0 ? 'shown' : 'refused'
    await store.writeDown(workOf(request, () => entryOf(request, viewer, 'findStudent', outcome)))
    return found
  }

  /** What is being typed is kept as it is, and checked only when it is sent off. */
  async function keepTyped(request: Request, sent: SentForm, owner: StaffId): Promise<Outcome> {
    const draft = await draftOf(sent, store.drafts, owner)
    if (draft && draft.doneAt === undefined) {
      await store.drafts.keep({ ...draft, values: { ...draft.values, ...sent.values } }, request.deliveries)
    }
    return { type: 'kept' }
  }

  return {
    async suggestStudents(request, profile) {
      try {
        return await suggest(request, profile)
      } catch (reason) {
        if (!(reason instanceof DeliveryTaken)) log.error(note`suggesting failed`, { where: whereOf(reason) })
        return []
      }
    },
    wasTaken: (signature) =>
      store.wasTaken(signature).catch((reason: unknown) => {
        // Whoever asks is told so; nothing is done without the records, and there it is refused all the same.
        if (store.away(reason)) return false
        throw reason
      }),
    knownAs: (account) =>
      store.staffBehind(account).then(
        (staff) => (staff?.active ? staff.id : undefined),
        () => undefined,
      ),
    async handle(request, profile) {
      const event = request.deliveries.find((delivery) => delivery.kind === 'event')?.key
      const progress: Progress = { committed: false }
      try {
        const outcome = await handle(request, profile, progress)
        const { staff } = progress
        if (event && outcome.type === 'reply' && !progress.tooFast)
          kept.set(event, { reply: outcome.reply, ...(staff && { staff }) })
        return outcome
      } catch (reason) {
        if (reason instanceof DeliveryTaken) {
          if (reason.kind === 'signature') return { type: 'replayed' }
          const given = event === undefined ? undefined : kept.get(event)
          // It was theirs, and still is: whoever has left or is locked since gets nothing a second time.
          const isTheirs = given?.staff === progress.staff
          return { type: 'alreadyDone', ...(given && isTheirs && { reply: given.reply }) }
        }
        return failed(request, { reason, away: store.away(reason), committed: progress.committed }, log)
      }
    },
  }
}
