// A request that is turned away with a bare status: no detail for whoever sent it, no stack in the log.
import { note, type PublicText } from '#bot/public-text'

/** Thrown inside Bolt, so that its receiver answers with our status. */
export class Refusal extends Error {
  /** Bolt keeps errors that carry a code as they are. */
  readonly code = 'caseload_refusal'

  /** @param status the HTTP status to answer with: 401, 403 or 503 */
  constructor(readonly status: 401 | 403 | 503) {
    super('refused')
  }
}

/** The refusal behind an error, wherever Bolt has wrapped it. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  return error instanceof Error && 'original' in error ? refusalIn(error.original) : undefined
}

/** What is logged of an error: a fault of ours, or that Slack would not take what was to go to it. */
export function faultOf(error: unknown): PublicText {
  return isOfSlack(error) ? note`slack.not_taken` : note`slack.fault`
}

/** Whether an error is Slack's own answer to a call of its Web API, wherever Bolt has wrapped it. */
function isOfSlack(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && String(error.code).startsWith('slack_webapi_')) return true
  return 'original' in error && isOfSlack(error.original)
}
