// A line to PostgreSQL that a test cuts, as when the server stops, or the network does; or freezes: it stays up and says
// nothing.
import { connect, createServer, type Socket } from 'node:net'

export interface Line {
  /** The database at the other end. */
  readonly url: string
  /** Breaks every connection, and refuses others until it is mended. */
  cut(): void
  /** Every connection stays, and others are taken, but nothing is said on any of them until it is mended. */
  freeze(): void
  mend(): void
  /** Breaks everything just as the server has been told to keep a change: its answer is lost. */
  cutAtNextCommit(): void
  close(): Promise<void>
}

export async function lineTo(databaseUrl: string): Promise<Line> {
  const there = new URL(databaseUrl)
  const open = new Set<Socket>()
  const unsaid: (() => void)[] = []
  let isCut = false
  let isFrozen = false
  let cutsAtCommit = false
  const cut = () => {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  const server = createServer((here) => {
    if (isCut) return void here.destroy()
    const far = connect(Number(there.port), there.hostname)
    for (const socket of [here, far]) {
      open.add(socket)
      socket.on('error', () => undefined).on('close', () => open.delete(socket))
    }
    const say = (to: Socket, said: Buffer) => void (isFrozen ? unsaid.push(() => to.write(said)) : to.write(said))
    here.on('data', (said: Buffer) => {
      const isLast = cutsAtCommit && said.includes('commit')
      say(far, said)
      if (!isLast) return
      cutsAtCommit = false
      // Its answer says that it is done; nobody hears it.
      far.removeAllListeners('data').once('data', cut)
    })
    far.on('data', (said) => say(here, said))
    here.on('close', () => far.destroy())
    far.on('close', () => here.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(there)
  url.port = String(typeof address === 'object' ? address?.port : 0)
  return {
    url: url.href,
    cut,
    freeze: () => {
      isFrozen = true
    },
    mend: () => {
      isCut = false
      isFrozen = false
      for (const say of unsaid.splice(0)) say()
    },
    cutAtNextCommit: () => {
      cutsAtCommit = true
    },
    close: () =>
      new Promise((resolve) => {
        cut()
        server.close(() => resolve())
      }),
  }
}
