// Names and plans may hold anything: SQL, HTML, a chat platform's markup, a formula. They are kept and shown as the
// plain text they are.
import { expect, test } from 'vitest'
import { addDays } from '#time/day'
import { engines } from '../fixtures/engines.js'
import { type District, firstDay, openSmallDistrict } from './small-district.js'

const hostile = [
  'Robert"); DROP TABLE students; --',
  "x' OR '1'='1",
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '<!channel> <!here> <@U012AB> <https://evil.example|click>',
  '*bold* _slanted_ ~struck~ `code` [a link](https://evil.example)',
  '=HYPERLINK("https://evil.example","x")',
  '+1+1|cmd',
  '@SUM(A1:A9)',
  '{{DATE(2026-01-01)}} #{title} %s <at>everyone</at>',
  'a\u202Eb\u0000c\u200Bd, "quoted", two\nlines',
]

test.each(engines)('are plain text on $name', async (engine) => {
  const district: District = await openSmallDistrict(engine)
  try {
    const report = await district.import({
      'users.csv': hostile.map((text, at) => ({
        sourcedId: `h-${at}`,
        orgSourcedIds: 'birch',
        role: 'student',
        givenName: text,
        familyName: `${text} Surname`,
        identifier: `9000${at}`,
        grades: '06',
      })),
      'plans.csv': hostile.map((text, at) => ({
        studentId: `h-${at}`,
        kind: 'iep',
        meetingDate: addDays(firstDay, -9),
        safetyNote: text,
      })),
      'accommodations.csv': hostile.map((accommodation, at) => ({
        studentId: `h-${at}`,
        kind: 'iep',
        accommodation,
        when: accommodation,
      })),
    })
    expect(report.lines()).toEqual(
      ['users', 'plans', 'accommodations'].map(
        (file) => `${file}.csv: 10 added, 0 changed, 0 unchanged, 0 ended, 0 refused`,
      ),
    )
    for (const [at, text] of hostile.entries()) {
      const { reply } = await district.ask('principal', `accommodations for 9000${at}`)
      expect(reply, text).toMatchObject({ status: 'ok', students: [`h-${at}`] })
      expect(reply.data.accommodations).toMatchObject([{ text, when: text }])
      expect(reply.title).toContain(`${text} Surname`)
      expect(reply.sections[0]).toMatchObject({ tone: 'safety', text })
    }
    for (const typed of hostile) {
      const { reply } = await district.ask('other.teacher', `goals for ${typed}`)
      expect(reply.students).toEqual([])
      expect(reply.title).not.toContain('Something went wrong')
    }
    expect((await district.ask('teacher.now', 'goals for Ida Fennimore')).reply.status).toBe('ok')
  } finally {
    await district.close()
  }
})
