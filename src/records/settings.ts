// The choices a district makes, each with its default. Stored by name; an absent one has its default.

import { z } from 'zod'
import { ownPacksSchema, packApprovalSchema } from '#deadlines/rules-in-force'
import { leadsFrom, usualLeads } from '#deadlines/stages'
import { ownTemplatesSchema } from '#documents/own-templates'
import type { PlanKind } from '#plans/kind'
import { codesFrom, usualCodes } from '#progress/reports/codes'
import { busChoices, type CountingRule, inSchoolChoices, partDayChoices, warningsFrom } from '#removals/counting-rule'
import { type Language, languages } from '#wording/language'
import { later } from '#wording/t'

/** Where the district names nobody. */
const nobodyNamed = 'none'

/** Every district setting: what it means, its default, and how a value is checked. */
export const districtSettings = {
  accessOpensDaysBefore: {
    schema: z.number().int().min(0).max(60),
    default: 14,
    says: later`Days before a class begins when its teachers may see the plans of its students`,
  },
  accessClosesDaysAfter: {
    schema: z.number().int().min(0).max(60),
    default: 10,
    says: later`Days after a class ends until its teachers may still see them`,
  },
  teachersSeeWholeIep: {
    schema: z.boolean(),
    default: false,
    says: later`Teachers responsible for a student see the whole IEP, not only their part`,
  },
  officeSeesOwnFamily: {
    schema: z.boolean(),
    default: false,
    says: later`Staff may see by office a student whose contact they are (their own child's plan)`,
  },
  iepKeptHere: {
    schema: z.boolean(),
    default: false,
    says: later`IEPs are written here. Off: they are kept in another system, and are changed here by import alone`,
  },
  plan504KeptHere: {
    schema: z.boolean(),
    default: true,
    says: later`504 plans are written here. Off: they are kept elsewhere, and are changed here by import alone`,
  },
  plan504Goals: {
    schema: z.boolean(),
    default: false,
    says: later`504 plans may hold goals and objectives`,
  },
  plan504Services: {
    schema: z.boolean(),
    default: false,
    says: later`504 plans may hold specially designed instruction`,
  },
  deliveryStarted: {
    schema: z.boolean(),
    default: false,
    says: later`Whether staff are sent their part of plans and of what changes in them; "start delivery" begins it`,
  },
  deliverySettleDays: {
    schema: z.number().int().min(0).max(30),
    default: 2,
    says: later`School days after somebody joins a class before they are sent the plans of its students`,
  },
  answerWithinSchoolDays: {
    schema: z.number().int().min(1).max(30),
    default: 3,
    says: later`School days within which a case manager answers a question about a plan`,
  },
  reminders: {
    schema: z.boolean(),
    default: true,
    says: later`Whether staff are reminded of what falls due, one message a school day at most`,
  },
  remindersAt: {
    schema: z.string().regex(/^(0[5-9]|1\d):[0-5]\d$/),
    default: '07:30' as string,
    says: later`When reminders go out, from 05:00 to 19:59; everybody may choose a time of their own`,
  },
  reminderDays: {
    schema: z
      .string()
      .max(60)
      .refine((list) => leadsFrom(list) !== undefined),
    default: usualLeads.join(','),
    says: later`How many days before the last school day on or before a deadline it is told of, such as 60,30,14,7,1`,
  },
  escalateAfterDays: {
    schema: z.number().int().min(1).max(60),
    default: 7,
    says: later`Days that a legal deadline is past before an administrator of the school is told too`,
  },
  reportCodes: {
    schema: z
      .string()
      .max(1_000)
      .refine((list) => codesFrom(list) !== undefined),
    default: usualCodes as string,
    says: later`Codes of a progress report: met, sufficient, insufficient, not enough data, not introduced; or each with what it means`,
  },
  transitionAge: {
    schema: z.number().int().min(9).max(16),
    default: 16,
    says: later`The age at which the IEP in effect must plan transition; some states say 14`,
  },
  ageOfMajority: {
    schema: z.number().int().min(18).max(21),
    default: 18,
    says: later`The age of majority in the state; students are told a year before which rights pass to them`,
  },
  plan504ReviewMonths: {
    schema: z.number().int().min(1).max(60),
    default: 12,
    says: later`Months after which the district reviews a 504 plan; no law gives a number`,
  },
  plan504ReevaluationMonths: {
    schema: z.number().int().min(1).max(60),
    default: 36,
    says: later`Months after which the district reevaluates for a 504 plan; no law gives a number`,
  },
  evaluationConsentDays: {
    schema: z.number().int().min(1).max(60),
    default: 15,
    says: later`School days after a referral within which consent to evaluate is asked for, or the referral answered; no federal law gives a number`,
  },
  transferSettleDays: {
    schema: z.number().int().min(1).max(120),
    default: 30,
    says: later`Days with comparable services within which a plan from another school is adopted or a new one made; no law gives a number`,
  },
  transferRecordsDays: {
    schema: z.number().int().min(1).max(60),
    default: 5,
    says: later`School days within which records are got from another school, or sent to one; the law says promptly`,
  },
  removalsInSchool: {
    schema: z.enum(inSchoolChoices),
    default: 'unlessServed' as CountingRule['inSchool'],
    says: later`Whether a removal in school counts as a day of removal: always, never, or unless the student kept services and classes among peers`,
    takes: [...inSchoolChoices],
  },
  removalsPartDay: {
    schema: z.enum(partDayChoices),
    default: 'day' as CountingRule['partDay'],
    says: later`Whether a part of a day counts as a whole day of removal, by its minutes, or never`,
    takes: [...partDayChoices],
  },
  removalsOnBus: {
    schema: z.enum(busChoices),
    default: 'ifOnPlan' as CountingRule['bus'],
    says: later`Whether a removal from the bus counts: always, never, or where transportation is a service of the plan`,
    takes: [...busChoices],
  },
  removalsDayMinutes: {
    schema: z.number().int().min(60).max(720),
    default: 390,
    says: later`Minutes of a school day for removals that count by minutes, where the plan gives none`,
  },
  removalWarnings: {
    schema: z
      .string()
      .max(30)
      .refine((list) => warningsFrom(list) !== undefined),
    default: '5,8,10' as string,
    says: later`At how many school days of removal in a year staff are told, from 1 to 10, such as 5,8,10`,
  },
  meetingNoticeDays: {
    schema: z.number().int().min(0).max(60),
    default: 10,
    says: later`Days before a meeting by which its notice is given; federal law says early enough and gives no number, your state may`,
  },
  meetingInputDays: {
    schema: z.number().int().min(1).max(20),
    default: 3,
    says: later`School days before a meeting by which teachers are asked for their input`,
  },
  annualReviewFrom: {
    schema: z.enum(['meeting', 'start']),
    default: 'meeting' as 'meeting' | 'start',
    says: later`Whether the year to the next review runs from the day of the meeting or from the day the plan took effect`,
    takes: ['meeting', 'start'],
  },
  keepSpecialEducationYears: {
    schema: z.number().int().min(3).max(100),
    default: 7,
    says: later`Years that a student's special education record is kept after its last day; no federal rule gives a number, your state may`,
  },
  keepServiceYears: {
    schema: z.number().int().min(3).max(100),
    default: 8,
    says: later`Years that service sessions are kept after the record's last day; states ask 5 to 8 for Medicaid claims`,
  },
  keepMessagesDays: {
    schema: z.number().int().min(30).max(730),
    default: 120,
    says: later`Days that messages as they were sent and forms that were sent off are kept; what is evidence stands in the records`,
  },
  messagesStandHours: {
    schema: z.number().int().min(0).max(8_760),
    default: 24,
    says: later`Hours after which what I wrote about students is taken out of chats; 0 keeps it`,
  },
  unusualReadingStudents: {
    schema: z.number().int().min(5).max(1_000),
    default: 40,
    says: later`So many students outside their own classes and caseload, opened by one person, and administrators are told`,
  },
  unusualReadingMinutes: {
    schema: z.number().int().min(1).max(60),
    default: 10,
    says: later`Within how many minutes that counts as unusual`,
  },
  noticeHelp: {
    schema: z.string().max(1_000),
    default: nobodyNamed as string,
    says: later`Whom families can ask for help in understanding a prior written notice, with how to reach them`,
  },
  channelLanguage: {
    schema: z.enum(languages),
    default: 'en' as Language,
    says: later`The language of posts in channels; everybody chooses their own for what I write to them`,
    takes: [...languages],
  },
} as const

/** What the district has settled, which is kept as settings are and isn't typed as they are. */
export const keptSettings = {
  approvedRulePacks: { schema: z.array(packApprovalSchema), default: [] as z.infer<typeof packApprovalSchema>[] },
  ownRulePacks: { schema: ownPacksSchema, default: [] as z.infer<typeof ownPacksSchema> },
  documentTemplates: { schema: ownTemplatesSchema, default: [] as z.infer<typeof ownTemplatesSchema> },
} as const

const allSettings = { ...districtSettings, ...keptSettings }

export type ChosenName = keyof typeof districtSettings
export type SettingName = keyof typeof allSettings
export type DistrictSettings = {
  readonly [Name in SettingName]: z.infer<(typeof allSettings)[Name]['schema']>
}

/** The settings where the district has chosen nothing. */
export const defaultSettings: DistrictSettings = Object.fromEntries(
  Object.entries(allSettings).map(([name, setting]) => [name, setting.default]),
) as DistrictSettings

/** The settings that some stored values make; a value that no longer passes its check counts as not chosen. */
export function settingsFrom(rows: readonly { name: string; value: unknown }[]): DistrictSettings {
  const chosen: Partial<Record<SettingName, unknown>> = {}
  for (const { name, value } of rows) {
    if (!(name in allSettings)) continue
    const read = allSettings[name as SettingName].schema.safeParse(value)
    if (read.success) chosen[name as SettingName] = read.data
  }
  return { ...defaultSettings, ...(chosen as Partial<DistrictSettings>) }
}

/** Whom the district names as help with a notice; undefined where it names nobody. */
export function noticeHelpOf({ noticeHelp }: Pick<DistrictSettings, 'noticeHelp'>): string | undefined {
  return noticeHelp === nobodyNamed ? undefined : noticeHelp
}

/** Whether plans of a kind are written here; where they are kept elsewhere, they change by import alone. */
export function keptHere(kind: PlanKind, settings: DistrictSettings): boolean {
  return kind === 'iep' ? settings.iepKeptHere : settings.plan504KeptHere
}
