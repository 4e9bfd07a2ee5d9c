// The summary of performance: who may write one, what stands in the form already, and what is printed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sentinel } from '../stories/district-plans.js'
import { type District, openSmallDistrict } from '../stories/small-district.js'
import { type Browser, browserAt, publicUrl } from './behind-link.js'
import { wordsOfDocx } from './read-document.js'

let district: District
let browser: Browser
beforeAll(async () => {
  district = await openSmallDistrict(undefined, undefined, { publicUrl })
  browser = await browserAt(district)
})
afterAll(async () => {
  browser.close()
  await district.close()
})

const said = {
  exitDate: '2027-06-11',
  recommendationsEducation: 'Register with the disability office.',
  studentsWords: 'Let me hear a text before I read it.',
  language: 'en',
  format: 'docx',
}

describe('a summary of performance', () => {
  test('opens as a form with the present levels in it', async () => {
    const { reply } = await district.ask('case.manager', 'summary of performance for Ida Fennimore')
    expect([reply.command, reply.status]).toEqual(['summaryOfPerformance', 'form'])
    const field = reply.form?.fields.find(({ name }) => name === 'academicAchievement')
    expect(field?.value).toBe(`Reading: ${sentinel('P', 'ida', 'iep')}`)
  })

  test('is made of the plan, the data and what its writer says', async () => {
    const { reply, audit } = await district.fill('case.manager', 'summary of performance for Ida Fennimore', said)
    expect(reply.status).toBe('ok')
    expect(reply.data).toMatchObject({ document: 'summaryOfPerformance', format: 'docx', language: 'en' })
    expect(audit).toMatchObject([{ command: 'summaryOfPerformance', outcome: 'changed' }])
    const words = await wordsOfDocx((await browser.open(reply.data.link)).bytes)
    for (const text of [
      'Leaves school on Jun 11, 2027',
      sentinel('G', 'ida', 'iep'),
      sentinel('A', 'ida', 'iep'),
      said.recommendationsEducation,
      said.studentsWords,
      'Functional performance Not recorded',
    ]) {
      expect(words).toContain(text)
    }
  })

  test('is refused to who does not carry the plan, and nothing is read for them', async () => {
    const { reply, audit } = await district.ask('teacher.now', 'summary of performance for Ida Fennimore')
    expect(reply.title).toBe('That is for whoever carries the plan')
    expect(audit).toMatchObject([{ students: [{ parts: [] }] }])
  })

  test('is found by its Spanish name', async () => {
    const { reply } = await district.ask('case.manager', 'resumen de desempeño de Ida Fennimore')
    expect(reply.command).toBe('summaryOfPerformance')
  })
})
