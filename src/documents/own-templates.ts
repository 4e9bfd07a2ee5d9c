// A district's own templates, in the place of those that come with the program. One that can't be used any more, because an
// update of the program changed what it may reach, is not: the shipped one serves until it is mended.
import { z } from 'zod'
import { type Language, languages } from '#wording/language'
import { type DocumentName, documentNames, kindNamed } from './kinds.js'
import { shippedTemplate, templatePath } from './shipped-templates.js'
import type { TemplateFault } from './template-fault.js'
import { templateFaults } from './template-faults.js'

export const ownTemplatesSchema = z.array(
  z.object({
    document: z.enum(documentNames),
    language: z.enum(languages),
    text: z.string().max(100_000),
    /** A civil day: when it was brought in. */
    since: z.string(),
  }),
)
export type OwnTemplate = Readonly<z.infer<typeof ownTemplatesSchema>[number]>

export interface ChosenTemplate {
  readonly text: string
  /** Whose it is. */
  readonly own: boolean
  /** What is wrong with the district's own, which is why the shipped one is used. */
  readonly faults: readonly TemplateFault[]
}

/** The template to use. */
export function templateFor(name: DocumentName, language: Language, own: readonly OwnTemplate[]): ChosenTemplate {
  const found = own.find((one) => one.document === name && one.language === language)
  if (!found) return { text: shippedTemplate(name, language), own: false, faults: [] }
  const faults = templateFaults(found.text, kindNamed(name).facts)
  if (faults.length === 0) return { text: found.text, own: true, faults }
  return { text: shippedTemplate(name, language), own: false, faults }
}

/** The district's own templates that can't be used, each fault in a line: "en/iep.md:12: …". */
export function faultsOfOwn(own: readonly OwnTemplate[]): readonly string[] {
  return own.flatMap(({ document, language, text }) =>
    faultLines(templatePath(document, language), templateFaults(text, kindNamed(document).facts)),
  )
}

/** Faults with the file that they stand in. */
export function faultLines(file: string, faults: readonly TemplateFault[]): readonly string[] {
  return faults.map(({ line, says }) => `${file}:${line}: ${says}`)
}
