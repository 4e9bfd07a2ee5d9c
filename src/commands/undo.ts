// "Undo": takes back what somebody did within the last ten minutes.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { later } from '#wording/t'
import { kind } from './inputs.js'

export const undo = defineCommand({
  name: 'undo',
  summary: later`Take back what you did in the last ten minutes`,
  phrases: ['undo', 'undo that', 'take that back', 'take it back'],
  takes: 'nothing',
  input: z.object({ id: z.string().max(64).optional(), kind }),
  mayUse: 'staff',
  examples: [later`undo`],
  changes: true,
  run: (input, context) => context.undo(input.id),
})
