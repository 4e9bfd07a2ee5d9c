// Where the migrations lie, from the sources and from the built program alike.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of an engine's migrations in this package. */
export function migrationsFolder(engine: 'sqlite' | 'postgres'): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return join(folder, 'db', 'migrations', engine)
}
