// "I work with this student": goes to those who can give access, with the words that were typed.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { fullName } from '#people/staff'
import { say } from '#records/public-text'
import { later, t } from '#wording/t'

export const askForAccess = defineCommand({
  name: 'askForAccess',
  summary: later`Ask to be given access to a student you work with`,
  phrases: [],
  takes: 'words',
  input: z.object({ words: z.string().max(2_000) }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const { staff } = context.viewer
    const askable = await context.directory.administratorsFor(staff.id)
    await context.write(async (unit) => {
      await unit.requestAccess({ askerId: staff.id, wants: 'student', words: input.words })
      for (const { id } of askable) {
        await unit.send({
          to: id,
          words: () => ({
            title: t`${fullName(staff)} asks for access to a student`,
            paragraphs: [
              t`They typed: "${input.words}"`,
              t`If they work with this student, have the office add them to a class, the student's team or staffRoles.csv. Their address: ${staff.email}`,
            ],
            preview: say`A colleague asks you for access.`,
          }),
        })
      }
    })
    // The same whether or not there is such a student.
    return {
      status: 'ok',
      title: askable.length > 0 ? t`I passed your request on` : t`I wrote your request down`,
      sections: [
        {
          type: 'text',
          text:
            askable.length > 0
              ? t`Asked: ${askable.map(fullName).join(', ')}. They will write to you.`
              : t`There is nobody here yet who can give access. Please ask your school office.`,
        },
      ],
      students: [],
      data: {},
    }
  },
})
