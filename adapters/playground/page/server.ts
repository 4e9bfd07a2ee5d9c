// What the page asks of its server: the people of the school, and answers.
import type { Answered, Kept, Morning, Person, Question, Refused } from '../wire'
import type { Option } from './slack-view'

export async function fetchPeople(): Promise<readonly Person[]> {
  return read<readonly Person[]>(await fetch('/playground/people'))
}

/** The answer; a sentence for the visitor where there is none. */
export async function ask(question: Question): Promise<Answered | Kept | Refused> {
  try {
    const response = await fetch('/playground/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    })
    return (await response.json()) as Answered | Kept | Refused
  } catch {
    return { problem: 'The playground does not answer. Is it still running?' }
  }
}

async function read<Body>(response: Response): Promise<Body> {
  if (response.ok) return (await response.json()) as Body
  const refused = (await response.json()) as Refused
  throw new Error(refused.problem)
}

/** Runs the next school morning's reminders, and gives what was sent. */
export async function runMorning(): Promise<Morning | Refused> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/playground/morning', { method: 'POST', headers, body: '{}' })
    return (await response.json()) as Morning | Refused
  } catch {
    return { problem: 'The playground does not answer. Is it still running?' }
  }
}

/** The students that a typed name may mean. */
export async function fetchNames(as: string, typed: string): Promise<readonly Option[]> {
  try {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch('/playground/names', { method: 'POST', headers, body: JSON.stringify({ as, typed }) })
    return (await response.json()) as readonly Option[]
  } catch {
    return []
  }
}
