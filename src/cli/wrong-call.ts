// A verb was called wrongly: its usage is shown, and the exit status is 2.

/** Named as citty names its own, so that one place turns both into usage. */
export class WrongCall extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'CLIError'
  }
}
