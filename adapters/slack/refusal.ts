// A request that is turned away with a bare status: no detail for whoever sent it, no stack in the log.

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
