// Takes away what was typed into a form, and opens it anew.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { later } from '#wording/t'

export const startOver = defineCommand({
  name: 'startOver',
  summary: later`Start a form over`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ draft: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  run: (input, context) => context.startOver(input.draft),
})
