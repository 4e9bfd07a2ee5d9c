// Opens a form as it was left: where a platform can show it only once somebody has pressed, or had closed it.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { later } from '#wording/t'

export const openForm = defineCommand({
  name: 'openForm',
  summary: later`Open a form again`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ draft: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  changes: false,
  byButtonOnly: true,
  run: (input, context) => context.openAgain(input.draft),
})
