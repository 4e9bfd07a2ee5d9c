// Everything that one command changes: kept together with its audit entry, or not at all.
import type { StaffId } from '#people/staff'
import type { AccessRequest } from './access-request.js'
import type { LogWork } from './accommodation-log.js'
import type { AccountWork } from './accounts.js'
import type { ApprovalWork } from './approvals.js'
import type { AssignmentWork } from './assignments.js'
import type { FeedWork } from './calendar-feeds.js'
import type { PostWork } from './channel-posts.js'
import type { DataPointWork } from './data-points.js'
import type { DisclosureWork } from './disclosures.js'
import type { DraftWork } from './drafts.js'
import type { FamilyWork } from './families.js'
import type { HandoverWork } from './handovers.js'
import type { JobMarkWork } from './job-marks.js'
import type { EventWork } from './legal-events.js'
import type { MeetingWork } from './meetings.js'
import type { MessageWords, OutgoingMessage } from './message.js'
import type { NoticeWork } from './notices.js'
import type { ObligationWork } from './obligations.js'
import type { PlanWork } from './plan-writing.js'
import type { PreferenceWork } from './preferences.js'
import type { PageWork } from './printed-pages.js'
import type { FileWork } from './private-files.js'
import type { ReportWork } from './progress-reports.js'
import type { QuestionWork } from './questions.js'
import type { ReminderWork } from './reminders.js'
import type { RemovalWork } from './removals.js'
import type { RetentionWork } from './retention.js'
import type { Section } from './section.js'
import type { SessionWork } from './service-sessions.js'
import type { SettingName } from './settings.js'
import type { GroupWork } from './student-groups.js'
import type { SubstituteWork } from './substitutes.js'
import type { UndoWork } from './undo.js'

export interface UnitOfWork extends AccountWork {
  readonly approvals: ApprovalWork
  readonly disclosures: DisclosureWork
  readonly assignments: AssignmentWork
  readonly drafts: DraftWork
  readonly families: FamilyWork
  readonly notices: NoticeWork
  readonly undo: UndoWork
  readonly plans: PlanWork
  readonly jobs: JobMarkWork
  readonly events: EventWork
  readonly obligations: ObligationWork
  readonly log: LogWork
  readonly dataPoints: DataPointWork
  readonly reminders: ReminderWork
  readonly removals: RemovalWork
  readonly reports: ReportWork
  readonly substitutes: SubstituteWork
  readonly handovers: HandoverWork
  readonly pages: PageWork
  readonly posts: PostWork
  readonly files: FileWork
  readonly preferences: PreferenceWork
  readonly questions: QuestionWork
  readonly sessions: SessionWork
  readonly feeds: FeedWork
  readonly groups: GroupWork
  readonly meetings: MeetingWork
  readonly retention: RetentionWork
  changeSetting(name: SettingName, value: unknown): Promise<void>
  requestAccess(request: AccessRequest): Promise<void>
  /**
   * It goes out once whoever it is to may be written to: their quiet hours and days are looked at when it is claimed.
   * @returns the message's id, under which it can be mended
   */
  send(message: OutgoingMessage): Promise<string>
  /**
   * Lets the first of some messages that wait say something in the place of all of them; the others never go out.
   * @returns false where one of them is on its way by now: then nothing of this change may be kept
   */
  gather(messages: readonly string[], instead: () => MessageWords): Promise<boolean>
  /**
   * Lets a message say something else: what has not been sent goes out so; what stands in a chat is changed in its
   * place, and what was taken away there stays away.
   * @returns false where the message will never arrive anyhow
   */
  mend(messageId: string, words: () => MessageWords): Promise<boolean>
  /**
   * Lets the part of a message that is about one thing say something else, the others as they are.
   * @returns false where no message of that id was for them, or has no such part
   */
  mendPart(
    message: { readonly id: string; readonly to: StaffId },
    about: string,
    sections: () => readonly Section[],
  ): Promise<boolean>
  /**
   * Lets the part of a message that is about one thing say as before what it was, and in the place of its buttons that it
   * needs nothing more. @returns false where there is no such part
   */
  settlePart(
    message: { readonly id: string; readonly to: StaffId },
    about: string,
    says: () => string,
  ): Promise<boolean>
}
