// How somebody is answered: in the language they chose, else in their app's; and with all of it in words where they have it
// read aloud.
import type { PreferenceRecords } from '#records/preferences'
import { type Language, languageOf } from '#wording/language'
import type { Request } from './request.js'
import type { WhoAsks } from './who-asks.js'

export interface Voice {
  readonly language: Language
  readonly readAloud: boolean
}

/** Read anew each time: it may have been chosen just now. */
export async function voiceFor(
  who: WhoAsks,
  { locale }: Pick<Request, 'locale'>,
  preferences: Pick<PreferenceRecords, 'of'>,
): Promise<Voice> {
  const chosen = who.type === 'staff' ? await preferences.of(who.staff.id) : undefined
  return {
    language: chosen?.language ?? languageOf(locale) ?? 'en',
    readAloud: chosen?.screenReader === true,
  }
}
