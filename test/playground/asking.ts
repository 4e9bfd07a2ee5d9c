// Asks the playground's server as its page does.
import type { Answered, Question } from '#adapters/playground/wire'

export async function ask(url: string, question: Question): Promise<Answered> {
  const response = await fetch(`${url}/playground/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  })
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return (await response.json()) as Answered
}
