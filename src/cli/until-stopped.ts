// A verb that runs until it is told to stop: answers what is under way, then goes.

/** For what is still being written to the log. */
const lastMomentMs = 200

/** Resolves with the exit status once a signal came and everything has ended. */
export function untilStopped(stop: () => Promise<void>): Promise<number> {
  return new Promise((resolve, reject) => {
    let stopping = false
    const onSignal = () => {
      if (stopping) return
      stopping = true
      stop().then(() => {
        // Whoever doesn't answer us, such as a platform that hangs, must not hold up the end.
        setTimeout(() => process.exit(0), lastMomentMs).unref()
        resolve(0)
      }, reject)
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  })
}
