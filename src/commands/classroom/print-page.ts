// Prints one page for somebody without an account: a link that opens once, for ten minutes.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import { undoButton } from '#bot/undoing'
import { fullName } from '#people/staff'
import { later, t } from '#wording/t'
import { endSubstitute, grantedSubstitute, noSuchSubstitute } from './end-substitute.js'
import { pageHtml, readPage } from './substitutes-page.js'
import { spokenUntil } from './until.js'

export const printPage = defineCommand({
  name: 'printPage',
  summary: later`Print a page for a substitute without an account`,
  phrases: [],
  takes: 'nothing',
  input: z.object({ substitute: z.string().max(64) }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run(input, context) {
    const { viewer, clock, publicUrl } = context
    const found = await grantedSubstitute(input.substitute, context)
    if (!found) return noSuchSubstitute()
    const { substitute, inClass } = found
    if (!publicUrl) {
      return {
        status: 'ok',
        title: t`The office prints it`,
        sections: [
          {
            type: 'text',
            text: t`I can't be reached by a browser here (CASELOAD_PUBLIC_URL is not set). The office prints the page in a terminal: npx caseload page "${inClass.title}" --for "${substitute.name}" --as ${viewer.staff.email} --until WHEN --into page.html`,
          },
        ],
        students: [],
        data: { link: null },
      }
    }
    const until = spokenUntil(substitute.untilAt, clock)
    const page = await readPage(inClass, viewer, {
      printedBy: fullName(viewer.staff),
      forName: substitute.name,
      until,
    })
    const { token, undo } = await context.write(async (unit) => {
      const { id, token } = await unit.pages.print({
        substituteId: substitute.id,
        printedBy: viewer.staff.id,
        untilAt: substitute.untilAt,
        html: pageHtml(page),
        students: viewer.seen(),
      })
      const says = t`the link to the page opens nothing any more`
      return { token, undo: await unit.undo.remember({ command: 'printPage', says, payload: id, by: viewer.staff.id }) }
    })
    const link = `${publicUrl}/page/${token}`
    return {
      status: 'ok',
      title: t`A page for ${substitute.name}`,
      sections: [
        { type: 'text', text: link },
        {
          type: 'text',
          text: t`Open it in a browser and print it. It opens once, within ten minutes. It holds accommodations, safety notes and behavior plans, with your name, theirs and its end across it.`,
        },
        {
          type: 'buttons',
          buttons: [
            { label: t`Note who has read it`, action: { command: 'pageRead', input: { substitute: substitute.id } } },
            { label: t`End it now`, action: { command: endSubstitute.name, input: { id: substitute.id } } },
            undoButton(undo),
          ],
        },
      ],
      students: [],
      data: { link, until },
    }
  },
  undo: (payload, unit) => unit.pages.revoke(String(payload)),
})
