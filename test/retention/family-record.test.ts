// What one of a family is given of a student's record says nobody's whereabouts: the other parent's address may be protected.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayBeDestroyed } from '#imports/destroyed'
import { exportRecord, recordFiles, recordPageName } from '#imports/export/export-record'
import { recordsOfStudent } from '#imports/export/of-student'
import { ofMachines } from '#imports/export/record-page'
import { columnWords, fileWords } from '#imports/export/record-words'
import { partNames } from '#imports/plan-files/part-columns'
import type { StudentId } from '#people/student'
import { inLanguage } from '#wording/in-language'
import { engines } from '../fixtures/engines.js'
import { emailOf } from '../stories/district-files.js'
import { type District, firstDay, openSmallDistrict } from '../stories/small-district.js'

const hidden = {
  email: 'sam.moved@mail.example',
  phone: '555-0142',
  restriction: 'Lives at 9 Alder Lane; never tell Lee',
}

describe.each(engines)('the record for a family, on $name', (engine) => {
  let district: District
  let folder: string
  const files: Record<string, string> = {}

  beforeAll(async () => {
    district = await openSmallDistrict(engine)
    await district.import({
      'contacts.csv': [
        { studentId: 'kit', name: 'Sam Osgood', relationship: 'parent', mayReceiveRecords: 'true', ...hidden },
        { studentId: 'kit', name: 'Lee Osgood', relationship: 'parent', mayReceiveRecords: 'true' },
      ],
      'team.csv': [
        { studentId: 'kit', kind: 'iep', role: 'Parent', name: 'Sam Osgood', email: hidden.email },
        { studentId: 'kit', kind: 'iep', role: 'Case manager', name: 'Pat', email: emailOf('case.manager') },
      ],
    })
    folder = await mkdtemp(join(tmpdir(), 'caseload-family-'))
    const kit = district.records.idOf('student', 'kit') as StudentId
    const about = { name: 'Kit Osgood', madeBy: 'Pat superintendent', on: firstDay }
    await inLanguage('es', () => exportRecord(folder, recordsOfStudent(district.records, kit), kit, about))
    for (const name of await readdir(folder)) files[name] = await readFile(join(folder, name), 'utf8')
  })
  afterAll(async () => {
    await district.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('names the contacts and what they may receive', () => {
    expect(files['contacts.csv']?.split('\n')[0]).toBe(
      'studentId,name,relationship,language,educationalRights,mayReceiveRecords',
    )
    for (const name of ['Sam Osgood', 'Lee Osgood']) {
      expect(files['contacts.csv']).toContain(name)
      expect(files[recordPageName]).toContain(name)
    }
  })

  test.each(Object.entries(hidden))(
    'says the %s of nobody in any file, versions of the plan included',
    (_what, secret) => {
      expect(files['versions.csv']).toContain('Sam Osgood')
      for (const [name, text] of Object.entries(files)) expect(text, name).not.toContain(secret)
    },
  )

  test('has words for each of its files and columns, whatever stands in it', async () => {
    const kit = district.records.idOf('student', 'kit') as StudentId
    const all = await recordFiles(recordsOfStudent(district.records, kit), kit)
    expect(all.map(({ name }) => name).filter((name) => !(name in fileWords))).toEqual([])
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    const columns = new Set(all.flatMap((file) => file.columns))
    expect([...columns].filter((column) => !(column in columnWords) && !ofMachines.has(column))).toEqual([])
  })

  test('each of its files is one that brings no destroyed record back', async () => {
    const kit = district.records.idOf('student', 'kit') as StudentId
    // Who the student is; what is refused with the plan or the meeting that it belongs to.
    const otherwise = new Set(['student.csv', 'contacts.csv', 'contactNotes.csv', 'meetingMembers.csv'])
    for (const part of partNames) otherwise.add(`${part}.csv`)
    const all = await recordFiles(recordsOfStudent(district.records, kit), kit)
    expect(all.map(({ name }) => name).filter((name) => !otherwise.has(name) && !mayBeDestroyed(name))).toEqual([])
  })

  test('is one page in the language of the family', () => {
    const page = files[recordPageName] ?? ''
    expect(page).toContain('<html lang="es">')
    expect(page).toContain('Expediente educativo de Kit Osgood')
    expect(page).toContain('Hecho por Pat superintendent el 14 oct 2026')
    expect(page).toContain('<dt>Puede recibir expedientes</dt><dd>Sí</dd>')
    expect(page).toMatch(/<dt>Fecha de la reunión<\/dt><dd>\d+ \w+ 202\d<\/dd>/)
    const words = [...page.matchAll(/<(?:dt|h2 id="[\w-]+")>([^<]+)</g)].map(([, word]) => word ?? '')
    expect(words.filter((word) => /^[a-z]|\.csv$/.test(word))).toEqual([])
  })

  test('says whom at the school to write to', () => {
    expect(files['team.csv']).toContain(emailOf('case.manager'))
    expect(files['versions.csv']).toContain(emailOf('case.manager'))
  })
})
