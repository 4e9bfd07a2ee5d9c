// State rules at the terminal: looked at, approved by a named person, taken back, and the district's own.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { day } from '#time/day'
import { type Terminal, terminal } from './terminal.js'

const rehearsal = { CASELOAD_NOW: '2026-11-23' }
const director = 'solheim@larkspurvalley.example'
const teacher = 'reyes@larkspurvalley.example'

const own = {
  state: 'OWN',
  title: 'Larkspur Valley',
  rules: [
    {
      id: 'records.inspect',
      title: 'Records shown to the family',
      trigger: 'recordsRequested',
      count: 10,
      unit: 'businessDays',
      closedBy: 'recordsInspected',
      kinds: ['iep'],
      basis: 'districtPractice',
      citation: 'Board policy 12',
      verifiedOn: '2026-11-20',
    },
  ],
}

describe('state rules at the terminal', () => {
  let at: Terminal
  const rules = (...args: readonly string[]) => at.caseload(['rules', ...args], rehearsal)
  const deadlineOf = async (rule: string) => {
    const { out } = await at.caseload(['deadlines', '--json', '--student', 's-101'], rehearsal)
    const found = JSON.parse(out) as { rule: string; due: string; explanation: string }[]
    return found.find((one) => one.rule === rule)
  }

  beforeAll(async () => {
    at = terminal()
    await writeSchool(join(at.folder, 'school'), day('2026-11-23'))
    const events =
      'studentId,event,date,kind\ns-101,consentReceived,2026-11-02,iep\ns-101,recordsRequested,2026-11-16,iep\n'
    writeFileSync(join(at.folder, 'school', 'events.csv'), events)
    expect((await at.caseload(['import', 'school'], rehearsal)).status).toBe(0)
    writeFileSync(join(at.folder, 'own.json'), JSON.stringify(own))
  }, 60_000)

  it('are off, and listed with their sources', async () => {
    const { status, out } = await rules()
    expect(status).toBe(0)
    expect(out).toContain('TX  Texas: off: nobody has approved it')
    expect(out).toContain('eval.initial: Initial evaluation (written report). 19 TAC 89.1011, read on Nov 20, 2026')
    expect((await deadlineOf('eval.initial'))?.due).toBe('2026-12-31')
  })

  it('are approved by a director of special education and by nobody else', { timeout: 60_000 }, async () => {
    expect(await rules('approve', 'TX', '--by', teacher)).toMatchObject({ status: 1 })
    expect(await rules('approve', 'TX', '--by', 'nobody@larkspurvalley.example')).toMatchObject({ status: 1 })
    expect((await rules('approve', 'ZZ', '--by', director)).error).toContain('There are: CA, TX, WA')
    expect(await rules('approve', 'tx', '--by', director)).toMatchObject({ status: 0 })
    expect((await rules('list')).out).toContain('TX  Texas: approved by Ingrid Solheim on Nov 23, 2026')
  })

  it('then count, and say whose they are', async () => {
    expect((await deadlineOf('eval.initial'))?.explanation).toContain('approved by Ingrid Solheim on Nov 23, 2026')
    expect((await at.caseload(['doctor'], rehearsal)).out).toContain('ok    deadline rules: federal, and Texas')
  })

  it('can’t run beside another pack that gives the same rule', async () => {
    const { status, error } = await rules('approve', 'WA', '--by', director)
    expect([status, error]).toEqual([1, 'eval.initial stands in TX too, which is approved. Withdraw that one first.\n'])
  })

  it('stop when they are withdrawn', { timeout: 60_000 }, async () => {
    expect((await rules('withdraw', 'TX')).status).toBe(0)
    expect((await rules('withdraw', 'TX')).status).toBe(1)
    expect((await deadlineOf('eval.initial'))?.explanation).toContain('34 CFR 300.301(c)(1)')
  })

  it('of the district’s own are checked, kept, approved, and off again once they have changed', {
    timeout: 120_000,
  }, async () => {
    expect(await rules('check', 'own.json')).toMatchObject({ status: 0 })
    expect((await rules('add', 'own.json')).status).toBe(0)
    expect((await deadlineOf('records.inspect'))?.due).toBe('2026-12-30')
    expect((await rules('approve', 'OWN', '--by', director)).status).toBe(0)
    // Ten business days after Nov 16, without Thanksgiving.
    expect((await deadlineOf('records.inspect'))?.due).toBe('2026-12-01')
    writeFileSync(join(at.folder, 'own.json'), JSON.stringify({ ...own, title: 'Larkspur Valley Schools' }))
    expect((await rules('add', 'own.json')).status).toBe(0)
    expect((await deadlineOf('records.inspect'))?.due).toBe('2026-12-30')
    expect((await rules()).out).toContain('needs approval again')
    const { status, out } = await at.caseload(['doctor'], rehearsal)
    expect(status).toBe(1)
    expect(out).toContain('FAULT deadline rules: Larkspur Valley Schools has changed since it was approved')
    expect((await rules('remove', 'OWN')).status).toBe(0)
    expect((await rules('remove', 'TX')).status).toBe(1)
  })

  it('with a fault are refused by pack, rule and field', async () => {
    const broken = { ...own, rules: own.rules.map((rule) => ({ ...rule, unit: 'fortnights' })) }
    writeFileSync(join(at.folder, 'broken.json'), JSON.stringify(broken))
    for (const action of ['check', 'add']) {
      const { status, error } = await rules(action, 'broken.json')
      expect(status).toBe(1)
      expect(error).toContain('broken.json, rule records.inspect, unit is "fortnights"; it must be one of calendarDays')
    }
  })

  it.each([
    ['an action nobody knows', ['fly']],
    ['an approval of nothing', ['approve', '--by', director]],
    ['an approval by nobody', ['approve', 'TX']],
    ['somebody where nobody is asked', ['withdraw', 'TX', '--by', director]],
    ['a list of something', ['list', 'TX']],
    ['a file that is not there', ['check', 'nothing.json']],
  ])('called with %s exit with 2', async (_what, args) => {
    expect((await rules(...args)).status).toBe(2)
  })
})
