import { describe, expect, it } from 'vitest'
import type { Kind, PlanRow, Rows } from '#imports/rows'
import { emptyDistrict, type Files, type Imported, plans, roster } from './imported.js'

async function all<K extends Kind>(at: Imported, kind: K): Promise<Rows[K][]> {
  const rows: Rows[K][] = []
  for await (const row of at.records.scan(kind)) rows.push(row)
  return rows
}

async function planOf(at: Imported): Promise<PlanRow> {
  const [plan] = await all(at, 'plans')
  if (!plan) throw new Error('no plan was kept')
  return plan
}

const texts = (plan: PlanRow) => plan.content.accommodations.map((one) => one.text).sort()

/** One file changed: its rows under the same header. */
const withRows = (file: keyof typeof plans & string, ...rows: string[]): Files => ({
  [file]: `${String(plans[file]).split('\n', 1)[0]}\n${rows.join('\n')}\n`,
})

describe('an import', () => {
  it('waits for another import to end, and says so', async () => {
    const district = await emptyDistrict()
    const release = await district.database.hold('import')
    const refused = await district.import(roster)
    expect(refused.hasRefused).toBe(true)
    expect(refused.lines().join('\n')).toContain('Another import of this district is at work.')
    expect((await district.import(roster, { dryRun: true })).hasRefused).toBe(false)
    await release?.()
    expect((await district.import(roster)).hasRefused).toBe(false)
    await district.database.close()
  })

  it('can be repeated: a second run changes nothing', async () => {
    const at = await emptyDistrict()
    const first = await at.import({ ...roster, ...plans })
    expect(first.hasRefused).toBe(false)
    expect(first.of('users.csv').added).toBe(3)
    const again = await at.import({ ...roster, ...plans })
    for (const counts of again.files.values())
      expect(counts).toMatchObject({ added: 0, changed: 0, ended: 0, refused: 0 })
    expect((await planOf(at)).version).toBe(1)
  })

  it('rehearsed changes nothing, and says what would change', async () => {
    const at = await emptyDistrict()
    const report = await at.import({ ...roster, ...plans }, { dryRun: true })
    expect(report.of('plans.csv').added).toBe(1)
    expect(await all(at, 'students')).toEqual([])
    expect(await all(at, 'plans')).toEqual([])
  })

  it('makes one new version of a plan, whatever the number of its changes', async () => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    const report = await at.import({
      'accommodations.csv':
        'studentId,kind,accommodation,category\ns1,iep,Extra time,setting\ns1,iep,Quiet room,setting\n',
      'presentLevels.csv': 'studentId,kind,area,statement\ns1,iep,Reading,Reads well aloud\n',
    })
    expect(report.of('accommodations.csv')).toMatchObject({ added: 1, changed: 1, ended: 1 })
    const plan = await planOf(at)
    expect(plan.version).toBe(2)
    expect(texts(plan)).toEqual(['Extra time', 'Quiet room'])
  })

  it('leaves what an absent column would say, and clears what an empty cell does', async () => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    await at.import({ 'accommodations.csv': 'studentId,kind,accommodation\ns1,iep,Extra time\ns1,iep,Large print\n' })
    expect((await planOf(at)).content.accommodations[0]?.category).toBeDefined()
    await at.import(withRows('accommodations.csv', 's1,iep,Extra time,', 's1,iep,Large print,'))
    expect((await planOf(at)).content.accommodations.map((one) => one.category)).toEqual([undefined, undefined])
  })

  it('takes a changed meeting date for a correction of the same plan', async () => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    const { id } = await planOf(at)
    await at.import(withRows('plans.csv', 's1,iep,active,9/8/2026,robin.diaz@school.example'))
    expect(await all(at, 'plans')).toHaveLength(1)
    expect(await planOf(at)).toMatchObject({ id, meetingDay: '2026-09-08' })
  })

  it('leaves the plan in effect alone when a draft of the next one comes', async () => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    await at.import(withRows('plans.csv', 's1,iep,draft,2027-08-20,'))
    expect((await all(at, 'plans')).map((plan) => plan.status).sort()).toEqual(['active', 'draft'])
  })

  it('never revives a plan that is over: a new one is new', async () => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    await at.import(withRows('plans.csv', 's1,iep,exited,2026-09-01,'))
    await at.import(withRows('plans.csv', 's1,iep,active,2026-11-15,'))
    const held = await all(at, 'plans')
    expect(held.map((plan) => plan.status).sort()).toEqual(['active', 'exited'])
    expect(held.find((plan) => plan.status === 'active')?.content.accommodations).toEqual([])
  })

  it('gives a case manager who joins the roster later what the plan promised them', async () => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans, ...withRows('plans.csv', 's1,iep,active,2026-09-01,new@school.example') })
    expect((await planOf(at)).named).toEqual([])
    const users = `${roster['users.csv']}u2,o1,teacher,Kim,New,new@school.example,\n`
    await at.import({ ...roster, 'users.csv': users })
    expect((await planOf(at)).named.map((one) => one.relation)).toEqual(['caseManager'])
  })

  it('knows a student by number too, and nobody by a number that two have', async () => {
    const at = await emptyDistrict()
    await at.import(roster)
    expect((await at.import(withRows('plans.csv', '1001,iep,active,2026-09-01,'))).hasRefused).toBe(false)
    const users = String(roster['users.csv']).replace('1002', '1001')
    const other = await emptyDistrict()
    const report = await other.import({
      ...roster,
      'users.csv': users,
      ...withRows('plans.csv', '1001,iep,active,2026-09-01,'),
    })
    expect(report.of('plans.csv')).toMatchObject({ added: 0, refused: 1 })
  })
})

describe('a full import', () => {
  it('ends what is missing, and stops before it would end more than a tenth', async () => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    const fewer = String(roster['enrollments.csv']).replace('e3,c1,s2,student\n', '')
    const guarded = await at.import({ ...roster, 'enrollments.csv': fewer }, { full: true })
    expect(guarded.stopped).toContain('--yes')
    expect((await all(at, 'enrollments')).filter((one) => one.ended)).toEqual([])
    const report = await at.import({ ...roster, 'enrollments.csv': fewer }, { full: true, yes: true })
    expect(report.of('enrollments.csv').ended).toBe(1)
    expect((await all(at, 'enrollments')).filter((one) => one.ended)).toHaveLength(1)
  })

  it('ends nobody whose row was only refused', async () => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    const bad = String(roster['enrollments.csv'])
      .replace('role\n', 'role,beginDate\n')
      .replaceAll(/(teacher|student)\n/g, '$1,\n')
      .replace('e3,c1,s2,student,', 'e3,c1,s2,student,soon')
    const report = await at.import({ ...roster, 'enrollments.csv': bad }, { full: true, yes: true })
    expect(report.of('enrollments.csv')).toMatchObject({ refused: 1, ended: 0 })
    expect((await all(at, 'enrollments')).filter((one) => one.ended)).toEqual([])
  })
})

describe('a bad row', () => {
  it.each<[string, Files, RegExp]>([
    [
      'a date with a year of two digits',
      withRows('plans.csv', 's1,iep,active,09/01/26,'),
      /^plans\.csv:2: .*two digits/,
    ],
    [
      'a day that does not exist',
      withRows('plans.csv', 's1,iep,active,2026-02-30,'),
      /^plans\.csv:2: .*does not exist/,
    ],
    [
      'a student nobody knows',
      withRows('plans.csv', 's9,iep,active,2026-09-01,'),
      /^plans\.csv:2: .*not on the roster/,
    ],
    [
      'a second active plan',
      withRows('plans.csv', 's1,iep,active,2026-09-01,', 's1,iep,active,2026-10-01,'),
      /^plans\.csv:3: .*second active/,
    ],
    [
      'a category there is not',
      withRows('accommodations.csv', 's1,iep,Extra time,magic'),
      /^accommodations\.csv:2: category .*none of/,
    ],
    [
      'a cell too many',
      withRows('accommodations.csv', 's1,iep,Extra time,timing,more'),
      /^accommodations\.csv:2: .*cells/,
    ],
    [
      'an enrollment of nobody',
      { 'enrollments.csv': 'sourcedId,classSourcedId,userSourcedId,role\ne9,c1,s9,student\n' },
      /^enrollments\.csv:2: .*nobody/,
    ],
    [
      'two people with one id',
      { 'users.csv': `${roster['users.csv']}s1,o1,student,Other,One,,1003\n` },
      /^users\.csv:5: .*earlier line/,
    ],
  ])('is named with the way to mend it: %s', async (_what, files, expected) => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    const report = await at.import(files)
    expect(report.hasRefused).toBe(true)
    expect(report.lines().filter((line) => expected.test(line))).toHaveLength(1)
    // What stood in the cells is nobody's business in a terminal's history.
    expect(report.refusedRows.map((row) => row.why).join()).not.toMatch(/Jane|Doe|Other|magic/)
  })

  it('lets the others in, and leaves what it is about as it was', async () => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    const report = await at.import(
      withRows('accommodations.csv', 's1,iep,Extra time,timming', 's1,iep,Quiet room,setting'),
    )
    expect(report.of('accommodations.csv')).toMatchObject({ added: 1, refused: 1, ended: 1 })
    expect(texts(await planOf(at))).toEqual(['Extra time', 'Quiet room'])
  })
})

describe('a bad file', () => {
  it.each<[string, Files, RegExp]>([
    [
      'without a column that must be there',
      { 'accommodations.csv': 'studentId,kind\ns1,iep\n' },
      /accommodations\.csv:1: the column accommodation is missing/,
    ],
    [
      'that is not UTF-8',
      { 'plans.csv': Buffer.from('studentId,kind,meetingDate\ns1,iep,\xe9\n', 'latin1') },
      /plans\.csv:2: .*UTF-8/,
    ],
    [
      'with a quote that never closes',
      { 'plans.csv': 'studentId,kind,meetingDate\n"s1,iep,2026-09-01\n' },
      /plans\.csv:\d+: .*quote/,
    ],
  ])('is refused by its line, and changes nothing: %s', async (_what, files, expected) => {
    const at = await emptyDistrict()
    await at.import({ ...roster, ...plans })
    const before = await planOf(at)
    const report = await at.import(files)
    expect(report.hasRefused).toBe(true)
    expect(report.lines().join('\n')).toMatch(expected)
    expect(await planOf(at)).toEqual(before)
  })

  it('is all there is: the folder is refused', async () => {
    const at = await emptyDistrict()
    const report = await at.import({ 'notes.txt': 'hello' })
    expect(report.hasRefused).toBe(true)
    expect(report.unknownFiles).toEqual(['notes.txt'])
    expect((await at.importFrom('/no/such/folder')).hasRefused).toBe(true)
  })
})
