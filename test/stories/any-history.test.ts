// Whatever is edited, put into effect, proposed, corrected and taken back, in whatever order: staff see what is in effect,
// and the history holds every version as it was, with hashes that match.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reply } from '#bot/reply'
import { importRecords } from '#db/imports/import-records'
import { openSeal } from '#db/keys'
import { exportFolder } from '#imports/export/export-folder'
import { importFolder } from '#imports/import-folder'
import { cases } from '../fixtures/effort.js'
import { type Engine, engines } from '../fixtures/engines.js'
import { sentinel } from './district-plans.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'
import { botWriter, type Writer } from './writer.js'

/** A plan as far as these steps touch it. */
interface Plan {
  readonly safety: string
  readonly accommodations: readonly string[]
}

/** Where the plan stands. */
interface State {
  readonly current: Plan
  readonly draft?: Plan
  readonly proposed?: Plan
}

const steps = [
  'add',
  'reword',
  'remove',
  'safety',
  'byMeeting',
  'byAmendment',
  'byCorrection',
  'propose',
  'consent',
  'withdraw',
  'discard',
  'undo',
] as const
type Step = (typeof steps)[number]

const agreed = {
  byMeeting: { basis: 'meeting', meetingDate: firstDay },
  byAmendment: { basis: 'amendment', agreedWith: 'Parent', agreedOn: firstDay, agreedHow: 'in writing' },
  byCorrection: { basis: 'correction', reason: 'It was written down wrongly.' },
} as const

/** A group that may decide (34 CFR 104.35(c)(3)). */
const group = ['the child', 'the data', 'the options'].map((knowledgeOf, at) => ({
  studentId: 'fay',
  kind: '504',
  role: 'teacher',
  name: `Pat Example ${at}`,
  knowledgeOf,
}))

/** Takes steps in a real district, and keeps beside it what must be so. */
class Walk {
  private state: State = {
    current: {
      safety: sentinel('S', 'fay', '504'),
      accommodations: [sentinel('A', 'fay', '504'), sentinel('B', 'fay', '504'), sentinel('T', 'fay', '504')],
    },
  }
  private before: State | undefined
  private words = 0

  /** @param versions every version that was ever made, the first */
  constructor(
    private readonly writer: Writer,
    readonly versions: Plan[],
  ) {}

  get current(): Plan {
    return this.state.current
  }

  async take(step: Step): Promise<void> {
    const { current, draft, proposed } = this.state
    if (step === 'undo') return this.undo()
    if (proposed) {
      if (step !== 'consent' && step !== 'withdraw') return
      return step === 'consent' ? this.consent(proposed) : this.withdraw(proposed)
    }
    const plan = draft ?? current
    const [first, ...rest] = plan.accommodations
    switch (step) {
      case 'add': {
        const text = this.word()
        await this.open('accommodations')
        await this.writer.press(/^Add/)
        return this.became(await this.writer.fill({ text }), {
          current,
          draft: { ...plan, accommodations: [...plan.accommodations, text] },
        })
      }
      case 'reword': {
        if (first === undefined) return
        const text = this.word()
        await this.open('accommodations')
        await this.writer.press(first)
        return this.became(await this.writer.fill({ text }), {
          current,
          draft: { ...plan, accommodations: [text, ...rest] },
        })
      }
      case 'remove': {
        // The last of them stays: a plan without any is refused, which another story tells.
        if (first === undefined || rest.length === 0) return
        await this.open('accommodations')
        return this.became(await this.writer.press(`Take away: ${first}`), {
          current,
          draft: { ...plan, accommodations: rest },
        })
      }
      case 'safety': {
        const safety = this.word()
        await this.open('safety note')
        await this.writer.press('Change')
        return this.became(await this.writer.fill({ safetyNote: safety }), { current, draft: { ...plan, safety } })
      }
      case 'byMeeting':
      case 'byAmendment':
      case 'byCorrection':
      case 'propose':
        return this.close(step)
      case 'discard': {
        if (!draft) return
        await this.writer.type('/504 review the draft for Fay Quillon')
        await this.writer.press('Discard')
        return this.became(this.writer.last, { current })
      }
      default:
        return
    }
  }

  private async close(step: keyof typeof agreed | 'propose'): Promise<void> {
    const { current, draft } = this.state
    const isSame = JSON.stringify(draft) === JSON.stringify(current)
    if (!draft || isSame) return
    await this.writer.type('/504 review the draft for Fay Quillon')
    await this.writer.press(step === 'propose' ? /^Propose/ : 'Put into effect')
    const reply = await this.writer.fill(agreed[step === 'propose' ? 'byAmendment' : step])
    this.versions.push(draft)
    this.became(reply, step === 'propose' ? { current, proposed: draft } : { current: draft })
  }

  private async consent(proposed: Plan): Promise<void> {
    await this.writer.type('/504 history of Fay Quillon')
    await this.writer.press('Record consent')
    this.versions.push(proposed)
    this.became(await this.writer.fill({ consentBy: 'Parent' }), { current: proposed })
  }

  private async withdraw(proposed: Plan): Promise<void> {
    await this.writer.type('/504 history of Fay Quillon')
    await this.writer.press(/^Withdraw/)
    this.became(this.writer.last, { current: this.state.current, draft: proposed })
  }

  private async undo(): Promise<void> {
    if (!this.before) return
    const reply = await this.writer.press('Undo')
    expect(reply.title, reply.text).toMatch(/^Undone/)
    this.state = this.before
    this.before = undefined
  }

  private became(reply: Reply, state: State): void {
    expect(reply.status, `${reply.title}\n${reply.text}`).toBe('ok')
    this.before = reply.data.undo === undefined ? undefined : this.state
    this.state = state
  }

  private open(section: string): Promise<Reply> {
    return this.writer.type(`/504 edit ${section} for Fay Quillon`)
  }

  private word(): string {
    this.words += 1
    return `Words no ${this.words}.`
  }
}

interface VersionRow {
  readonly studentId: string
  readonly kind: string
  readonly number: string
  readonly content: string
}

/** What the history holds of Fay's plan when it leaves, and the file itself. */
async function left(district: District, folder: string) {
  await exportFolder(folder, district.records)
  const file = await readFile(join(folder, 'versions.csv'), 'utf8')
  const rows = (parse(file, { columns: true }) as VersionRow[]).filter((row) => row.studentId === 'fay')
  const plans = rows
    .toSorted((a, b) => Number(a.number) - Number(b.number))
    .map(({ content }): Plan => {
      const { facts, accommodations } = JSON.parse(content) as {
        facts: { safetyNote: string }
        accommodations: { text: string }[]
      }
      return { safety: facts.safetyNote, accommodations: accommodations.map(({ text }) => text) }
    })
  return { file, plans }
}

async function walk(engine: Engine, taken: readonly Step[]): Promise<void> {
  const district = await openSmallDistrict(engine, firstDay, {}, '10:00')
  const folder = await mkdtemp(join(tmpdir(), 'caseload-history-'))
  try {
    await district.import({ 'team.csv': group })
    const { plans: imported } = await left(district, join(folder, 'before'))
    const walked = new Walk(botWriter(district, 'case.manager'), [...imported])
    for (const step of taken) await walked.take(step)
    const { reply } = await district.ask('case.manager', '/504 history of Fay Quillon')
    expect(reply.data).toMatchObject({ chain: 'whole', broken: [] })
    const seen = await district.ask('case.manager', '/504 plan for Fay Quillon')
    expect(seen.reply.data).toMatchObject({
      accommodations: walked.current.accommodations.map((text) => ({ text })),
      safetyNote: walked.current.safety,
    })
    const { file, plans } = await left(district, join(folder, 'first'))
    expect(plans).toEqual(walked.versions)
    // In another database, under another key, it is the same history, and proved again as it comes in.
    const database = await engine.open(await engine.place())
    const { clock } = district
    const seal = await openSeal(database, [randomBytes(32)], clock.now())
    const records = importRecords(database, seal, clock, join(folder, 'stage'))
    const report = await importFolder({ from: join(folder, 'first'), records, clock })
    expect(report.hasRefused).toBe(false)
    await exportFolder(join(folder, 'second'), records)
    expect(await readFile(join(folder, 'second', 'versions.csv'), 'utf8')).toBe(file)
    await database.close()
  } finally {
    await district.close()
    await rm(folder, { recursive: true, force: true })
  }
}

describe.each(engines)('the history of a plan, on $name', (engine) => {
  test('is whole after a year of all of them', async () => {
    const year: readonly Step[] = [
      ...(['add', 'byAmendment', 'undo', 'reword', 'byAmendment', 'safety', 'propose', 'withdraw'] as const),
      ...(['add', 'propose', 'consent', 'undo', 'consent', 'remove', 'undo', 'remove', 'byCorrection'] as const),
      ...(['reword', 'discard', 'undo', 'byMeeting', 'safety', 'discard'] as const),
    ]
    await walk(engine, year)
  })

  test(
    'is whole after any of them',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 4, maxLength: 24, size: 'max' }), (taken) =>
          walk(engine, taken),
        ),
        { numRuns: cases(2) },
      )
    },
    20 * 60_000,
  )
})
