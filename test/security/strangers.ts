// Everybody who may be told nothing of a student, whatever they send: who they are to the roster and to the district. How a
// platform knows them, and what it says of them, stands with its own tests.
import { createStore } from '#db/records/store'
import type { Account } from '#people/staff'
import { addressOf, districtFiles, emailOf, type Row } from '../stories/district-files.js'
import { type AuditRow, type District, firstDay } from '../stories/small-district.js'

/** Whoever may see the student that all of them ask about. */
export const rightful = 'case.manager'
export const pupil = 'Ida Fennimore'
export const question = `accommodations for ${pupil}`
/** What of the pupil's plan stands in the answer to it. */
export const accommodation = 'Aqidaqiepq'

/** What each is told instead. */
export const told = {
  stranger: "Hello! I'm Caseload, and I don't know you yet",
  shared: 'Several people use this account',
  locked: 'This account is locked',
  unknown: "I can't tell who you are just now",
} as const

export interface Stranger {
  readonly who: string
  /** Whose e-mail address the platform gives: the name of a member of staff, or a whole address. */
  readonly as: string
  readonly told: keyof typeof told
  /** They were a member of staff to the bot before, and shown the student. */
  readonly wasTied?: true
  /** What happens to them before they ask. */
  readonly happens?: (district: District, account: Account) => Promise<unknown>
}

/** Whom the roster or the district makes strangers: each of them a person of their own. */
export const strangersOfDistrict: readonly Stranger[] = [
  { who: 'nobody on the roster', as: 'nobody@elsewhere.example', told: 'stranger' },
  { who: 'a member of staff who has left', as: 'left.teacher', told: 'stranger' },
  {
    who: 'one of two people who have one address',
    as: 'provider.by.title',
    told: 'stranger',
    happens: (district) => onRoster(district, 'somebody.else', { email: emailOf('provider.by.title') }),
  },
  {
    who: 'a member of staff who is locked',
    as: 'manager.by.title',
    told: 'locked',
    happens: (district) => district.ask('superintendent', `lock ${emailOf('manager.by.title')}`),
  },
  { who: 'an account that several people use', as: rightful, told: 'shared', happens: share },
  {
    who: 'somebody who has left since',
    as: 'assigned.manager',
    told: 'stranger',
    wasTied: true,
    happens: (district) => onRoster(district, 'assigned.manager', { enabledUser: false }),
  },
  {
    who: 'somebody whose address on the roster is another since',
    as: 'team.member',
    told: 'stranger',
    wasTied: true,
    happens: (district) => onRoster(district, 'team.member', { email: 'new.name@district.example' }),
  },
  {
    who: 'somebody whose phone is lost since',
    as: 'provider',
    told: 'locked',
    wasTied: true,
    happens: (district) => district.ask('superintendent', `lock ${emailOf('provider')}`),
  },
  { who: 'an account that several people use since', as: rightful, told: 'shared', wasTied: true, happens: share },
]

async function onRoster(district: District, sourcedId: string, row: Row): Promise<void> {
  const person = { givenName: 'Pat', familyName: sourcedId.replaceAll('.', ' '), email: addressOf(sourcedId) }
  const report = await district.import({
    'users.csv': [{ sourcedId, enabledUser: true, orgSourcedIds: 'birch', role: 'teacher', ...person, ...row }],
  })
  if (report.hasRefused) throw new Error(report.lines().join('\n'))
}

/** As `caseload link --shared` does. */
async function share(district: District, account: Account): Promise<void> {
  const store = createStore(district.database, district.seal, district.clock)
  const entry = () => ({ surface: 'private', account, command: 'link', outcome: 'changed', students: [] }) as const
  await store.commit({ deliveries: [], entry }, (unit) => unit.share(account, true))
}

const names = (districtFiles(firstDay)['users.csv'] ?? [])
  .filter(({ role }) => role === 'student')
  .flatMap(({ givenName, familyName, preferredFirstName }) => [givenName, familyName, preferredFirstName])
  .filter((name): name is string => typeof name === 'string' && name !== '')
const ofStudents = new RegExp(`\\b(?:${names.join('|')})\\b|[A-Z]q[a-z]+q(?:iep|504)q`, 'g')

/** Each word in a text that says something of any student of the district: names, and every text of their plans. */
export function saysOfStudents(everything: string): readonly string[] {
  return [...new Set(everything.match(ofStudents) ?? [])]
}

/** How many entries there are, and what was written down after so many. */
export async function writtenDown(district: District, after = 0): Promise<readonly AuditRow[]> {
  return (await district.audit()).slice(after)
}

/** What stands in every form that was begun, as it is kept. */
export async function keptForms({ database }: District): Promise<string> {
  return JSON.stringify(await database.read.select().from(database.tables.drafts))
}
