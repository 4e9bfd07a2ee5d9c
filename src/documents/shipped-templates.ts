// The templates that come with the program, one file for each kind of document and language.
import { readFileSync } from 'node:fs'
import type { Language } from '#wording/language'
import { type DocumentName, kindNamed } from './kinds.js'

const read = new Map<string, string>()

/** The text of a shipped template. */
export function shippedTemplate(name: DocumentName, language: Language): string {
  const path = `./templates/${templatePath(name, language)}`
  const known = read.get(path)
  if (known !== undefined) return known
  const text = readFileSync(new URL(path, import.meta.url), 'utf8')
  read.set(path, text)
  return text
}

/** Where a template stands in a folder of templates: "en/iep.md". */
export function templatePath(name: DocumentName, language: Language): string {
  return `${language}/${kindNamed(name).file}.md`
}
