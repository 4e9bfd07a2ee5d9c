// One station of setup at the terminal: its questions one by one, then what the platform says of the answers; what it
// refuses can be mended there and then.
import { log, password, select, text } from '@clack/prompts'
import type { Streams } from '#adapters/terminal/prompts'
import type { Finding } from './finding.js'
import type { Answers } from './setup-answers.js'
import type { Question } from './setup-questions.js'

/** Somebody pressed Ctrl-C, or chose to stop. */
export class SetupLeft extends Error {}

/** What clack answers; a symbol where somebody pressed Ctrl-C. @throws SetupLeft */
export function given<Value>(answer: Value): Exclude<Value, symbol> {
  if (typeof answer === 'symbol') throw new SetupLeft()
  return answer as Exclude<Value, symbol>
}

/**
 * Asks until the check has nothing against it, or it is to be kept all the same.
 * @param questionsFor may depend on what was answered just before
 * @throws SetupLeft
 */
export async function station(
  before: Answers,
  questionsFor: (answers: Answers) => readonly Question[],
  check: (answers: Answers) => Promise<readonly Finding[]>,
  streams: Streams,
): Promise<Answers> {
  let answers = before
  for (;;) {
    for (let index = 0; index < questionsFor(answers).length; index += 1) {
      const question = questionsFor(answers)[index]
      if (!question) break
      const value = await ask(question, answers.settings[question.name], streams)
      answers = { ...answers, settings: { ...answers.settings, [question.name]: value } }
    }
    const findings = await check(answers)
    for (const { about, ok, says } of findings) (ok ? log.success : log.error)(`${about}: ${says}`, streams)
    if (findings.every(({ ok }) => ok)) return answers
    const next = given(
      await select({
        ...streams,
        message: 'How shall we go on?',
        options: [
          { value: 'mend', label: 'Answer again' },
          { value: 'keep', label: 'Keep it as it is' },
          { value: 'stop', label: 'Stop here; nothing is written' },
        ],
      }),
    )
    if (next === 'stop') throw new SetupLeft()
    if (next === 'keep') return answers
  }
}

async function ask(question: Question, set: string | undefined, streams: Streams): Promise<string> {
  const { asks: message, options, secret, wrong, first, reads } = question
  // What is set may be the answer to another question: a server's address, password and all, where a file is asked for.
  const known = set !== undefined && wrong?.(set) === undefined ? set : undefined
  if (options) {
    const initialValue = known ?? options[0]?.value ?? ''
    return given(await select({ ...streams, message, options: [...options], initialValue }))
  }
  const validate = (typed: string | undefined): string | undefined => {
    const value = typed?.trim() ?? ''
    if (value === '') return secret && known ? undefined : 'Please fill this in.'
    return wrong?.(value)
  }
  if (!secret) {
    const initialValue = known ?? first?.() ?? ''
    const typed = tidy(given(await text({ ...streams, message, initialValue, validate })))
    return reads?.(typed) ?? typed
  }
  const keeps = known ? `${message} (Enter alone keeps the one that is set.)` : message
  return tidy(given(await password({ ...streams, message: keeps, validate }))) || (known ?? '')
}

/** An address stands without a slash at its end. */
function tidy(value: string | undefined): string {
  const trimmed = value?.trim() ?? ''
  return trimmed.startsWith('https://') ? trimmed.replace(/\/+$/, '') : trimmed
}
