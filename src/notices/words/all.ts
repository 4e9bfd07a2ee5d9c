// Every language that a notice has words of its own in. A new one is a file beside these and a line here.
import { english } from './en.js'
import { spanish } from './es.js'
import type { NoticeLanguage } from './notice-words.js'

const languages: readonly NoticeLanguage[] = [english, spanish]

/** A notice's words in a language, by its key; undefined where somebody must write all of it. */
export function noticeLanguage(key: string): NoticeLanguage | undefined {
  return languages.find(({ language }) => language === key)
}
