// The one way by which anything of a student becomes words that a channel reads: initials, once it is proven that
// everybody who is in the channel may see that student's plan.
import type { Account, StaffMember } from '#people/staff'
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Day } from '#time/day'
import type { Audience, Present } from './audience.js'
import type { AuditedStudent } from './audit.js'
import type { PublicText } from './public-text.js'
import type { DistrictSettings } from './settings.js'
import type { Directory, Store } from './store.js'
import type { Viewer } from './viewer.js'
import type { OpenViewer } from './viewer-door.js'

/** Whose plan is spoken of. */
export interface PlanOf {
  readonly studentId: StudentId
  readonly kind: PlanKind
}

/** What it takes to know who somebody in a channel is, and what they may see. */
export interface WhoIsWho {
  readonly store: Pick<Store, 'staffBehind' | 'isShared' | 'isLocked'> & Pick<Directory, 'staffWithEmail'>
  readonly openViewer: OpenViewer
  readonly settings: DistrictSettings
  readonly today: Day
}

/** Somebody who could read what was shown, and on what grounds. */
export interface Reader {
  readonly account: Account
  readonly staff: StaffMember
  readonly students: readonly AuditedStudent[]
}

/** That everybody who reads a channel may see certain students' plans. Made by `prove` and by nothing else. */
export class SeenByAll {
  readonly #names: ReadonlyMap<StudentId, string>
  private constructor(
    /** Everybody who is there, for the audit log. */
    readonly readers: readonly Reader[],
    names: ReadonlyMap<StudentId, string>,
  ) {
    this.#names = names
  }

  /**
   * Asks of everybody present whether they may see each of the plans.
   * @returns undefined where anybody may not, or isn't known, or others may read the channel
   */
  static async prove(audience: Audience, plans: readonly PlanOf[], who: WhoIsWho): Promise<SeenByAll | undefined> {
    if (audience.type !== 'closed' || audience.members.length === 0 || plans.length === 0) return undefined
    const readers: Reader[] = []
    const names = new Map<StudentId, string>()
    for (const member of audience.members) {
      const staff = await staffOf(member, who)
      if (!staff?.active) return undefined
      const viewer = await who.openViewer(staff, who.settings, who.today)
      for (const plan of plans) {
        const name = await nameSeen(viewer, plan)
        if (name === undefined) return undefined
        names.set(plan.studentId, name)
      }
      readers.push({ account: member.account, staff, students: viewer.seen() })
    }
    return new SeenByAll(readers, names)
  }

  /** A student's initials, as `J. D.`; undefined for one of whom nothing was proven. */
  initialsOf(student: StudentId): PublicText | undefined {
    const name = this.#names.get(student)
    if (name === undefined) return undefined
    const letters = name.split(/[\s-]+/).flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
    return letters.map((letter) => `${letter.toUpperCase()}.`).join(' ') as PublicText
  }
}

async function nameSeen(viewer: Viewer, { studentId, kind }: PlanOf): Promise<string | undefined> {
  const student = await viewer.meet(studentId)
  return student && viewer.opened(student, kind).size > 0 ? student.name : undefined
}

/** By their own account, else by the address in the platform's profile where it is one person's. */
async function staffOf({ account, email }: Present, { store }: WhoIsWho): Promise<StaffMember | undefined> {
  const behind = await store.staffBehind(account)
  if (behind || !email || (await store.isShared(account))) return behind
  const [staff, ...others] = await store.staffWithEmail(email)
  return staff && others.length === 0 && !(await store.isLocked(staff.id)) ? staff : undefined
}
