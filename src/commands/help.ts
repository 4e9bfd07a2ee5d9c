// What the bot can do, for the one who asks.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { later, t, translated } from '#wording/t'
import { kind } from './inputs.js'

export const help = defineCommand({
  name: 'help',
  summary: later`What I can do`,
  phrases: ['help', 'hi', 'hello', 'hey', 'what can you do', 'commands', 'how do i use this', 'start'],
  takes: 'nothing',
  input: z.object({ kind }),
  mayUse: 'staff',
  examples: [later`help`],
  changes: false,
  async run(_input, { viewer, commands }) {
    return {
      status: 'ok',
      title: t`Hello ${viewer.staff.givenName}, here is what I can do`,
      sections: [
        { type: 'text', text: t`I answer you alone, with what you may see of the students you work with.` },
        {
          type: 'list',
          items: commands.map((command) => ({
            text: translated(command.summary),
            details: [command.examples.map(translated).join('  ·  ')],
          })),
        },
        {
          type: 'footnote',
          text: t`Word order and spelling are forgiving. Start with /504 to ask about 504 plans alone.`,
        },
      ],
      students: [],
      data: {
        commands: commands.map(({ name, summary, examples }) => ({ name, summary, examples })),
      },
    }
  },
})
