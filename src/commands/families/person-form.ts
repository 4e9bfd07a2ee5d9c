// What may be written down of somebody of a family. The roster's own word on rights stands where it says something: only
// what it leaves open, and whatever limits somebody further, is written here.

import { z } from 'zod'
import type { FormValues } from '#bot/form'
import { languageName } from '#families/language'
import { type FamilyPerson, interpreters, type PersonNote, tellings } from '#families/person'
import { oneOf, text } from '#plans/field-kit'
import { t } from '#wording/t'
import { interpreterWords, tellWords } from './family-words.js'

const yesOrNo = ['yes', 'no'] as const

/** @param person absent: somebody new */
export function personSchema(person: FamilyPerson | undefined) {
  const yesNo = { yes: t`Yes`, no: t`No` }
  const isOurs = person === undefined || person.source === 'note'
  // What the file says of rights, beside what was written here.
  const isOpen = (right: 'educationalRights' | 'mayReceiveRecords') =>
    isOurs || person?.[right] === undefined || person.written?.[right] !== undefined
  return z.object({
    ...(person === undefined && {
      name: text({ label: t`Name` }),
      relationship: text({ label: t`Who they are to the student`, hint: t`Such as: mother, foster father, aunt` }),
    }),
    language: text({
      label: t`Language`,
      hint: t`That they wish to be told in: Spanish, Vietnamese, American Sign Language`,
    }).optional(),
    interpreter: oneOf(interpreters, { label: t`Interpreter`, options: interpreterWords }).optional(),
    tell: oneOf(tellings, { label: t`How they wish to be told`, options: tellWords }).optional(),
    ...(isOurs && {
      phone: text({ label: t`Telephone` }).optional(),
      email: text({ label: t`E-mail address` }).optional(),
    }),
    ...(isOpen('educationalRights') && {
      educationalRights: oneOf(yesOrNo, {
        label: t`Holds educational rights`,
        hint: t`As the office says (34 CFR 300.30)`,
        options: yesNo,
      }).optional(),
    }),
    ...(isOpen('mayReceiveRecords') && {
      mayReceiveRecords: oneOf(yesOrNo, { label: t`May receive records`, options: yesNo }).optional(),
    }),
    restriction: text({
      label: t`What limits what they may be told`,
      hint: t`An order or agreement, as the office has it. It counts beside what the roster says`,
      long: true,
    }).optional(),
    note: text({ label: t`What else is worth knowing`, hint: t`Such as: works nights, call after 2 pm` }).optional(),
  })
}

/** What the form begins with: what was written before, and what was just said. */
export function personValues(person: FamilyPerson | undefined, said: Partial<PersonNote>): FormValues {
  const {
    name: _name,
    relationship: _relationship,
    educationalRights,
    mayReceiveRecords,
    ...rest
  } = person?.written ?? ({} as Partial<PersonNote>)
  return {
    ...rest,
    ...(rest.language && { language: languageName(rest.language) }),
    ...(educationalRights !== undefined && { educationalRights: educationalRights ? 'yes' : 'no' }),
    ...(mayReceiveRecords !== undefined && { mayReceiveRecords: mayReceiveRecords ? 'yes' : 'no' }),
    ...said,
  }
}

/** The note that was typed. */
export function noteFrom(person: FamilyPerson | undefined, values: Readonly<Record<string, unknown>>): PersonNote {
  const given = personSchema(person).parse(values) as Partial<Record<keyof PersonNote, string>>
  const { name = person?.name ?? '', relationship = person?.relationship ?? '', ...rest } = given
  const { educationalRights, mayReceiveRecords, ...said } = rest
  return {
    ...(said as Partial<PersonNote>),
    name,
    relationship,
    ...(educationalRights && { educationalRights: educationalRights === 'yes' }),
    ...(mayReceiveRecords && { mayReceiveRecords: mayReceiveRecords === 'yes' }),
  }
}
