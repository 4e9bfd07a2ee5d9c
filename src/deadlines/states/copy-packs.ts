// The last step of a build: packs are data, and the compiler leaves data behind.
import { cpSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const sources = fileURLToPath(new URL('../../../../src/deadlines/states/', import.meta.url))

for (const file of readdirSync(sources)) if (file.endsWith('.json')) cpSync(`${sources}${file}`, `${here}${file}`)
