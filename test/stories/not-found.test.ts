// "There is no such student" and "you may not see them" are one answer: nobody learns from it who is a student, or
// who has a plan.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Section } from '#bot/reply'
import { addDays } from '#time/day'
import { emailOf } from './district-files.js'
import { type Asked, type District, firstDay, openSmallDistrict } from './small-district.js'

const commands = ['accommodations', 'glance', 'present levels', 'goals', 'services', 'team']
const askers = ['other.teacher', 'principal', 'nurse', 'teacher.ended.15', 'parent.principal', 'test.coordinator']
const nobodyYet = 'Wren Stillwater'

let district: District
beforeAll(async () => {
  district = await openSmallDistrict()
})
afterAll(() => district.close())

async function everyReply(name: string): Promise<readonly string[]> {
  const replies: string[] = []
  for (const asker of askers) {
    for (const command of commands) {
      const { reply } = await district.ask(asker, `${command} for ${name}`)
      expect(reply.status).toBe('notFound')
      replies.push(JSON.stringify(reply))
    }
  }
  return replies
}

describe('the answer of "not found"', () => {
  test('stays the same, byte for byte, once there is such a student whom the asker may not see', async () => {
    const before = await everyReply(nobodyYet)
    const report = await district.import({
      'users.csv': [
        {
          sourcedId: 'wren',
          orgSourcedIds: 'cedar',
          role: 'student',
          givenName: 'Wren',
          familyName: 'Stillwater',
          grades: '09',
        },
      ],
      'plans.csv': [{ studentId: 'wren', kind: 'iep', meetingDate: addDays(firstDay, -9), safetyNote: 'epinephrine' }],
    })
    expect(report.lines().join()).not.toContain('refused:')
    expect((await district.ask('superintendent', `glance ${nobodyYet}`)).reply.status).toBe('ok')
    expect(await everyReply(nobodyYet)).toEqual(before)
  })

  test('is the same for a misspelt name of somebody out of sight as for one nobody has', async () => {
    const without = async (name: string) =>
      JSON.stringify((await district.ask('other.teacher', `goals for ${name}`)).reply).replaceAll(name, '')
    expect(await without('Ida Fenimore')).toBe(await without('Nemo Nowhere'))
    expect(await without('Fennimore')).toBe(await without('Nowhere'))
  })

  test("is the same for a pressed button with a hidden student's id as with one that nobody has", async () => {
    const hidden = studentIn(await district.ask('superintendent', 'accommodations for Zora Applewhite'))
    for (const command of ['accommodations', 'glance', 'presentLevels', 'goals', 'services', 'team']) {
      const pressed = await district.press('other.teacher', command, { student: hidden })
      const guessed = await district.press('other.teacher', command, { student: 'AAAAAAAAAAAAAAAA' })
      expect(pressed.reply.status).toBe('notFound')
      expect(JSON.stringify(pressed.reply)).toBe(JSON.stringify(guessed.reply))
      expect(pressed.audit.map((row) => row.outcome)).toEqual(['refused'])
    }
    const asked = await district.press('other.teacher', 'askForWholePlan', { student: hidden })
    const guessed = await district.press('other.teacher', 'askForWholePlan', { student: 'AAAAAAAAAAAAAAAA' })
    expect(JSON.stringify(asked.reply)).toBe(JSON.stringify(guessed.reply))
    expect(await district.outbox()).toEqual([])
  })

  test('repeats nothing of what was typed', async () => {
    const { reply } = await district.ask('other.teacher', 'goals for Ida Fennimore')
    expect(`${reply.title} ${reply.text}`).not.toMatch(/Ida|Fennimore/)
    expect(reply).toMatchObject({ students: [], data: {} })
  })

  test('writes down who was refused, with the words sealed', async () => {
    const { audit } = await district.ask('other.teacher', 'team for Zora Applewhite')
    const row = audit[0]
    expect(row).toMatchObject({ command: 'team', outcome: 'refused', students: [] })
    expect(JSON.stringify(row)).not.toContain('Applewhite')
    const place = { table: 'audit', column: 'words', row: row?.previous ?? '' }
    expect(district.seal.open(place, row?.words ?? Buffer.alloc(0))).toBe('team for Zora Applewhite')
  })
})

describe('"I work with this student: ask for access"', () => {
  test('carries no more of a long question than a button holds', async () => {
    const { reply } = await district.ask('other.teacher', `goals for ${'Nemo '.repeat(300)}`)
    const input = buttonsOf(reply.sections)[0]?.action.input ?? {}
    const pressed = await district.press('other.teacher', 'askForAccess', input)
    expect(pressed.reply).toMatchObject({ status: 'ok', title: 'I passed your request on' })
    expect(await district.outbox()).toHaveLength(4)
  })

  test('goes to those who can give access at the school, and says the same whether or not there is such a student', async () => {
    const press = async (words: string) => {
      const { reply } = await district.ask('other.teacher', words)
      const button = buttonsOf(reply.sections).find((one) => one.action.command === 'askForAccess')
      expect(button?.label).toContain('ask for access')
      return district.press('other.teacher', 'askForAccess', button?.action.input ?? {})
    }
    const existing = await press('goals for Ida Fennimore')
    const sent = await district.outbox()
    const nobody = await press('goals for Nemo Nowhere')
    expect(JSON.stringify(existing.reply)).toBe(JSON.stringify(nobody.reply))
    expect(existing.audit).toMatchObject([{ command: 'askForAccess', outcome: 'changed', students: [] }])
    expect(sent.map((message) => message.email).sort()).toEqual([
      emailOf('coordinator.504'),
      emailOf('parent.principal'),
      emailOf('parent.teacher'),
      emailOf('principal'),
    ])
    expect(sent[0]?.paragraphs.join()).toContain('goals for Ida Fennimore')
    expect(sent[0]?.paragraphs.join()).toContain(emailOf('other.teacher'))
    expect(sent[0]?.preview).toBe('A colleague asks you for access.')
    expect(await district.database.read.select().from(district.database.tables.accessRequests)).toHaveLength(3)
  })
})

function buttonsOf(sections: readonly Section[]) {
  return sections.flatMap((section) => (section.type === 'buttons' ? section.buttons : []))
}

function studentIn({ reply }: Asked): unknown {
  return buttonsOf(reply.sections)[0]?.action.input.student
}
