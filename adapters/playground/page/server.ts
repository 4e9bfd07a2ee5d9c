// What the page asks of its server: the people of the school, and answers.
import type { Answered, Person, Question, Refused } from '../wire'

export async function fetchPeople(): Promise<readonly Person[]> {
  return read<readonly Person[]>(await fetch('/playground/people'))
}

/** @throws Error with a sentence for the visitor */
export async function ask(question: Question): Promise<Answered> {
  const response = await fetch('/playground/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  })
  return read<Answered>(response)
}

async function read<Body>(response: Response): Promise<Body> {
  if (response.ok) return (await response.json()) as Body
  const refused = (await response.json()) as Refused
  throw new Error(refused.problem)
}
