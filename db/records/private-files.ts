// Files behind links, sealed; of a link only a keyed hash is kept. Opened, or too late, they are gone.
import { randomBytes } from 'node:crypto'
import { eq, lt } from 'drizzle-orm'
import { linkForMs } from '#records/printed-pages'
import type { FileWork, PrivateFile } from '#records/private-files'
import type { Clock, Instant } from '#time/clock'
import type { Database } from '../database.js'
import type { Queries } from '../queries.js'
import type { Seal } from '../seal.js'

const place = (row: string) => ({ table: 'private_files', column: 'content', row })

/** What a change does to them, within its transaction. */
export function fileWork(database: Database, seal: Seal, clock: Clock, write: Queries): FileWork {
  const { privateFiles } = database.tables
  return {
    async keep({ type, name, bytes, madeBy, students }) {
      // Whatever nobody opened in time goes with the next one that is made.
      await write.delete(privateFiles).where(lt(privateFiles.untilAt, clock.now()))
      const token = randomBytes(32).toString('base64url')
      const id = seal.idFrom('privateFile', token)
      const content = seal.seal(place(id), JSON.stringify({ type, name, bytes: bytes.toString('base64'), students }))
      await write.insert(privateFiles).values({ id, madeBy, untilAt: (clock.now() + linkForMs) as Instant, content })
      return token
    },
    async open(token) {
      const id = seal.idFrom('privateFile', token)
      const [row] = await write.delete(privateFiles).where(eq(privateFiles.id, id)).returning()
      if (!row || row.untilAt <= clock.now()) return undefined
      const { type, name, bytes, students } = JSON.parse(seal.open(place(id), row.content)) as {
        readonly type: PrivateFile['type']
        readonly name: string
        readonly bytes: string
        readonly students: PrivateFile['students']
      }
      return { type, name, bytes: Buffer.from(bytes, 'base64'), madeBy: row.madeBy, students }
    },
  }
}
