// `caseload link`: ties a chat account to a member of staff where the e-mail addresses don't match, unties it, or marks it
// as one that several people use.
import { defineCommand } from 'citty'
import { createStore } from '#db/records/store'
import type { Account } from '#people/staff'
import { fullName, type StaffMember } from '#people/staff'
import { type Linking, outcomeOf } from '#records/accounts'
import type { Store } from '#records/store'
import { openDistrict } from './open-district.js'
import { byOperator, given, writeDownAct } from './operator.js'
import { WrongCall } from './wrong-call.js'

export const link = defineCommand({
  meta: { name: 'link', description: 'Tie a chat account to a member of staff' },
  args: {
    email: {
      type: 'positional',
      required: false,
      description: 'The address of the member of staff on the roster; left out with --shared, --own and --untie',
    },
    platform: { type: 'positional', required: false, description: 'slack or teams' },
    userId: { type: 'positional', required: false, description: "Slack's member id, or the user's object id in Entra" },
    workspace: { type: 'string', description: 'The workspace or tenant, where the account counts in one alone' },
    shared: { type: 'boolean', description: 'Several people use it: it is told nothing about students' },
    own: { type: 'boolean', description: "It is one person's after all" },
    untie: { type: 'boolean', description: 'Untie it from whoever it is tied to' },
  },
  async run({ args }) {
    const marks = [args.shared, args.own, args.untie].filter(Boolean).length
    if (marks > 1) throw new WrongCall('Give one of --shared, --own and --untie.')
    const words = args._
    if (words.length !== (marks === 0 ? 3 : 2)) {
      throw new WrongCall(marks === 0 ? 'Give EMAIL PLATFORM USER-ID.' : 'Give PLATFORM USER-ID, without an address.')
    }
    const [platform, user = ''] = words.slice(-2)
    if (platform !== 'slack' && platform !== 'teams') throw new WrongCall('PLATFORM is slack or teams.')
    const account: Account = { platform, workspace: args.workspace ?? anyWorkspace, user }
    const district = await openDistrict()
    try {
      const store = createStore(district.database, district.seal, district.clock)
      const done =
        marks === 0
          ? await tie(store, account, words[0] ?? '')
          : args.untie
            ? await untie(store, account)
            : await share(store, account, args.shared === true)
      process[done.ok ? 'stdout' : 'stderr'].write(`${done.says}\n`)
      return done.ok ? 0 : 1
    } finally {
      await district.close()
    }
  },
})

interface Done {
  readonly ok: boolean
  readonly says: string
}

async function tie(store: Store, account: Account, email: string): Promise<Done> {
  const found = (await store.staffWithEmail(email)).filter((staff) => staff.active)
  const staff = found[0]
  if (!staff || found.length > 1) {
    const why = staff ? 'More than one person has' : 'Nobody active on the roster has'
    await writeDownAct(store, { command: 'link', outcome: 'refused', students: [], words: email })
    return { ok: false, says: `${why} the address ${email}.` }
  }
  let linking: Linking = 'another'
  const entry = () =>
    ({
      ...byOperator(),
      // Theirs is the access that this gives.
      actor: staff.id,
      command: 'link',
      outcome: outcomeOf(linking),
      students: [],
      words: wordsOf(account, email),
    }) as const
  const lifted = await store.commit({ deliveries: [], entry }, async (unit) => {
    linking = await unit.link(account, staff.id, 'link')
    return linking === 'linked' && (await unit.unlock(staff.id))
  })
  return {
    ok: (linking as Linking) === 'linked',
    says: saidOf(linking, staff, await store.staffBehind(account), lifted),
  }
}

function saidOf(linking: Linking, staff: StaffMember, holder: StaffMember | undefined, lifted: boolean): string {
  if (linking === 'shared') {
    return "Several people use this account, so it is tied to nobody. If it is one person's after all: caseload link --own PLATFORM USER-ID."
  }
  if (linking === 'another') {
    const whom = holder ? fullName(holder) : 'somebody else'
    return `This account is tied to ${whom} already, and one account is one person. Untie it first: caseload link --untie PLATFORM USER-ID.`
  }
  return `Linked to ${fullName(staff)}.${lifted ? ' The lock is lifted.' : ''}`
}

async function untie(store: Store, account: Account): Promise<Done> {
  const ties = await store.tiesOf(account)
  if (ties.length === 0) return { ok: false, says: 'This account is tied to nobody.' }
  for (const { account: tied, staffId } of ties) {
    const entry = () =>
      ({
        ...byOperator(),
        actor: staffId,
        command: 'unlink',
        outcome: 'changed',
        students: [],
        words: wordsOf(tied),
      }) as const
    await store.commit({ deliveries: [], entry }, (unit) => unit.unlink(tied))
  }
  return { ok: true, says: 'Untied.' }
}

async function share(store: Store, account: Account, shared: boolean): Promise<Done> {
  const words = wordsOf(account, shared ? '--shared' : '--own')
  const entry = () => ({ ...byOperator(), command: 'link', outcome: 'changed', students: [], words }) as const
  const untied = await store.commit({ deliveries: [], entry }, (unit) => unit.share(account, shared))
  const told = shared
    ? `Marked as shared: it is told nothing about students.${untied.length > 0 ? ' It was untied.' : ''}`
    : "Marked as one person's: it ties itself again by its address, or by caseload link."
  return { ok: true, says: told }
}

function wordsOf({ platform, workspace, user }: Account, more?: string): string {
  return given(platform, workspace, user, more)
}

/** Only workspaces and tenants on the list are answered at all, so an id counts in each of them. */
const anyWorkspace = '*'
