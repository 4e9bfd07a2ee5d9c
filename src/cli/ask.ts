// `caseload ask`: one command as a member of staff, in the terminal; or many from a file. Whoever sits at
// one goes on from the answer: forms are asked field by field, and what can be pressed is offered.
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { defineCommand } from 'citty'
import { z } from 'zod'
import { askAs, replyData } from '#adapters/terminal/ask'
import { converse } from '#adapters/terminal/converse'
import type { Bot } from '#bot/bot'
import type { StaffMember } from '#people/staff'
import type { Store } from '#records/store'
import { botOf } from '../main.js'
import { openDistrict } from './open-district.js'
import { given, writeDownAct } from './operator.js'
import { pinoLog } from './pino-log.js'
import { WrongCall } from './wrong-call.js'

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const form = z.object({ draft: z.string().max(64), values: z.record(z.string(), value) })
const line = z.union([z.object({ as: z.string(), text: z.string() }), z.object({ as: z.string(), form })])

export const ask = defineCommand({
  meta: { name: 'ask', description: 'One command as a member of staff, in the terminal' },
  args: {
    text: { type: 'positional', required: false, description: 'What to ask, such as "accommodations for J. Doe"' },
    as: { type: 'string', valueHint: 'EMAIL', description: 'Whom to ask as' },
    json: { type: 'boolean', description: 'Print the reply as data' },
    file: {
      type: 'string',
      valueHint: 'F',
      description:
        'Ask for many: one JSON object a line, {"as","text"} or a form sent off, {"as","form":{"draft","values"}}; answered one a line',
    },
  },
  async run({ args }) {
    if (!args.file && (!args.as || args.text === undefined))
      throw new WrongCall('Give --as EMAIL and a text, or --file F.')
    if (args.file && !existsSync(args.file)) throw new WrongCall('There is no such file.')
    const district = await openDistrict()
    try {
      const { bot, store } = botOf(district, pinoLog(district.config.logLevel))
      // Whoever sits here asks in somebody's name; what is shown is written down under theirs.
      const words = given(args.as, args.file)
      await writeDownAct(store, { command: 'askAs', outcome: 'shown', students: [], words })
      if (args.file) return await askMany(args.file, bot, store)
      const staff = await onlyOne(store, args.as ?? '')
      if (!staff) return refuse(args.as ?? '')
      const asking = { text: args._.join(' ') }
      if (!args.json && process.stdin.isTTY && process.stdout.isTTY) {
        await converse(asking, { bot, staff, streams: {} })
        return 0
      }
      const reply = await askAs(bot, staff, asking)
      process.stdout.write(`${args.json ? JSON.stringify(replyData(reply)) : reply.text}\n`)
      return 0
    } finally {
      await district.close()
    }
  },
})

async function askMany(file: string, bot: Bot, store: Store): Promise<number> {
  let status = 0
  let number = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (text.trim() === '') continue
    const asked = line.safeParse(parseJson(text))
    const staff = asked.success ? await onlyOne(store, asked.data.as) : undefined
    if (!asked.success || !staff) {
      status = 1
      const why = asked.success
        ? 'nobody on the roster has that address'
        : 'not a JSON object with "as" and "text" or "form"'
      process.stderr.write(`${file}:${number}: ${why}\n`)
      process.stdout.write(
        `${JSON.stringify({ status: 'invalid', command: 'help', students: [], audience: 'private', title: why, text: why, data: {} })}\n`,
      )
      continue
    }
    const asking = 'form' in asked.data ? { form: asked.data.form } : { text: asked.data.text }
    process.stdout.write(`${JSON.stringify(replyData(await askAs(bot, staff, asking)))}\n`)
  }
  return status
}

async function onlyOne(store: Store, email: string): Promise<StaffMember | undefined> {
  const found = (await store.staffWithEmail(email)).filter((staff) => staff.active)
  return found.length === 1 ? found[0] : undefined
}

function refuse(email: string): number {
  process.stderr.write(`Nobody active on the roster has the address ${email}.\n`)
  return 1
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
