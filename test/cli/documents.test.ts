// Documents and their templates at the terminal: a file to print or to change, a district's own form, and a wrong one.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeSchool } from '#adapters/playground/school/write-school'
import { day } from '#time/day'
import { wordsOfDocx, wordsOfPdf } from '../documents/read-document.js'
import { type Terminal, terminal } from './terminal.js'

const rehearsal = { CASELOAD_NOW: '2026-11-23' }
const manager = 'okafor@larkspurvalley.example'
const teacher = 'webb@larkspurvalley.example'

let at: Terminal
const typed = (...args: readonly string[]) => at.caseload(args, rehearsal)
const file = (name: string) => readFileSync(join(at.folder, name))
const writeTemplate = (folder: string, text: string) => {
  mkdirSync(join(at.folder, folder, 'en'), { recursive: true })
  writeFileSync(join(at.folder, folder, 'en', 'plan-at-a-glance.md'), text)
}

beforeAll(async () => {
  at = terminal()
  await writeSchool(join(at.folder, 'school'), day('2026-11-23'))
  expect((await typed('import', 'school')).status).toBe(0)
}, 60_000)

describe('a document at the terminal', () => {
  it('is written for its maker alone, with their name on it', async () => {
    const { status, out } = await typed('document', 'iep', 'Jane Doe', '--as', manager, '--into', 'iep.pdf')
    expect([status, out]).toEqual([
      0,
      'iep.pdf: Individualized education program. Give it to whom it is for, then delete the file.\n',
    ])
    expect(wordsOfPdf(file('iep.pdf'))).toContain('Made by Denise Okafor on Nov 23, 2026 · Page 1 of')
    expect(statSync(join(at.folder, 'iep.pdf')).mode & 0o777).toBe(0o600)
  })
  it('is in Spanish and in Word where that is asked for', async () => {
    const asked = ['document', 'glance', 's-101', '--as', teacher, '--language', 'es', '--into', 'glance.docx'] as const
    expect((await typed(...asked)).status).toBe(0)
    expect(await wordsOfDocx(file('glance.docx'))).toContain('Esta es la parte del plan con la que usted trabaja.')
  })
  it('is a summary of performance with what the plan says, to be finished in Word', async () => {
    expect((await typed('document', 'summary', 's-101', '--as', manager, '--into', 'summary.docx')).status).toBe(0)
    expect(await wordsOfDocx(file('summary.docx'))).toContain('Recommended Not recorded')
  })
  it('is refused to who may not have it, and no file is written', async () => {
    const { status, error } = await typed('document', 'iep', 'Jane Doe', '--as', teacher, '--into', 'no.pdf')
    expect([status, error]).toEqual([1, "That document is kept to the student's team.\n"])
    expect(existsSync(join(at.folder, 'no.pdf'))).toBe(false)
  })
  it('says how it is called, where it is called wrongly', async () => {
    expect((await typed('document', 'novel', 's-101', '--as', manager, '--into', 'x.pdf')).status).toBe(2)
    expect((await typed('document', 'iep', 's-101', '--as', manager, '--into', 'x.txt')).status).toBe(2)
  })
})

describe("a district's own templates", () => {
  const glance = async (name: string) => {
    expect((await typed('document', 'glance', 's-101', '--as', manager, '--into', name)).status).toBe(0)
    return wordsOfPdf(file(name))
  }

  it('begin as those of the program, which are as they must be', async () => {
    expect((await typed('templates', 'write', 'forms')).out).toContain('14 templates in forms.')
    const { status, out } = await typed('templates', 'check', 'forms')
    expect([status, out.split('\n').filter((line) => line.endsWith(': as it must be')).length]).toEqual([0, 14])
    expect((await typed('templates', 'add', 'forms')).out).toContain("0 templates are the district's own from now on.")
    expect((await typed('templates', 'write', 'forms')).status).toBe(1)
  })

  it('are not taken where one line is wrong, and nothing changes', async () => {
    writeTemplate('wrong', '# Ours\n\n{{studnet}}\n')
    const { status, error } = await typed('templates', 'add', 'wrong')
    expect([status, error]).toEqual([
      1,
      'en/plan-at-a-glance.md:3: There is no field {{studnet}} here. Did you mean {{student}}?\nNothing was changed: mend these lines, then add the folder again.\n',
    ])
    expect((await typed('templates')).out).not.toContain("district's own")
    expect(await glance('before.pdf')).toContain('IEP at a glance')
  })

  it('take the place of those of the program, until they are taken out again', async () => {
    writeTemplate(
      'ours',
      '# Larkspur Valley snapshot\n\n{{student}}\n\n- {{accommodations}}\n'.replace(
        '- {{accommodations}}',
        '{{#accommodations}}\n- {{accommodation}}\n{{/accommodations}}',
      ),
    )
    expect((await typed('templates', 'add', 'ours')).out).toContain("1 templates are the district's own from now on.")
    expect((await typed('templates')).out).toContain(
      "en/plan-at-a-glance.md  Plan at a glance: the district's own, since Nov 23, 2026",
    )
    expect(await glance('ours.pdf')).toMatch(/^Larkspur Valley snapshot Jane Doe/)
    expect((await typed('templates', 'remove', 'en/plan-at-a-glance.md')).status).toBe(0)
    expect(await glance('after.pdf')).toContain('IEP at a glance')
    expect((await typed('templates', 'remove', 'en/plan-at-a-glance.md')).status).toBe(1)
  })
})
