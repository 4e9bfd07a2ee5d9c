// Asks for what takes two administrators, and has a second one agree.
import type { Asked, District } from '../stories/small-district.js'

/** @returns what the second one was answered; what was asked for is done by then */
export async function agreedByTwo(district: District, asker: string, typed: string, second: string): Promise<Asked> {
  const { reply } = await district.ask(asker, typed)
  if (!reply.data.waiting) throw new Error(`nobody else was asked: ${reply.title}`)
  return district.press(second, 'approve', { id: String(reply.data.approval), decision: 'agreed' })
}
