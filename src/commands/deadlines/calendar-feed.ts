// One's own deadlines in one's own calendar: the address is told once, to its owner alone, and can be ended at any time.

import { z } from 'zod'
import { type Context, defineCommand } from '#bot/command'
import type { Answer, Button } from '#bot/reply'
import { later, t } from '#wording/t'

export const calendarFeed = defineCommand({
  name: 'calendarFeed',
  summary: later`Your deadlines in your own calendar; it names no student`,
  phrases: ['calendar feed', 'calendar', 'subscribe to my deadlines', 'my deadlines in my calendar', 'ical feed'],
  takes: 'nothing',
  input: z.object({ does: z.enum(['show', 'start', 'end']).default('show') }),
  mayUse: 'staff',
  examples: [later`calendar feed`],
  changes: true,
  async run({ does }, context) {
    const { publicUrl, viewer, readings } = context
    if (!publicUrl) return unreachable()
    if (does === 'start') return started(publicUrl, context)
    if (does === 'end') return ended(context)
    const has = await readings.feeds.has(viewer.staff.id)
    return {
      status: 'ok',
      title: has ? t`Your calendar reads what is due for you` : t`See what is due in your own calendar`,
      sections: [
        { type: 'text', text: what() },
        {
          type: 'buttons',
          buttons: has
            ? [button(t`New address`, 'start'), button(t`Stop`, 'end')]
            : [button(t`Get an address`, 'start')],
        },
      ],
      students: [],
      data: { feed: has },
    }
  },
})

const what = () =>
  t`It shows how many reviews and other things are due on which day, and names no student. Whoever has the address can read that, so keep it to yourself.`

function button(label: string, does: 'start' | 'end'): Button {
  return { label, action: { command: 'calendarFeed', input: { does } } }
}

const unreachable = (): Answer => ({
  status: 'ok',
  title: t`I can't be reached by a calendar here`,
  sections: [{ type: 'text', text: t`Once CASELOAD_PUBLIC_URL is set, your calendar can read what is due for you.` }],
  students: [],
  data: { feed: false },
})

async function started(publicUrl: string, { write, viewer }: Context): Promise<Answer> {
  const address = await write((unit) => unit.feeds.start(viewer.staff.id))
  const url = `${publicUrl}/calendar/${address}.ics`
  return {
    status: 'ok',
    title: t`Subscribe to this address in your calendar`,
    sections: [
      { type: 'text', text: url },
      { type: 'text', text: t`${what()} An address that you had before no longer works.` },
      { type: 'buttons', buttons: [button(t`Stop`, 'end')] },
    ],
    students: [],
    data: { feed: true, url },
  }
}

async function ended({ write, viewer }: Context): Promise<Answer> {
  const had = await write((unit) => unit.feeds.end(viewer.staff.id))
  return {
    status: 'ok',
    title: had ? t`Your calendar no longer reads what is due` : t`No calendar was reading what is due for you`,
    sections: [{ type: 'buttons', buttons: [button(t`Get an address`, 'start')] }],
    students: [],
    data: { feed: false },
  }
}
