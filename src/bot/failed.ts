// What somebody is told whose request failed by no fault of theirs, and what the log is told of it.
import type { Log } from '#records/log'
import { newReference, note, whereOf } from '#records/public-text'
import type { RecordsAway } from '#records/records-away'
import { inLanguage } from '#wording/in-language'
import { languageOf } from '#wording/language'
import { fault, mayBeSaved, recordsAway, savedButNotShown } from './answers.js'
import type { Outcome } from './bot.js'
import { finish } from './finish.js'
import type { Request } from './request.js'

interface Failure {
  readonly reason: unknown
  /** Where the records were away. */
  readonly away: RecordsAway | undefined
  /** What was asked for had been done by then. */
  readonly committed: boolean
}

/** The answer to a request that failed, with a reference that is also in the log. */
export function failed(request: Request, { reason, away, committed }: Failure, log: Log): Outcome {
  const reference = newReference()
  if (away) log.warn(note`the records are away`, { reference, mayBeKept: away.mayBeKept })
  else log.error(note`an answer failed`, { reference, where: whereOf(reason) })
  const says = committed ? savedButNotShown : away?.mayBeKept ? mayBeSaved : away ? recordsAway : fault
  const reply = inLanguage(languageOf(request.locale) ?? 'en', () => finish(request, 'help', says(reference)))
  return { type: 'reply', reply, ...(committed ? { changed: true } : { unsaved: true }) }
}
