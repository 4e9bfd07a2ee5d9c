// Whom the words name, among the students the asker may see and nobody else.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Section } from '#bot/reply'
import { cases } from '../fixtures/effort.js'
import { type District, openSmallDistrict } from './small-district.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
})
afterAll(() => district.close())

function choicesOf(sections: readonly Section[]) {
  return sections.flatMap((section) => (section.type === 'choices' ? section.choices : []))
}

describe('/iep accommodations for J. Doe', () => {
  test('answers a teacher of one J. Doe', async () => {
    const { reply } = await district.ask('teacher.now', '/iep accommodations for J. Doe')
    expect(reply).toMatchObject({ status: 'ok', command: 'accommodations', students: ['jane'], audience: 'private' })
  })

  test('asks a teacher of two which one, with grade, period and preferred name, and answers what is picked', async () => {
    const { reply } = await district.ask('other.teacher', '/iep accommodations for J. Doe')
    expect(reply.status).toBe('choose')
    expect([...reply.students].sort()).toEqual(['jane', 'john'])
    const choices = choicesOf(reply.sections)
    expect(choices.map(({ label, detail }) => [label, detail])).toEqual([
      ['Jane Doe', 'Grade 7 · Period 7'],
      ['John Doe', 'Grade 8 · Period 7 · called John'],
    ])
    const picked = choices[1]?.action
    const { reply: answer } = await district.press('other.teacher', picked?.command ?? '', picked?.input ?? {})
    expect(answer).toMatchObject({ status: 'ok', command: 'accommodations', students: ['john'] })
  })

  test('tells an unrelated teacher nothing', async () => {
    const { reply } = await district.ask('teacher.in.10', '/iep accommodations for J. Doe')
    expect(reply).toMatchObject({ status: 'notFound', students: [] })
  })
})

describe('a name that is not quite right', () => {
  test('is taken for a student of the asker', async () => {
    expect((await district.ask('teacher.now', 'goals for Ida Fenimore')).reply.students).toEqual(['ida'])
    expect((await district.ask('principal', 'goals for Ida Fenimore')).reply.students).toEqual(['ida'])
  })
  test('is never taken for a student of somebody else', async () => {
    expect((await district.ask('other.teacher', 'goals for Ida Fenimore')).reply.status).toBe('notFound')
    expect((await district.ask('principal.elsewhere', 'goals for Ida Fenimore')).reply.status).toBe('notFound')
  })
})

describe('two students one slip apart', () => {
  test('written to the letter, each is meant', async () => {
    expect((await district.ask('counselor.of.both', 'goals for Ana Lundgren')).reply.students).toEqual(['ana'])
    expect((await district.ask('counselor.of.both', 'goals for Ada Lundgren')).reply.students).toEqual(['ada'])
  })
  test.each(['Lundgren', 'A. Lundgren', 'Aba Lundgren'])('%s asks which', async (name) => {
    const { reply } = await district.ask('counselor.of.both', `goals for ${name}`)
    expect(reply.status).toBe('choose')
    expect([...reply.students].sort()).toEqual(['ada', 'ana'])
  })
})

describe('nonsense', () => {
  test.each(['what is the weather', 'asdf qwer', 'lunch', '?'])(
    '%s gets the nearest commands and no student',
    async (typed) => {
      const { reply } = await district.ask('superintendent', typed)
      expect(reply).toMatchObject({ status: 'notUnderstood', students: [] })
      expect(reply.data.suggestions).not.toEqual([])
    },
  )

  test('whatever is typed, nobody hears of a student who is not theirs', async () => {
    const pieces = fc.constantFrom('goals', 'Ida', 'Fennimore', 'for', 'class', 'testing', 'J.', 'biology', '504', 'my')
    const typing = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(pieces).map((all) => all.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(typing, async (typed) => {
        const { reply } = await district.ask('teacher.of.dropped', typed)
        expect(reply.audience).toBe('private')
        expect(reply.students).toEqual([])
        expect(JSON.stringify({ ...reply, sections: [], text: '' })).not.toMatch(/Fennimore|Quillon|Jane|Jonathan/)
        expect(reply.title).not.toContain('Something went wrong')
      }),
      { numRuns: cases(150) },
    )
  })
})
