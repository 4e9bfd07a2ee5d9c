// Gives a document to whoever asked for it: behind a link that opens once, for ten minutes, and names nobody.

import type { Context } from '#bot/command'
import type { Answer, Button, Section } from '#bot/reply'
import { type DocumentName, kindNamed } from '#documents/kinds'
import type { Paper } from '#paper/blocks'
import type { PrivateFile } from '#records/private-files'
import type { VisibleStudent } from '#records/visible'
import { type Language, languageNames, languages, spokenNow } from '#wording/language'
import { t, translated } from '#wording/t'
import type { MadePaper } from './plan-paper.js'

/** To print, or to be changed by whoever made it. */
export const formats = ['pdf', 'docx'] as const
export type Format = (typeof formats)[number]

const types: Record<Format, PrivateFile['type']> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

export async function bytesOf(paper: Paper, format: Format): Promise<Buffer> {
  // Loaded where it is needed: the library takes a while.
  if (format === 'docx') return (await import('#paper/docx/docx')).paperDocx(paper)
  return (await import('#paper/pdf')).paperPdf(paper)
}

export interface Given {
  readonly document: DocumentName
  readonly student: VisibleStudent
  readonly language: Language
  readonly format: Format
  readonly made: MadePaper
  /** What else can be pressed. */
  readonly buttons: readonly Button[]
  /** What is said beside it. */
  readonly besides?: readonly Section[]
}

/** Keeps the file and answers with the link to it. */
export async function giveFile(given: Given, context: Context): Promise<Answer> {
  const { document, student, language, format, made, buttons, besides = [] } = given
  const { viewer, publicUrl } = context
  const { title, file } = kindNamed(document)
  const bytes = await bytesOf(made.paper, format)
  const students = viewer.seen()
  const token = await context.write((unit) =>
    unit.files.keep({ type: types[format], name: file, bytes, madeBy: viewer.staff.id, students }),
  )
  const link = `${publicUrl}/file/${token}`
  const notes = [
    ...(made.ownIsFaulty
      ? [
          {
            type: 'notice' as const,
            tone: 'caution' as const,
            text: t`The district's own form for this can't be used any more, so I took the one that I came with. An administrator of the district sees what is wrong with it by: npx caseload templates`,
          },
        ]
      : []),
    ...(language === spokenNow().language
      ? []
      : [
          {
            type: 'text' as const,
            text: t`The form is in ${languageNames[language]}. What staff wrote stands as they wrote it.`,
          },
        ]),
  ]
  return {
    status: 'ok',
    title: `${translated(title)}: ${student.name}`,
    sections: [
      { type: 'text', text: link },
      {
        type: 'text',
        text: t`Open it in a browser. It opens once, within ten minutes. It has your name and the date on every page.`,
      },
      ...notes,
      ...besides,
      ...(buttons.length > 0 ? [{ type: 'buttons' as const, buttons }] : []),
    ],
    students: [student.sourcedId],
    data: { document, format, language, link },
  }
}

/** Buttons to have the same to print or to be changed, and in the other languages. */
export function otherForms(
  format: Format,
  language: Language,
  press: (label: string, changed: { readonly format: Format; readonly language: Language }) => Button,
): readonly Button[] {
  return [
    format === 'pdf'
      ? press(t`As a Word file, to change it`, { format: 'docx', language })
      : press(t`As a PDF, to print it`, { format: 'pdf', language }),
    ...languages
      .filter((other) => other !== language)
      .map((other) => press(t`In ${languageNames[other]}`, { format, language: other })),
  ]
}

/** Where no browser reaches the program: how the office makes the file. */
export function madeInTerminal(student: VisibleStudent, call: string): Answer {
  return {
    status: 'ok',
    title: t`The office prints it`,
    sections: [
      {
        type: 'text',
        text: t`I can't be reached by a browser here (CASELOAD_PUBLIC_URL is not set). The office makes the file in a terminal: npx caseload ${call}`,
      },
    ],
    students: [student.sourcedId],
    data: { link: null },
  }
}

/** The same, where the terminal has no verb for it. */
export function unreachable(student: VisibleStudent, title: string): Answer {
  return {
    status: 'ok',
    title,
    sections: [
      {
        type: 'text',
        text: t`I can't be reached by a browser here. Once CASELOAD_PUBLIC_URL is set, documents can be opened and printed.`,
      },
    ],
    students: [student.sourcedId],
    data: { link: null },
  }
}
