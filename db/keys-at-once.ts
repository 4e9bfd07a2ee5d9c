// PostgreSQL's keys for somebody who can't wait for them: a value was met that was sealed with a key which this process has
// not heard of. Opening is no promise, so a thread asks while this one stands still: a tenth of a second, at most once in
// a rotation, and only in a process that missed the announcement.
import { createRequire } from 'node:module'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { WrappedKey } from './database.js'

const longestMs = 10_000

const thread = `
  const { workerData: { pg, url, port, told } } = require('node:worker_threads')
  const { Client } = require(pg)
  const asking = async () => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query('select id, purpose, wrapped from keys')).rows
    } finally {
      await client.end()
    }
  }
  asking()
    .then((rows) => port.postMessage(rows), () => port.postMessage(undefined))
    .finally(() => {
      Atomics.store(told, 0, 1)
      Atomics.notify(told, 0)
      port.close()
    })
`

/** The wrapped keys of a database. @throws where they can't be had in time */
export function keysAtOnce(url: string): readonly WrappedKey[] {
  const told = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const { port1: here, port2: port } = new MessageChannel()
  const pg = createRequire(import.meta.url).resolve('pg')
  const worker = new Worker(thread, { eval: true, workerData: { pg, url, port, told }, transferList: [port] })
  // Nobody listens any more, whatever becomes of it.
  worker.on('error', () => undefined)
  worker.unref()
  Atomics.wait(told, 0, 0, longestMs)
  const rows = receiveMessageOnPort(here)?.message as readonly WrappedKey[] | undefined
  here.close()
  void worker.terminate()
  if (!rows) throw new Error('the keys could not be read')
  return rows.map((row) => ({ ...row, wrapped: Buffer.from(row.wrapped) }))
}
