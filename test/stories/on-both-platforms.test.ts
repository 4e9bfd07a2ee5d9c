// The same plan, written through Slack's payloads and again through Teams', is the same plan when it leaves.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Field } from '#bot/form'
import { fieldsOf } from '#bot/form-fields'
import { exportFolder } from '#imports/export/export-folder'
import { type SectionName, sectionNamed, sections } from '#plans/sections'
import { addDays } from '#time/day'
import type { Desk, Typed } from './desk.js'
import { emailOf } from './district-files.js'
import { sentinel } from './district-plans.js'
import { slackDesk } from './slack-desk.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'
import { teamsDesk } from './teams-desk.js'

const platforms = { Slack: slackDesk, Teams: teamsDesk } as const
type Platform = keyof typeof platforms
type Rows = readonly Readonly<Record<string, unknown>>[]
type Exported = Readonly<Record<string, Rows>>

/** What is typed into a section's form, by the names of its fields; a choice by its title, a box to tick by "Yes". */
type Values = Readonly<Record<string, string>>

/** The same by the labels that stand over the fields. */
function labelled(name: SectionName, values: Values): Typed {
  return Object.fromEntries(Object.entries(values).map(([field, typed]) => [fieldOf(name, field).label, typed]))
}

function fieldOf(name: SectionName, field: string): Field {
  const schema = sectionNamed(name)?.schema
  const found = schema && fieldsOf(schema, {}).find((one) => one.name === field)
  if (!found) throw new Error(`no field ${field} in ${name}`)
  return found
}

/** What is made by chance, or from a key that is: it differs between two districts that are otherwise the same. */
const madeByChance = new Set(['id', 'planId', 'goalId', 'hash', 'previousHash'])

/** The files as they leave, each row of one student, with what is made by chance told apart by its order alone. */
async function exported(district: District, student: string): Promise<Exported> {
  const folder = await mkdtemp(join(tmpdir(), 'caseload-written-'))
  await exportFolder(folder, district.records)
  const made = new Map<string, string>()
  const byOrder = (name: string, value: unknown): unknown => {
    if (!madeByChance.has(name) || typeof value !== 'string' || value === '') return value
    // One that begins like a formula has a mark before it in a cell, and none within JSON.
    const bare = value.replace(/^'/, '')
    if (!made.has(bare)) made.set(bare, `made-${made.size}`)
    return made.get(bare)
  }
  const files: Record<string, Rows> = {}
  for (const name of (await readdir(folder)).sort()) {
    const rows: Readonly<Record<string, string>>[] = parse(await readFile(join(folder, name), 'utf8'), {
      columns: true,
    })
    const own = rows.filter((row) => row.studentId === student)
    if (own.length === 0) continue
    files[name] = own.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, text]) => [
          column,
          column === 'content' ? JSON.parse(text, byOrder) : String(byOrder(column, text)),
        ]),
      ),
    )
  }
  await rm(folder, { recursive: true })
  return files
}

interface Writing {
  readonly student: string
  readonly who: string
  prepare?(district: District): Promise<void>
  write(desk: Desk): Promise<void>
}

/** Opens a district for each platform, lets somebody write in it, and keeps what leaves it. */
async function writtenOnBoth({ student, who, prepare, write }: Writing): Promise<Readonly<Record<Platform, Exported>>> {
  const left: Partial<Record<Platform, Exported>> = {}
  for (const [platform, openDesk] of Object.entries(platforms) as [Platform, typeof slackDesk][]) {
    const district = await openSmallDistrict(undefined, firstDay, {}, '10:00')
    await prepare?.(district)
    const desk = await openDesk(district, who)
    await write(desk)
    left[platform] = await exported(district, student)
    await desk.close()
    await district.close()
  }
  return left as Readonly<Record<Platform, Exported>>
}

const rowsOf = (files: Exported, file: string, kind: string): Rows =>
  (files[file] ?? []).filter((row) => row.kind === kind)

/** A choice leaves as its value, a tick as true, a list with semicolons. */
function asExported(name: SectionName, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([field, typed]) => {
      const { options = [] } = fieldOf(name, field)
      const value = options.find((option) => option.label === typed)?.value
      const column = name === 'accommodations' && field === 'text' ? 'accommodation' : field
      const said =
        typed === 'Yes' ? 'true' : field === 'contexts' || field === 'steps' ? typed.replaceAll(', ', ';') : typed
      return [column, value ?? said]
    }),
  )
}

const meeting = addDays(firstDay, -2)

describe('a 504 plan, written from nothing', () => {
  const accommodations: readonly Values[] = [
    {
      text: 'May leave for water and the nurse',
      category: 'Where',
      when: 'Whenever she shows the blue card',
      initiatedBy: 'Student, with the card',
      implementerRoles: 'Every teacher',
    },
    {
      text: 'Extended time: 1.5×',
      category: 'Time and scheduling',
      contexts: 'math, assessment',
      when: 'Tests and quizzes over 10 minutes',
      initiatedBy: 'Teacher, without being asked',
      implementerRoles: 'Teacher of the class',
      documentationRequired: 'Yes',
      documentation: 'Minutes given and used',
      startDate: addDays(firstDay, 1),
      endDate: addDays(firstDay, 200),
    },
    { text: 'Shorter homework in the week after an episode', isModification: 'Yes' },
  ]
  const services: readonly Values[] = [
    {
      service: 'Health check',
      category: 'Supplementary aid or service',
      frequencyValue: '2',
      frequencyPeriod: 'week',
      minutesPerSession: '10',
      location: 'Nurse’s office',
      delivery: 'Individual',
      providerEmail: emailOf('nurse'),
      esy: 'Yes',
      startDate: addDays(firstDay, 1),
      endDate: addDays(firstDay, 250),
    },
  ]
  const impairment = {
    impairment: 'Type 1 diabetes',
    majorLifeActivity: 'Endocrine function; concentrating when low',
    eligibilityBasis: "Physician's letter\nAttendance\nTeachers' observations",
  }
  const safetyNote = 'Pale or slurring: juice at once, then call the nurse. Never leave her alone.'
  const behavior = { behaviorDo: 'Offer the card first.', behaviorDoNot: 'Do not ask before the class.' }
  const team: readonly Values[] = [
    { role: 'Parent', name: 'Rosa Marsden', external: 'Yes', knowledgeOf: 'The child' },
    { role: 'Nurse', name: 'Pat Nurse', email: emailOf('nurse'), knowledgeOf: 'The data' },
    { role: 'Teacher', name: 'Pat Teacher', email: emailOf('teacher.now'), knowledgeOf: 'The options' },
  ]

  /** Fills in the entries of a list, one after the other. */
  async function enter(desk: Desk, name: SectionName, entries: readonly Values[]): Promise<void> {
    const section = sectionNamed(name)
    for (const [at, entry] of entries.entries()) {
      if (at > 0 && section?.type === 'list') await desk.press(`Another: ${section.one.toLowerCase()}`)
      await desk.fill(labelled(name, entry))
    }
  }

  async function write(desk: Desk): Promise<void> {
    await desk.type('/504 write a 504 plan for Una Marsden')
    await desk.press('Begin the 504 plan')
    await desk.fill(labelled('dates', { meetingDate: meeting, lastEligibilityDate: meeting }))
    await desk.fill(labelled('impairment', impairment))
    // A fault stands at its field; what else was typed is still there, and only the fault is mended.
    const [first = {}, ...others] = accommodations
    await desk.fill(labelled('accommodations', { ...first, text: '' }))
    expect(desk.words).toContain('Please fill this in.')
    await desk.fill(labelled('accommodations', { text: first.text ?? '' }))
    await desk.press('Another: accommodation')
    await enter(desk, 'accommodations', others)
    await desk.press('Go on')
    await enter(desk, 'services', services)
    await desk.press('Go on')
    await desk.fill(labelled('safety', { safetyNote }))
    await enter(desk, 'team', team)
    await desk.type('/504 edit behavior plan for Una Marsden')
    await desk.press('Fill in')
    await desk.fill(labelled('behavior', behavior))
    await desk.press('Review and put into effect')
    await desk.press('Put into effect')
    await desk.fill({})
    expect(desk.words.join('\n')).toContain('Version 1 of the 504 plan of Una Marsden is in effect')
  }

  let left: Readonly<Record<Platform, Exported>>
  beforeAll(async () => {
    left = await writtenOnBoth({ student: 'none', who: 'coordinator.504', write })
  })

  test('is equal field for field, whichever platform it was written on', () => {
    expect(left.Teams).toEqual(left.Slack)
  })

  test.each(['Slack', 'Teams'] as const)('holds all that was typed into %s', (platform) => {
    const files = left[platform]
    const [plan, ...more] = rowsOf(files, 'plans.csv', '504')
    expect(more).toEqual([])
    expect(plan).toMatchObject({
      status: 'active',
      meetingDate: meeting,
      startDate: firstDay,
      lastEligibilityDate: meeting,
      caseManagerEmail: emailOf('coordinator.504'),
      ...impairment,
      safetyNote,
      ...behavior,
    })
    expect(rowsOf(files, 'accommodations.csv', '504')).toEqual(
      accommodations.map((entry) => expect.objectContaining(asExported('accommodations', entry))),
    )
    expect(rowsOf(files, 'services.csv', '504')).toEqual(
      services.map((entry) => expect.objectContaining(asExported('services', entry))),
    )
    expect(rowsOf(files, 'team.csv', '504')).toEqual(
      team.map((entry) => expect.objectContaining(asExported('team', entry))),
    )
    expect(rowsOf(files, 'versions.csv', '504')).toHaveLength(1)
  })
})

describe('an imported IEP, every section of it amended', () => {
  const day = (days: number) => addDays(firstDay, days)
  /** Every field of every section; of a list, of its first entry. */
  const amended: Partial<Record<SectionName, Values>> = {
    dates: {
      meetingDate: meeting,
      startDate: firstDay,
      endDate: day(360),
      lastEligibilityDate: day(-400),
      consentReceivedDate: day(-430),
      eligibilityDeterminedDate: day(-410),
      caseManagerEmail: emailOf('assigned.manager'),
    },
    safety: { safetyNote: 'Seizures: time them; five minutes, then 911.' },
    disability: { disability: 'Other health impairment' },
    presentLevels: {
      area: 'Reading fluency',
      statement: 'Reads 52 words a minute.\nGrade level: 120.',
      date: day(-20),
    },
    curriculum: { strengths: 'Remembers what she hears.', effectOnGeneralCurriculum: 'Reads too slowly for history.' },
    parentConcerns: { parentConcerns: 'That she gives up; that she reads aloud in class.' },
    specialFactors: {
      behaviorImpedes: 'Leaves the room: a pass.',
      limitedEnglish: 'Speaks Spanish at home: a glossary.',
      braille: 'Considered: not needed.',
      communicationNeeds: 'Considered: none beyond speech.',
      assistiveTechnology: 'Text-to-speech in every class.',
    },
    goals: {
      goalNumber: '1',
      statement: 'Given a passage of grade 5, Ida reads 90 words a minute by the annual review.',
      ownerEmail: emailOf('provider'),
      area: 'Reading fluency',
      goalType: 'Academic',
      measure: 'How many in a minute or so',
      unit: 'words a minute',
      direction: 'Up: more is better',
      baseline: '52',
      baselineDate: day(-20),
      target: '90.5',
      targetDate: day(300),
      criterion: '3 in a row',
      attemptsPerTrial: '1',
      steps: 'Finds the page, Reads aloud',
      scheduleEvery: '2',
      scheduleUnit: 'week',
      askedOn: 'Tuesday 9:30',
      howMeasured: 'A timed passage, aloud.',
    },
    objectives: {
      goalNumber: '1',
      objectiveNumber: '1',
      statement: 'Reads 70 words a minute.',
      target: '70',
      targetDate: day(120),
    },
    reporting: { progressReporting: 'With each report card, four times a year.' },
    accommodations: {
      text: 'Extended time: 2×',
      category: 'Time and scheduling',
      contexts: 'history, assessment',
      when: 'Whatever is timed',
      initiatedBy: 'Teacher',
      implementerRoles: 'Every teacher',
      documentationRequired: 'Yes',
      documentation: 'Minutes used',
      isModification: 'Yes',
      startDate: day(0),
      endDate: day(340),
    },
    services: {
      service: 'Reading, in a small group',
      category: 'Specially designed instruction',
      frequencyValue: '3',
      frequencyPeriod: 'week',
      minutesPerSession: '30',
      location: 'Resource room',
      delivery: 'Group',
      providerEmail: emailOf('team.member'),
      esy: 'Yes',
      startDate: day(0),
      endDate: day(340),
    },
    behavior: { behaviorDo: 'Offer the pass.\nWait.', behaviorDoNot: 'Do not stand in the door.' },
    participation: {
      lre: 'Regular class 80 % or more',
      regularClassMinutes: '345',
      schoolDayMinutes: '390',
      nonParticipation: 'Reading, in a small group: it needs quiet.',
    },
    assessment: { alternateAssessment: 'Yes', alternateAssessmentReason: 'Taught by alternate standards in reading.' },
    transition: {
      postsecondaryEducation: 'Will learn a trade.',
      postsecondaryEmployment: 'Will repair clocks.',
      postsecondaryIndependentLiving: 'Will travel by bus.',
      transitionServices: 'A visit to the trade school.',
      courseOfStudy: 'Workshop, mathematics.',
    },
    transferOfRights: { transferOfRightsDate: day(-3) },
    extendedSchoolYear: { esyDecision: 'Needed', esyReason: 'Fell back over the summer.' },
    team: {
      role: 'General education teacher',
      name: 'Pat Teacher Now',
      email: emailOf('teacher.now'),
      knowledgeOf: 'The curriculum',
    },
  }

  /** How the first entry of a list is called before it is amended. */
  const firstEntry: Partial<Record<SectionName, string>> = {
    presentLevels: 'Reading',
    goals: 'Goal 1',
    objectives: 'Objective 1 of goal 1',
    accommodations: sentinel('A', 'ida', 'iep'),
    services: sentinel('V', 'ida', 'iep'),
    team: sentinel('M', 'ida', 'iep'),
  }

  async function write(desk: Desk): Promise<void> {
    await desk.type('/iep edit the plan of Ida Fennimore')
    for (const [name, values] of Object.entries(amended) as [SectionName, Values][]) {
      const { title = '' } = sectionNamed(name) ?? {}
      await desk.press(title)
      const entry = firstEntry[name]
      await desk.press(entry ?? (desk.words.includes('Change') ? 'Change' : 'Fill in'))
      await desk.fill(labelled(name, values))
      expect(desk.words).toContain(`Saved in the draft: ${title}`)
      await desk.press('All sections')
    }
    await desk.press('Review and put into effect')
    await desk.press('Put into effect')
    await desk.fill({ 'Agreed with': 'Rosa Fennimore', 'Agreed on': firstDay, 'Agreed how': 'in writing' })
    expect(desk.words.join('\n')).toContain('Version 2 of the IEP of Ida Fennimore is in effect')
  }

  let left: Readonly<Record<Platform, Exported>>
  beforeAll(async () => {
    left = await writtenOnBoth({
      student: 'ida',
      who: 'case.manager',
      prepare: async (district) => {
        await district.ask('superintendent', 'settings iepKeptHere on')
      },
      write,
    })
  })

  test('is amended in every field that an IEP has', () => {
    const fields = (name: SectionName) => Object.keys(sectionNamed(name)?.schema.shape ?? {})
    const ofIep = sections.filter((one) => one.kinds.includes('iep')).map((one) => one.name)
    expect(Object.keys(amended).toSorted()).toEqual(ofIep.toSorted())
    for (const name of ofIep) {
      const left = fields(name).filter((field) => amended[name]?.[field] === undefined)
      expect(left, name).toEqual(name === 'team' ? ['external'] : [])
    }
  })

  test('is equal field for field, whichever platform it was amended on', () => {
    expect(left.Teams).toEqual(left.Slack)
  })

  test.each(['Slack', 'Teams'] as const)('holds all that was typed into %s', (platform) => {
    const files = left[platform]
    for (const [name, values] of Object.entries(amended) as [SectionName, Values][]) {
      const file = sectionNamed(name)?.type === 'list' ? `${name}.csv` : 'plans.csv'
      expect(rowsOf(files, file, 'iep'), name).toContainEqual(expect.objectContaining(asExported(name, values)))
    }
    expect(rowsOf(files, 'versions.csv', 'iep')).toMatchObject([
      { number: '1', inEffect: 'false', status: 'superseded', source: 'import' },
      { number: '2', inEffect: 'true', status: 'active', source: 'chat', basis: 'amendment' },
    ])
  })
})
