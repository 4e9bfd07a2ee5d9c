// The district's codes of progress. Districts print letters, numbers or reasons, of any number; each of them means one
// outlook, which is what a family reads.
import { type Outlook, outlooks } from './outlook.js'

export interface ReportCode {
  readonly code: string
  readonly outlook: Outlook
  /** The district's own words for it, where it has some. */
  readonly words?: string
}

export const usualCodes = 'M,S,I,D,N'

/** Without these a report can't say what the law asks of it. */
const mustHave: readonly Outlook[] = ['sufficient', 'insufficient']

/**
 * Reads a list of codes: five in the order of the outlooks ("M,S,I,D,N"), or each with what it means and, where the
 * district has some, its own words: "1=insufficient: none; 2=insufficient: up to half; 3=sufficient; 4=met".
 * @returns undefined where it can't be read, names one twice, or has none for enough or for not enough
 */
export function codesFrom(list: string): readonly ReportCode[] | undefined {
  const plain = list.split(',').map((one) => one.trim())
  const codes = list.includes('=')
    ? list.split(';').flatMap((one) => (one.trim() === '' ? [] : [codeFrom(one)]))
    : plain.length === outlooks.length
      ? plain.map((code, at): ReportCode => ({ code, outlook: outlooks[at] as Outlook }))
      : []
  const read = codes.filter((one): one is ReportCode => one !== undefined && /^[^\s,;:=]{1,6}$/.test(one.code))
  const isWhole = read.length === codes.length && new Set(read.map(({ code }) => code)).size === codes.length
  const hasMust = mustHave.every((outlook) => read.some((one) => one.outlook === outlook))
  return isWhole && hasMust ? read : undefined
}

function codeFrom(one: string): ReportCode | undefined {
  const [, code = '', meant = '', words = ''] = /^\s*([^=]*?)\s*=\s*(\w+)\s*(?::\s*(.*?)\s*)?$/.exec(one) ?? []
  const outlook = outlooks.find((known) => known.toLowerCase() === meant.toLowerCase())
  return outlook && { code, outlook, ...(words && { words }) }
}
