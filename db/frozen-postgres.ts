// A server that answers nobody any more and yet keeps its connections open: whoever waits for it is told that it is away,
// and does not wait without end.
import pg from 'pg'

/**
 * Watches the connections of a pool. Where one has been busy for long, the server is asked on another whether it is there;
 * where it says nothing, those that wait are broken, and what was asked on them fails as it does when the line is cut. A
 * question that takes long on a server that answers goes on.
 * @param patienceMs milliseconds after which the server is asked, and for which its answer is waited for
 * @returns ends the watch
 */
export function noticeFrozen(pool: pg.Pool, url: string, patienceMs: number): () => void {
  const busySince = new Map<pg.PoolClient, number>()
  pool.on('acquire', (client) => busySince.set(client, performance.now()))
  pool.on('release', (_, client) => busySince.delete(client))
  pool.on('remove', (client) => busySince.delete(client))
  const waitLong = () => [...busySince].filter(([, since]) => performance.now() - since > patienceMs)

  let isAsking = false
  const look = async () => {
    if (isAsking || waitLong().length === 0) return
    isAsking = true
    const isThere = await answers(url, patienceMs)
    isAsking = false
    if (isThere) return
    for (const [client] of waitLong()) client.connection.stream.destroy()
  }
  const beat = setInterval(look, patienceMs / 2).unref()
  return () => clearInterval(beat)
}

/** Whether the server says anything at all, also that it has no room. */
async function answers(url: string, patienceMs: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  const asked = client
    .connect()
    .then(() => client.query('select 1'))
    .then(
      () => true,
      (reason: unknown) => reason instanceof pg.DatabaseError,
    )
  const isThere = await Promise.race([asked, silence(patienceMs)])
  // Saying goodbye to a server that says nothing would take for ever.
  client.connection.stream.destroy()
  return isThere
}

/** Passes in beats of ours: while the program itself is busy and hears nobody, it counts one at most. */
function silence(ms: number): Promise<false> {
  const beats = 10
  return new Promise((resolve) => {
    let passed = 0
    const beat = setInterval(() => {
      passed += 1
      if (passed < beats) return
      clearInterval(beat)
      resolve(false)
    }, ms / beats).unref()
  })
}
