// A progress bar on a terminal, and none in a pipe.
import { progress } from '@clack/prompts'

export interface ProgressBar {
  show(done: number, of: number): void
  end(): void
}

const steps = 100

/** Shows how far long work has come, on standard error. */
export function progressBar(what: string): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined }
  const bar = progress({ max: steps, output: process.stderr })
  let shown = 0
  bar.start(what)
  return {
    show(done, of) {
      const step = of === 0 ? steps : Math.floor((done / of) * steps)
      if (step <= shown) return
      bar.advance(step - shown, `${what}: ${step} %`)
      shown = step
    },
    end: () => bar.stop(what),
  }
}
