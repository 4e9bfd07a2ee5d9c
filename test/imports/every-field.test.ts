// Whatever the plan's schema has, the plan files have: a field that was added to a section and forgotten in the files
// would be lost by the first district that leaves with its data.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportFolder } from '#imports/export/export-folder'
import { idNameOf, itemsOf, type PlanDocument } from '#plans/document'
import { type PlanKind, planKinds } from '#plans/kind'
import { type ListSection, sectionNamed, sections } from '#plans/sections'
import { emptyDistrict, type Imported, roster } from './imported.js'

interface Field {
  readonly type: string
  readonly options?: readonly string[]
  unwrap?(): Field
  meta(): { readonly day?: boolean } | undefined
}

/** What stands in a cell, and what is to be held of it. */
function sampleOf(name: string, field: Field): unknown {
  const inner = field.unwrap?.()
  if (inner && field.type !== 'array') return sampleOf(name, inner)
  if (field.meta()?.day) return '2026-09-01'
  if (field.options) return field.options.at(-1)
  if (field.type === 'array') return ['math', 'assessment']
  if (field.type === 'number') return 3
  if (field.type === 'boolean') return true
  return `=${name}, "in quotes"; é\nand a second line`
}

function samplesOf(section: string): Readonly<Record<string, unknown>> {
  const shape = (sectionNamed(section)?.schema.shape ?? {}) as Readonly<Record<string, Field>>
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, sampleOf(name, field)]))
}

const lists = sections.filter((section) => section.type === 'list').map((section) => section.name as ListSection)
const groups = sections.filter((section) => section.type === 'group' && section.name !== 'dates')
const dates = { ...samplesOf('dates'), caseManagerEmail: 'robin.diaz@school.example' }
const facts = Object.assign({}, ...groups.map((section) => samplesOf(section.name))) as PlanDocument['content']['facts']
const itemOf = (list: ListSection) => ({
  ...samplesOf(list),
  ...(list === 'objectives' && { goalId: 'goals-1' }),
  [idNameOf(list)]: `${list}-1`,
})

function csv(kind: PlanKind, values: object): string {
  const cells = Object.entries({ studentId: 's1', kind, ...values }).map(([name, value]) => {
    const column = name === 'text' ? 'accommodation' : name
    return [column, Array.isArray(value) ? value.join(';') : String(value)] as const
  })
  const line = (of: readonly string[]) => of.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  return `${line(cells.map(([name]) => name))}\n${line(cells.map(([, value]) => value))}\n`
}

describe.each(planKinds)('every field of the %s', (kind) => {
  let first: Imported
  let second: Imported
  const exported = mkdtempSync(join(tmpdir(), 'caseload-every-field-'))
  beforeAll(async () => {
    first = await emptyDistrict()
    second = await emptyDistrict()
    const report = await first.import({
      ...roster,
      'plans.csv': csv(kind, { ...dates, ...facts }),
      ...Object.fromEntries(lists.map((list) => [`${list}.csv`, csv(kind, itemOf(list))])),
    })
    expect(report.lines().filter((line) => !/ 0 refused$/.test(line))).toEqual([])
    await exportFolder(exported, first.records)
    await second.importFrom(exported)
  })
  afterAll(async () => {
    await first.database.close()
    await second.database.close()
  })

  async function heldBy(of: Imported) {
    for await (const plan of of.records.scan('plans')) return plan
    throw new Error('no plan is held')
  }

  test('is read, written and read again', async () => {
    for (const district of [first, second]) {
      const plan = await heldBy(district)
      expect(plan.content.facts).toEqual(facts)
      for (const list of lists) {
        expect(itemsOf({ header: {}, content: plan.content }, list), list).toEqual([itemOf(list)])
      }
      expect({
        meetingDate: plan.meetingDay,
        startDate: plan.startDay,
        endDate: plan.endDay,
        lastEligibilityDate: plan.lastEligibility,
        consentReceivedDate: plan.consentReceived,
        eligibilityDeterminedDate: plan.eligibilityDetermined,
        caseManagerEmail: plan.caseManagerEmail,
      }).toEqual(dates)
    }
  })

  test('is emptied by an empty cell, and left by an absent column', async () => {
    const keys = { id: (await heldBy(second)).id, meetingDate: '2026-09-01' }
    await second.import({ 'plans.csv': csv(kind, keys) })
    expect((await heldBy(second)).content.facts).toEqual(facts)
    const emptied = Object.fromEntries(Object.keys(facts).map((name) => [name, '']))
    await second.import({ 'plans.csv': csv(kind, { ...keys, ...emptied }) })
    expect((await heldBy(second)).content.facts).toEqual({})
  })

  test('stands in docs/files.md', () => {
    const page = readFileSync('docs/files.md', 'utf8')
    for (const list of lists) {
      const line = page.split('\n').find((one) => one.startsWith(`| \`${list}.csv\``)) ?? ''
      for (const name of Object.keys(samplesOf(list))) {
        expect(line, `${list}.csv`).toMatch(new RegExp(`\\b${name === 'text' ? 'accommodation' : name}\\b`))
      }
    }
    for (const name of [...Object.keys(facts), ...Object.keys(dates)]) expect(page).toMatch(new RegExp(`\\b${name}\\b`))
  })
})
