// A lost phone: the accounts of whoever lost it are untied, and what I wrote to them about students goes out of the chats.
// Anybody may do it for themselves, an administrator for everybody. Lifting it for an administrator takes two.
import { z } from 'zod'
import { invalid } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import { mayAgree, needsTwo } from '#bot/needs-two'
import type { Answer } from '#bot/reply'
import { fullName, type StaffId, type StaffMember } from '#people/staff'
import type { Locked } from '#records/accounts'
import type { Viewer } from '#records/viewer'
import { later, t } from '#wording/t'
import { kind } from '../inputs.js'

const agreedTo = z.object({ staff: z.string().transform((id) => id as StaffId) })

export const lock = defineCommand({
  name: 'lock',
  summary: later`A phone is lost: lock an account`,
  phrases: [
    'lock',
    'lock me',
    'lock my account',
    'unlock',
    'lift the lock of',
    'i lost my phone',
    'lost my phone',
    'my phone is lost',
    'my phone was stolen',
  ],
  takes: 'everything',
  input: z.object({
    words: z.string().max(2_000).default(''),
    choice: z.enum(['lock', 'lift']).optional(),
    kind,
  }),
  mayUse: 'staff',
  examples: [later`lock me`],
  changes: true,
  async run({ words, choice }, context) {
    const address = /[^\s<>|:]+@[^\s<>|]+/.exec(words)?.[0]
    const lifts = choice === 'lift' || (choice === undefined && /\b(unlock|lift)\b/i.test(words))
    const { viewer } = context
    const mine = address === undefined
    if (!mine && !isOverTheDistrict(viewer)) return notYours()
    if (mine && lifts) {
      return invalid(
        t`Whose lock shall I lift?`,
        t`Say "unlock" and the e-mail address, such as: unlock j.doe@school.example.`,
      )
    }
    const whose = address === undefined ? viewer.staff : await found(address, context)
    if (!whose) return invalid(t`I know nobody by that address`, t`Give the e-mail address that stands on the roster.`)
    if (lifts) return lift(whose, context)
    const isMeant = !mine || /\b(me|my|mi)\b/i.test(words)
    if (choice === undefined && !isMeant) return ask(whose)
    const locked = await context.write((unit) => unit.lock(whose.id, viewer.staff.id), ['lock', whose.email])
    return lockedAnswer(whose, locked)
  },
  async agreed(payload, unit) {
    await unit.unlock(agreedTo.parse(payload).staff)
  },
})

async function found(address: string, { directory }: Context) {
  const all = await directory.staffWithEmail(address)
  return all.find((one) => one.active) ?? all[0]
}

function isOverTheDistrict({ offices }: Viewer): boolean {
  return offices.some(({ role }) => mayAgree.some((one) => one === role))
}

/** "Lock" alone: a word typed by mistake locks nobody out. */
function ask({ email }: StaffMember): Answer {
  return {
    status: 'ok',
    title: t`Is your phone lost?`,
    sections: [
      {
        type: 'text',
        text: t`I then stop answering ${email} in every chat app, and take my messages about students out of our chats. An administrator of the district can lift it once you are safe again.`,
      },
      {
        type: 'buttons',
        buttons: [
          { label: t`Lock my account`, style: 'danger', action: { command: 'lock', input: { choice: 'lock' } } },
        ],
      },
    ],
    students: [],
    data: { locked: false },
  }
}

async function lift(whose: StaffMember, context: Context): Promise<Answer> {
  const { directory } = context
  const overseers = await directory.overseers()
  if (overseers.some(({ id }) => id === whose.id)) {
    return needsTwo(context, {
      command: 'lock',
      subject: whose.id,
      says: () => t`lift the lock of ${fullName(whose)}, who is an administrator`,
      payload: { staff: whose.id } satisfies z.input<typeof agreedTo>,
    })
  }
  const lifted = await context.write((unit) => unit.unlock(whose.id), ['lift', whose.email])
  return {
    status: 'ok',
    title: lifted ? t`The lock of ${fullName(whose)} is lifted` : t`${fullName(whose)} is not locked`,
    sections: lifted ? [{ type: 'text', text: t`Their account is known again as soon as they write to me.` }] : [],
    students: [],
    data: { locked: false },
  }
}

function lockedAnswer(whose: StaffMember, { accounts, messages, links }: Locked): Answer {
  return {
    status: 'ok',
    title: t`${fullName(whose)} is locked`,
    sections: [
      {
        type: 'facts',
        facts: [
          [t`Accounts untied`, String(accounts.length)],
          [t`Messages being taken away`, String(messages)],
          [t`Links and calendar feeds closed`, String(links)],
        ],
      },
      {
        type: 'text',
        text: t`I can take away only what I wrote myself in our own chat, not what was typed there. Please also sign the lost phone out of Slack or Teams. An administrator of the district lifts the lock with "unlock" and the e-mail address.`,
      },
    ],
    students: [],
    data: { locked: true, accounts: accounts.length, messages, links },
  }
}

const notYours = () =>
  invalid(
    t`Only an administrator of the district can lock somebody else`,
    t`Your own account you can lock with: lock me.`,
  )
