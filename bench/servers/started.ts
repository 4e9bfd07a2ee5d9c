// Starts servers and other helpers as processes of their own, so that none takes another's time.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Started {
  /** The first thing it said. */
  readonly said: unknown
  readonly process: ChildProcess
  /** Milliseconds of the processor that it has used so far, where it tells them (`usage.ts`). */
  used(): Promise<number>
  stop(): Promise<void>
}

/**
 * Starts a compiled file of this folder's neighbours and waits for its first word.
 * @param file its path from `bench`, without an extension
 */
export async function started(file: string, environment: NodeJS.ProcessEnv = {}): Promise<Started> {
  const child = fork(join(import.meta.dirname, '..', `${file}.js`), {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
    execArgv: (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const ended = once(child, 'exit')
  let complaint = ''
  child.stderr?.on('data', (text: Buffer) => {
    complaint = (complaint + text).slice(-2000)
  })
  const failed = ended.then(() => {
    throw new Error(`${file} ended early: ${complaint}`)
  })
  const [said] = await Promise.race([once(child, 'message'), failed])
  failed.catch(() => undefined)
  return {
    said,
    process: child,
    used: async () => {
      child.send('usage')
      const [used] = (await once(child, 'message')) as [number]
      return used
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
