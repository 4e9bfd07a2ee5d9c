// What a process under measurement has used of the processor, told to whoever started it.
//
// On a machine that does other things as well, the time that goes by says as much of them as of the server; the
// processor's time is the server's own.

/** Answers every message with the milliseconds of the processor used so far, by all threads, within and for the process. */
export function tellUsage(): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.((user + system) / 1000)
  })
}
