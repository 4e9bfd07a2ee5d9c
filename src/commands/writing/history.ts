// The versions of a plan, the newest first: what became of each, by what it came to be, and what it changed, in words.

import { notFound } from '#bot/answers'
import { type Context, defineCommand } from '#bot/command'
import type { Answer, Button, Item, Section } from '#bot/reply'
import type { StaffId } from '#people/staff'
import { brokenLinks } from '#plans/chain'
import { differencesOf } from '#plans/difference'
import type { PlanKind } from '#plans/kind'
import { type Part, parts } from '#plans/parts'
import type { PlanVersionRecord } from '#records/plan-history'
import type { VisibleStudent } from '#records/visible'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { aboutStudent } from '../inputs.js'
import { noPlan } from '../no-plan.js'
import { nameWithGrade, rosterAge } from '../plan-answer.js'
import { openRequests } from './open-requests.js'
import { nameOf } from './says.js'
import { basisWords, recordLines, statusWords } from './version-words.js'
import { whichPlan } from './which-plan.js'

/** More versions than these are told by their number alone. */
const mostTold = 12

export const history = defineCommand({
  name: 'history',
  summary: later`The versions of a plan, and what each changed`,
  phrases: ['history', 'history of … iep', 'versions', 'versions of … plan', 'what changed', 'what has changed'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`history of J. Doe's IEP`],
  changes: false,
  async run(input, context) {
    const which = await whichPlan(input, context, 'history')
    if ('status' in which) return which
    const { student, kind, mayChange } = which
    const opened = context.viewer.opened(student, kind)
    if (opened.size === 0) return notFound('')
    const versions = await versionsOf(student, kind, context)
    // What was proposed or taken back was never a colleague's to see.
    const told = mayChange ? versions : versions.filter((one) => one.status === 'active' || one.status === 'superseded')
    if (told.length === 0) return noPlan(student, kind, context)
    return answer({ student, kind, mayChange, opened, told, all: versions }, context)
  },
})

/** Every version of a student's plans of a kind, plan by plan, oldest first. */
export async function versionsOf(student: VisibleStudent, kind: PlanKind, { viewer, readings }: Context) {
  return viewer.within([student], kind, parts, (permits) => readings.history.versions(permits, kind))
}

interface Told {
  readonly student: VisibleStudent
  readonly kind: PlanKind
  readonly mayChange: boolean
  readonly opened: ReadonlySet<Part>
  readonly told: readonly PlanVersionRecord[]
  readonly all: readonly PlanVersionRecord[]
}

async function answer({ student, kind, mayChange, opened, told, all }: Told, context: Context): Promise<Answer> {
  const isWhole = mayChange || parts.every((part) => opened.has(part))
  const broken = [...byPlan(all).values()].flatMap((versions) => brokenLinks(versions))
  const newest = told.toSorted((a, b) => b.createdAt - a.createdAt || b.number - a.number)
  const items: Item[] = []
  for (const version of newest.slice(0, mostTold)) {
    items.push(await itemOf(version, before(version, all), { opened, isWhole }, context))
  }
  const open = newest.find((one) => one.status === 'proposed')
  const later = newest.find((one) => one.status === 'active' && one.effectiveDay > context.viewer.today)
  const about = { student: student.id, kind }
  const button = (label: string, command: string, number: number): Button => ({
    label,
    action: { command, input: { ...about, number } },
  })
  const buttons = [
    ...(mayChange && open ? [button(t`Record consent`, 'consent', open.number)] : []),
    ...(mayChange && open ? [button(t`Withdraw version ${open.number}`, 'withdraw', open.number)] : []),
    ...(mayChange && !open && later && all.length > 1
      ? [button(t`Withdraw version ${later.number}`, 'withdraw', later.number)]
      : []),
  ]
  return {
    status: 'ok',
    title: t`History: ${nameWithGrade(student)}`,
    sections: [
      ...proof(broken),
      { type: 'list', items },
      ...(mayChange ? await openRequests(student, kind, context) : []),
      {
        type: 'choices',
        prompt: t`Look at a version`,
        choices: newest.slice(0, mostTold).map((version) => ({
          label: t`Version ${version.number}`,
          detail: statusWords[version.status],
          action: { command: 'version', input: { ...about, number: version.number } },
        })),
      },
      ...(buttons.length > 0 ? [{ type: 'buttons' as const, buttons }] : []),
      ...(rosterAge(context) ? [{ type: 'footnote' as const, text: rosterAge(context) }] : []),
    ],
    students: [student.sourcedId],
    data: {
      plan: { kind },
      chain: broken.length === 0 ? 'whole' : 'broken',
      broken,
      versions: newest.map((version) => ({
        number: version.number,
        status: version.status,
        basis: version.basis,
        source: version.source,
        effectiveDate: version.effectiveDay,
        hash: version.hash,
        previousHash: version.previousHash,
        differences: saysOf(version, before(version, all), opened),
      })),
    },
  }
}

function proof(broken: readonly number[]): readonly Section[] {
  if (broken.length === 0) return [{ type: 'text', text: t`Every version is as it was written: the hashes match.` }]
  return [
    {
      type: 'notice',
      tone: 'caution',
      text: t`Altered outside of Caseload: version ${broken.join(', ')}. The hash does not match what it says. Tell your district administrator.`,
    },
  ]
}

async function itemOf(
  version: PlanVersionRecord,
  earlier: PlanVersionRecord | undefined,
  { opened, isWhole }: { readonly opened: ReadonlySet<Part>; readonly isWhole: boolean },
  context: Context,
): Promise<Item> {
  const isLater = version.status === 'active' && version.effectiveDay > context.viewer.today
  const status = isLater ? 'agreed' : statusWords[version.status]
  const author = await authorOf(version.authorId, context)
  const written = t`written ${spokenDay(context.clock.dayOf(version.createdAt))}${author}`
  const says = saysOf(version, earlier, opened)
  return {
    text: t`Version ${version.number}: ${status}, ${basisWords[version.basis]}, from ${spokenDay(version.effectiveDay)}`,
    details: [
      written,
      ...(isWhole ? recordLines(version) : []),
      ...(earlier
        ? says.length > 0
          ? says
          : [t`Nothing that you see was changed`]
        : [t`The first version held here`]),
      ...(version.hash ? [t`Hash ${version.hash.slice(0, 12)}`] : []),
    ],
  }
}

async function authorOf(id: StaffId | undefined, context: Context): Promise<string> {
  return id ? t` by ${(await nameOf(id, context)).replace(/^You$/, t`you`)}` : ''
}

/** What a version changed, as far as the asker may see it. */
function saysOf(
  version: PlanVersionRecord,
  earlier: PlanVersionRecord | undefined,
  opened: ReadonlySet<Part>,
): readonly string[] {
  if (!earlier) return []
  return differencesOf(earlier.document, version.document)
    .filter((difference) => opened.has(difference.part))
    .map((difference) => difference.says)
}

/** The version that one is told apart from: the one it was made from, else the last one that counted before it. */
function before(version: PlanVersionRecord, all: readonly PlanVersionRecord[]): PlanVersionRecord | undefined {
  const earlier = all.filter((one) => one.planId === version.planId && one.number < version.number)
  const from = version.record.from
  const made = from === undefined ? undefined : earlier.find((one) => one.number === Number(from))
  return made ?? earlier.findLast((one) => one.status === 'active' || one.status === 'superseded')
}

function byPlan(versions: readonly PlanVersionRecord[]): ReadonlyMap<string, PlanVersionRecord[]> {
  const plans = new Map<string, PlanVersionRecord[]>()
  for (const version of versions) plans.set(version.planId, [...(plans.get(version.planId) ?? []), version])
  return plans
}
