// `caseload rules`: the packs of state rules, who approved which, and what a named person of the district does with them.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defineCommand } from 'citty'
import type { RulePack } from '#deadlines/rule-pack'
import { fingerprintOf, readPack } from '#deadlines/rule-pack'
import { type HeldPack, packsHeld } from '#deadlines/rules-in-force'
import { shippedPacks } from '#deadlines/state-packs'
import { fullName, type StaffId, type StaffMember } from '#people/staff'
import type { UnitOfWork } from '#records/unit-of-work'
import { type Day, spokenDay } from '#time/day'
import { botOf } from '../main.js'
import { type District, openDistrict } from './open-district.js'
import { byOperator } from './operator.js'
import { pinoLog } from './pino-log.js'
import { WrongCall } from './wrong-call.js'

const actions = ['list', 'approve', 'withdraw', 'check', 'add', 'remove'] as const

export const rules = defineCommand({
  meta: { name: 'rules', description: 'The packs of state rules, and who approved which' },
  args: {
    action: { type: 'positional', required: false, description: `One of: ${actions.join(', ')}; without it, list` },
    what: { type: 'positional', required: false, description: 'A pack such as TX; for check and add, a file' },
    by: { type: 'string', valueHint: 'EMAIL', description: 'Who approves it: an administrator of the district' },
  },
  async run({ args }) {
    const action = actions.find((one) => one === (args.action ?? 'list'))
    if (!action) throw new WrongCall(`There is: rules ${actions.join(', rules ')}.`)
    if (action === 'list' ? args.what !== undefined : args.what === undefined)
      throw new WrongCall(
        action === 'list' ? 'rules list takes nothing more.' : `Say what: rules ${action} ${taken(action)}.`,
      )
    if (action === 'approve' ? !args.by : args.by !== undefined)
      throw new WrongCall(action === 'approve' ? 'Say who approves it: --by EMAIL.' : 'Only approve takes --by.')
    const what = args.what ?? ''
    if (action === 'check') {
      const read = packIn(what)
      if (!read.ok) return refuse(read.faults.join('\n'))
      return say(`${read.pack.title}: ${read.pack.rules.length} rules, all as they must be.`)
    }
    const district = await openDistrict()
    try {
      const at = await atDistrict(district)
      if (action === 'list') return list(at.packs)
      if (action === 'add') return await add(what, at)
      const held = at.packs.find(({ pack }) => pack.state === what.toUpperCase())
      if (!held)
        return refuse(`There is no pack ${what}. There are: ${at.packs.map(({ pack }) => pack.state).join(', ')}.`)
      if (action === 'approve') return await approve(held, args.by ?? '', at)
      return await (action === 'withdraw' ? withdraw(held, at) : remove(held, at))
    } finally {
      await district.close()
    }
  },
})

function taken(action: (typeof actions)[number]): string {
  return action === 'check' || action === 'add' ? 'FILE' : 'TX'
}

type At = Awaited<ReturnType<typeof atDistrict>>

async function atDistrict(district: District) {
  const { store, jobParts } = botOf(district, pinoLog(district.config.logLevel))
  const settings = await store.settings()
  return {
    settings,
    packs: packsHeld(settings),
    today: district.clock.today(),
    store,
    viewerOf: (staff: StaffMember) => jobParts.openViewer(staff, settings, district.clock.today()),
    /** Does something and writes down who did what with which pack. */
    change: (what: string, actor: StaffId | undefined, work: (unit: UnitOfWork) => Promise<void>) =>
      store.commit(
        {
          deliveries: [],
          entry: () => ({
            ...byOperator(),
            ...(actor && { actor }),
            command: `rules ${what}`,
            outcome: 'changed',
            students: [],
          }),
        },
        work,
      ),
  }
}

function list(packs: readonly HeldPack[]): number {
  for (const { pack, shipped, approval, runs } of packs) {
    const by = approval ? `${approval.by} on ${spokenDay(approval.on as Day)}` : ''
    const state = runs
      ? `approved by ${by}`
      : approval
        ? `off: it has changed since ${by} approved it, and needs approval again`
        : 'off: nobody has approved it'
    process.stdout.write(`${pack.state}  ${pack.title}${shipped ? '' : " (the district's own)"}: ${state}\n`)
    for (const rule of pack.rules) {
      process.stdout.write(
        `  ${rule.id}: ${rule.title}. ${rule.citation}, read on ${spokenDay(rule.verifiedOn as Day)}\n`,
      )
    }
  }
  const broken = shippedPacks().flatMap(({ read }) => (read.ok ? [] : read.faults))
  return broken.length > 0 ? refuse(broken.join('\n')) : 0
}

async function approve({ pack }: HeldPack, by: string, { store, packs, settings, today, change, viewerOf }: At) {
  const [staff, ...others] = (await store.staffWithEmail(by)).filter((one) => one.active)
  if (!staff || others.length > 0) return refuse(`Nobody active on the roster has the address ${by}.`)
  const { offices } = await viewerOf(staff)
  if (!offices.some(({ role }) => role === 'districtAdministrator' || role === 'specialEducationDirector'))
    return refuse(`${fullName(staff)} is no administrator of the district and no director of special education.`)
  const rival = rivalOf(pack, packs)
  if (rival) return refuse(rival)
  const approval = {
    state: pack.state,
    fingerprint: fingerprintOf(pack),
    by: fullName(staff),
    byId: staff.id,
    on: today,
  }
  const all = [...settings.approvedRulePacks.filter(({ state }) => state !== pack.state), approval]
  await change(`approve ${pack.state}`, staff.id, (unit) => unit.changeSetting('approvedRulePacks', all))
  return say(`${pack.title}: ${pack.rules.length} rules run from now on, approved by ${fullName(staff)}.`)
}

/** Two packs that give the same rule can't both run: nobody could tell which of them counts. */
function rivalOf(pack: RulePack, packs: readonly HeldPack[]): string | undefined {
  for (const other of packs) {
    if (!other.runs || other.pack.state === pack.state) continue
    const same = pack.rules.find(({ id }) => other.pack.rules.some((rule) => rule.id === id))
    if (same) return `${same.id} stands in ${other.pack.state} too, which is approved. Withdraw that one first.`
  }
  return undefined
}

async function withdraw({ pack, approval }: HeldPack, { settings, change }: At): Promise<number> {
  if (!approval) return refuse(`${pack.state} is not approved.`)
  const left = settings.approvedRulePacks.filter(({ state }) => state !== pack.state)
  await change(`withdraw ${pack.state}`, undefined, (unit) => unit.changeSetting('approvedRulePacks', left))
  return say(`${pack.title}: its rules no longer run.`)
}

async function add(file: string, { settings, change }: At): Promise<number> {
  const read = packIn(file)
  if (!read.ok) return refuse(read.faults.join('\n'))
  const { pack } = read
  const all = [...settings.ownRulePacks.filter(({ state }) => state !== pack.state), pack]
  await change(`add ${pack.state}`, undefined, (unit) => unit.changeSetting('ownRulePacks', all))
  return say(`${pack.title} is kept, and off until it is approved: npx caseload rules approve ${pack.state} --by EMAIL`)
}

async function remove({ pack, shipped }: HeldPack, { settings, change }: At): Promise<number> {
  if (shipped) return refuse(`${pack.state} comes with the program. To stop its rules: rules withdraw ${pack.state}.`)
  await change(`remove ${pack.state}`, undefined, async (unit) => {
    const [own, approved] = [settings.ownRulePacks, settings.approvedRulePacks]
    await unit.changeSetting(
      'ownRulePacks',
      own.filter(({ state }) => state !== pack.state),
    )
    await unit.changeSetting(
      'approvedRulePacks',
      approved.filter(({ state }) => state !== pack.state),
    )
  })
  return say(`${pack.title} is no longer kept.`)
}

function packIn(file: string) {
  if (!existsSync(file)) throw new WrongCall('There is no such file.')
  return readPack(basename(file), readFileSync(file, 'utf8'))
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}
