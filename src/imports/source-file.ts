// Files that an import can read, wherever they come from.
import type { Readable } from 'node:stream'

export interface SourceFile {
  /** Its name without folders, as the user wrote it. */
  readonly name: string
  /** Bytes, unpacked. */
  readonly size: number
  /** Opens it anew; a file may be read more than once. */
  open(): Promise<Readable>
}

export interface Source {
  readonly files: readonly SourceFile[]
  close(): Promise<void>
}
