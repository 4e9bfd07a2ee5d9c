// The last step of a build: templates are texts, and the compiler leaves texts behind.
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { languages } from '#wording/language'

const here = fileURLToPath(new URL('.', import.meta.url))
const sources = fileURLToPath(new URL('../../../../src/documents/templates/', import.meta.url))

for (const language of languages) cpSync(`${sources}${language}`, `${here}${language}`, { recursive: true })
