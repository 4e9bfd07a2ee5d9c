// A student is picked from names offered as one types, or named in words: among those whom the asker may see.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountOf, type District, openSmallDistrict } from '../stories/small-district.js'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
})
afterAll(() => district.close())

const pick = async (who: string, command: string, student: string) =>
  (await district.fill(who, { command, input: {} }, { student })).reply
const suggested = (who: string, text: string) =>
  district.bot.suggestStudents({ account: accountOf(who), surface: 'private', text, deliveries: [] }, async () => ({
    email: `${who}@district.example`,
    outsider: false,
  }))

describe('named in a form', () => {
  test('the next thing opens: a glance, or the form to log', async () => {
    expect(await pick('teacher.now', 'findStudent', 'fennimore')).toMatchObject({ command: 'glance' })
    expect(await pick('case.manager', 'logFor', 'Ida Fennimore')).toMatchObject({ students: ['ida'] })
  })

  test('one whom the asker may not see is as absent as one whom there is none of', async () => {
    const [zora] = await suggested('counselor.of.both', 'zora')
    const names = ['Zora Applewhite', 'Nobody Atall', zora?.id ?? '']
    const answers = await Promise.all(names.map((name) => pick('teacher.now', 'findStudent', name)))
    expect(answers.map(({ title, status }) => [title, status])).toEqual(
      Array.from({ length: 3 }, () => ['I find no student of yours by that name', 'notFound']),
    )
  })

  test('several who fit are told apart by the asker', async () => {
    const { form } = await pick('counselor.of.both', 'findStudent', 'Lundgren')
    expect(form?.fields[0]?.fault).toContain('Ada Lundgren')
  })

  test('the form is empty again when it is opened the next time', async () => {
    await pick('counselor.of.both', 'findStudent', 'Lundgren')
    const { reply } = await district.ask('counselor.of.both', 'find a student')
    expect(reply.form?.fields[0]?.value).toBeUndefined()
    expect(reply.sections).toEqual([])
  })
})

describe('names offered as one types', () => {
  test('are those of students whom the asker works with, by any beginning of their names', async () => {
    expect((await suggested('teacher.now', 'fen')).map(({ name }) => name)).toEqual(['Ida Fennimore'])
    expect((await suggested('teacher.now', 'i fenn')).map(({ name, detail }) => [name, detail])).toEqual([
      ['Ida Fennimore', 'Grade 7 · Period 2'],
    ])
  })

  test('are of nobody else, and what was asked for in vain is written down', async () => {
    const before = (await district.audit()).length
    expect(await suggested('teacher.now', 'zora applewhite')).toEqual([])
    const written = (await district.audit()).slice(before)
    expect(written).toMatchObject([{ command: 'findStudent', outcome: 'refused' }])
  })

  test('are written down as seen', async () => {
    const before = (await district.audit()).length
    const [ida] = await suggested('teacher.now', 'fennim')
    const written = (await district.audit()).slice(before)
    expect(written).toMatchObject([{ command: 'findStudent', outcome: 'shown' }])
    expect(JSON.stringify(written)).toContain(ida?.id)
  })

  test('are offered to no stranger, nor before anything is typed', async () => {
    expect(await suggested('nobody.known', 'fen')).toEqual([])
    expect(await suggested('left.teacher', 'fen')).toEqual([])
    expect(await suggested('teacher.now', ' ')).toEqual([])
  })

  test('of an office are found by a whole name', async () => {
    expect((await suggested('principal', 'fennimore')).map(({ name }) => name)).toEqual(['Ida Fennimore'])
    expect(await suggested('principal.elsewhere', 'fennimore')).toEqual([])
  })
})
