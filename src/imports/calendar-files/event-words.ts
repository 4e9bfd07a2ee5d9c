// What the title of an event, or its category, says of school: closed, a short day, in session, or nothing. A school's
// calendar holds much else, so only what says it outright counts: a day that is wrongly taken for one without school
// moves deadlines that are counted in school days.
import { fold } from '#language/fold'

export type DaySaid =
  | { readonly says: 'closed'; readonly holiday?: 'state' }
  | { readonly says: 'partial'; readonly partial: string }
  | { readonly says: 'open' | 'begins' | 'ends' }
  /** It says nothing of school, leaves it open, or is about some schools or grades alone. */
  | { readonly says: 'nothing' | 'perhaps' | 'some' }

/** Tried on folded words: lower case, one space between, no signs. */
const someGrades =
  /\b(?:grades?|gr) (?:k|pk|\d)|\b(?:kindergarten|preschool|pre k|prek|seniors?|juniors?|sophomores?|freshm[ae]n)\b|\b[kp]k? \d/
const everyGrade = /\b(?:grades? )?(?:pre |p)?k 12\b/g
const someSchools = /\b(?:elementary|middle schools?|high schools?|junior high)\b|\b(?:es|ms|hs) only\b/
const perhaps =
  /\b(?:if (?:needed|necessary|used)|as needed|tentative|possible|unless|may be|weather permitting|tbd|tba)\b/

const closedOutright =
  /\bno (?:school(?! (?:lunch|bus|fees?|uniforms?|pictures?|supplies))|class(?:es)?|students?)\b|\bnot in session\b|\b(?:schools?|campus|district)(?: (?:is|are|will|be|buildings?))* (?:closed|closure)\b(?! to)|^(?:closed|closure)\b/
const officeAlone = /\boffices?\b/

const shortDays: readonly (readonly [words: RegExp, partial: string])[] = [
  [/\bearly (?:release|dismissal|dismiss|out|closing|closure)\b|\bnoon (?:dismissal|release)\b/, 'early release'],
  [/\bhalf days?\b|\b1 2 days?\b/, 'half day'],
  [/\blate (?:start|arrival|opening)\b|\b(?:delayed|delay) (?:start|opening)\b/, 'late start'],
  [/\b(?:\d|one|two|three) (?:hr|hour) delay\b/, 'late start'],
  [/\b(?:minimum|min|shortened|abbreviated|modified|reduced) days?\b/, 'shortened day'],
]

const seasons =
  'thanksgiving|christmas|holiday|easter|winter|mid winter|midwinter|spring|fall|autumn|summer|october|february|april|presidents(?: day)?|semester|term|school'
const closedOtherwise = [
  new RegExp(`\\b(?:${seasons}) (?:break|recess|vacation)\\b|^(?:break|recess|vacation)$`),
  /\bholidays?\b/,
  /\bsnow day\b/,
  /\b(?:teachers?|staff|educators?|faculty)(?: \w+)? (?:work ?days?|planning|in ?service|prep|preparation|records|development|training|institute)\b/,
  /^work ?days?\b|\bin ?service\b|\bprofessional (?:development|learning)\b|\bpd days?\b|\binstitute day\b|\b(?:records|grading) day\b/,
  /\b(?:students?|pupils?) (?:holiday|free day|off)\b|\bnon ?(?:student|attendance|instructional|school) days?\b|\bpupil free\b/,
]
/** With one of these it is something that takes place, or the edge of a break: not a day without school. */
const somethingElse =
  /\b(?:concert|party|parties|sing|shop|bazaar|fair|assembly|program|performance|parade|lunch|luncheon|breakfast|dinner|pageant|market|band|choir|chorus|drive|cards?|spirit|dress|tournament|game|camp|registration|deadline|hours|practice|packets?|club|care|sale|play|festival|night|evening|after school|webinar|meeting|before|begins?|starts?|ends?|last day|first day|after|prior|returns?|resumes?)\b/

const summerSchool = /\bsummer\b/
const begins =
  /\bfirst (?:student |school )?day (?:of|for) (?:the )?(?:school|class(?:es)?|students)\b|\bschool (?:year )?(?:begins|starts|opens)\b|\bclasses (?:begin|start)\b|\bstudents first day\b|\bfirst student day\b/
const ends =
  /\blast (?:student |school )?day (?:of|for) (?:the )?(?:school|class(?:es)?|students)\b|\bschool (?:year )?ends\b|\bclasses end\b|\bstudents last day\b|\blast student day\b/
const partOfAYear = /\b(?:before|break|recess|semester|quarter|trimester|term)\b/
const open =
  /\b(?:school|classes) (?:resumes?|reopens?)\b|\bstudents? returns?\b|\bin session\b|\bregular (?:school )?day\b|\bmake ?up day\b/

/** Holidays of the state are no business days (34 CFR 300.11(b)). */
const stateHoliday = /\b(?:state|federal|legal|public|national|bank) holidays?\b/

/**
 * What an event says of school on its days.
 * @param ofOneSchool the file is of one school: a kind of school in a title says nothing more
 */
export function whatItSays(title: string, categories: readonly string[], ofOneSchool: boolean): DaySaid {
  const words = fold(title)
  const said = readWords(words, ofOneSchool)
  if (said.says !== 'nothing' || somethingElse.test(words)) return said
  return (
    categories
      .map((one) => readWords(fold(one), ofOneSchool))
      .find(({ says }) => says === 'closed' || says === 'partial') ?? said
  )
}

function readWords(words: string, ofOneSchool: boolean): DaySaid {
  const said = readPlainly(words)
  if (said.says === 'nothing') return said
  const grades = words.replaceAll(everyGrade, ' ')
  if (someGrades.test(grades) || (!ofOneSchool && someSchools.test(words))) return { says: 'some' }
  return perhaps.test(words) ? { says: 'perhaps' } : said
}

function readPlainly(words: string): DaySaid {
  const closed = stateHoliday.test(words)
    ? ({ says: 'closed', holiday: 'state' } as const)
    : ({ says: 'closed' } as const)
  if (closedOutright.test(words) && !officeAlone.test(words)) return closed
  const short = shortDays.find(([pattern]) => pattern.test(words))
  if (short) return { says: 'partial', partial: short[1] }
  if (!summerSchool.test(words) && begins.test(words)) return { says: 'begins' }
  if (!summerSchool.test(words) && ends.test(words)) return { says: partOfAYear.test(words) ? 'open' : 'ends' }
  if (open.test(words)) return { says: 'open' }
  if (!somethingElse.test(words) && closedOtherwise.some((pattern) => pattern.test(words))) return closed
  return { says: 'nothing' }
}
