// A prior written notice as a document, in a language that it is written in, for those who carry the plan.

import { z } from 'zod'
import { defineCommand } from '#bot/command'
import type { PriorWrittenNoticeFacts } from '#documents/facts/prior-written-notice'
import { kindNamed } from '#documents/kinds'
import { languageName } from '#families/language'
import { rightsOf } from '#families/rights'
import { noticeLanguage } from '#notices/words/all'
import { fullName, type StaffMember } from '#people/staff'
import { fill } from '#progress/reports/fill'
import type { NewGiven } from '#records/families'
import { spokenDay } from '#time/day'
import { languages, spokenNow } from '#wording/language'
import { later, t, translated } from '#wording/t'
import { givenTo } from '../families/family-at-hand.js'
import { aboutNotice, type NoticeAtHand, noticeAtHand } from '../notices/notice-at-hand.js'
import { formats, giveFile, unreachable } from './give-file.js'
import { paperOf } from './plan-paper.js'

export const printNotice = defineCommand({
  name: 'printNotice',
  summary: later`A prior written notice, to print`,
  phrases: [],
  takes: 'student',
  input: aboutNotice.extend({ language: z.string().max(60), format: z.enum(formats).default('pdf') }),
  mayUse: 'staff',
  examples: [],
  changes: true,
  byButtonOnly: true,
  async run({ language: written, format, ...asked }, context) {
    const found = await noticeAtHand(asked, context)
    if ('status' in found) return found
    const { student, kind, notice } = found
    const { viewer, readings, publicUrl } = context
    if (!publicUrl) return unreachable(student, `${translated(kindNamed('priorWrittenNotice').title)}: ${student.name}`)
    const schools = await viewer.within([student], kind, ['considerations'], (permits) =>
      readings.reports.schoolNames(permits),
    )
    const handed = (await givenTo(found, context)).filter(
      (one) => one.document === 'priorWrittenNotice' && one.kind === kind && one.number === notice.number,
    )
    // The form around it stands in a language that there is a form in.
    const language = languages.find((one) => one === written) ?? spokenNow().language
    const school = schools.get(student.id)
    const facts = () => noticeFacts(found, { written, handed, school, by: viewer.staff })
    const made = paperOf('priorWrittenNotice', language, facts, context)
    const again = (label: string, changed: { readonly language?: string; readonly format?: string }) => ({
      label,
      action: {
        command: 'printNotice',
        input: { student: student.id, kind, number: notice.number, language: written, format, ...changed },
      },
    })
    const buttons = [
      format === 'pdf'
        ? again(t`As a Word file, to change it`, { format: 'docx' })
        : again(t`As a PDF, to print it`, { format: 'pdf' }),
      ...Object.keys(notice.words)
        .filter((other) => other !== written)
        .map((other) => again(t`In ${languageName(other)}`, { language: other })),
    ]
    return giveFile({ document: 'priorWrittenNotice', student, language, format, made, buttons }, context)
  },
})

interface Around {
  /** The key of the language whose words are printed. */
  readonly written: string
  readonly handed: readonly Pick<NewGiven, 'name' | 'withoutRight'>[]
  readonly school: string | undefined
  readonly by: StaffMember
}

/** Whom it was given to; before that, who holds the right to it. Never who holds none, whatever reached them. */
function addressees(people: NoticeAtHand['people'], handed: Around['handed']): readonly string[] {
  const rightly = handed.filter(({ withoutRight }) => !withoutRight)
  return (rightly.length > 0 ? rightly : rightsOf(people).offered).map(({ name }) => name)
}

/** In the language of the form, which is spoken now. */
function noticeFacts(
  { student, kind, notice, people }: NoticeAtHand,
  { written, handed, school, by }: Around,
): PriorWrittenNoticeFacts {
  const { act, matter, status, givenDay, effectiveDay } = notice
  const form = noticeLanguage(written)
  return {
    school,
    student: student.name,
    grade: student.grade,
    addressees: addressees(people, handed).join(', '),
    isIep: kind === 'iep',
    isDraft: status === 'draft',
    noticeDate: givenDay && spokenDay(givenDay),
    effectiveDate: effectiveDay && spokenDay(effectiveDay),
    opening: form && fill(form.opening[act], { matter: form.matters[matter] }),
    ...notice.words[written],
    contact: fullName(by),
    contactEmail: by.email,
  }
}
