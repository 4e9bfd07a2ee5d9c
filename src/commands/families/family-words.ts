// How people of a family, and what they were given, are said in chat.

import type { Item, Section } from '#bot/reply'
import { aboutGiven, type Occasion } from '#families/given-document'
import { languageName } from '#families/language'
import { type FamilyPerson, type Interpreter, isRestricted, type Telling } from '#families/person'
import { rightsOf } from '#families/rights'
import type { Given, RecordedConcern } from '#records/families'
import { spokenDay } from '#time/day'
import { t, translated, wording } from '#wording/t'
import { howWords } from '../reports/report-words.js'

export const tellWords: Readonly<Record<Telling, string>> = wording({
  call: 'by a call',
  text: 'by a text message',
  email: 'by e-mail',
  mail: 'by mail',
  byHand: 'by hand',
  meeting: 'in person',
})

export const interpreterWords: Readonly<Record<Interpreter, string>> = wording({
  needed: 'needs an interpreter',
  notNeeded: 'needs no interpreter',
})

export const occasionWords: Readonly<Record<Occasion, string>> = wording({
  yearly: 'for this school year',
  referral: 'upon the first referral, or a request for an evaluation',
  complaint: 'upon the first complaint of the school year',
  removal: 'upon a removal that changes placement',
  request: 'because they asked',
})

/** "Maria Doe (mother)". */
export function called({ name, relationship }: Pick<FamilyPerson, 'name' | 'relationship'>): string {
  return `${name} (${relationship})`
}

/** What limits whom: before everything else. */
export function restrictionsOf(people: readonly FamilyPerson[]): readonly Section[] {
  return people.filter(isRestricted).map((person) => ({
    type: 'notice',
    tone: 'caution',
    text: t`Restricted: ${called(person)}: ${person.restriction}`,
  }))
}

export function personItem(person: FamilyPerson): Item {
  const { language, interpreter, tell, phone, email, note, source } = person
  const speaks = [
    language ? t`Speaks ${languageName(language)}` : '',
    interpreter ? interpreterWords[interpreter] : '',
  ].filter((one) => one !== '')
  return {
    text: called(person),
    details: [
      rightsWords(person),
      speaks.join(', '),
      tell ? t`Wishes to be told ${tellWords[tell]}` : '',
      [phone, email].filter(Boolean).join(' · '),
      note ?? '',
      source === 'note' ? t`Written down here; the roster does not name them.` : '',
    ].filter((one) => one !== ''),
  }
}

function rightsWords(person: FamilyPerson): string {
  const { offered, withheld } = rightsOf([person])
  const decides =
    person.educationalRights === true
      ? t`Holds educational rights`
      : person.educationalRights === false
        ? t`Holds no educational rights`
        : t`The roster does not say whether they hold educational rights`
  const receives =
    withheld.length > 0
      ? t`may not receive records`
      : offered.length > 0
        ? t`may receive records`
        : t`ask the office whether they may receive records`
  return `${decides}; ${receives}`
}

/** In their own words, and what they mean in English where those are others. */
export function concernItem(concern: RecordedConcern): Item {
  const { day, words, language, inEnglish, discussedDay, answer } = concern
  return {
    text: `“${words}”`,
    details: [
      `${called(concern)}, ${spokenDay(day)}${language === 'en' ? '' : `, ${languageName(language)}`}`,
      inEnglish ? t`In English: ${inEnglish}` : '',
      discussedDay ? t`Talked over on ${spokenDay(discussedDay)}${answer ? `: ${answer}` : ''}` : '',
    ].filter((one) => one !== ''),
  }
}

export function givenItem(given: Given): Item {
  const { document, day, how, language, by, occasion, note, translatedBy, number } = given
  const which = document === 'priorWrittenNotice' && number ? ` ${number}` : ''
  return {
    text: `${spokenDay(day)}: ${translated(aboutGiven[document].title)}${which}`,
    details: [
      `${called(given)}, ${howWords[how]}, ${languageName(language)}`,
      occasion ? occasionWords[occasion] : '',
      translatedBy ? t`Put into words by ${translatedBy}` : '',
      note ?? '',
      t`Given by ${by}`,
    ].filter((one) => one !== ''),
  }
}
