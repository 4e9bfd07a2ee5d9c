// What staff ask the case manager about a plan, by when it is answered, and the answer. The words are sealed.
import type { StaffId } from '#people/staff'
import type { StudentId } from '#people/student'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

/** A question without its words: whose it is and what about. */
export interface QuestionRef {
  readonly id: string
  readonly studentId: StudentId
  readonly planId: string
  readonly askerId: StaffId
  readonly toId: StaffId
  readonly askedAt: Instant
  readonly dueDay: Day
  readonly answeredAt?: Instant
  readonly answeredBy?: StaffId
}

export interface Question extends QuestionRef {
  readonly asked: string
  readonly answer?: string
}

export interface QuestionRecords {
  question(id: string): Promise<QuestionRef | undefined>
  /** What waits for somebody's answer, and what they wait for, the soonest due first. */
  openOf(staff: StaffId): Promise<readonly QuestionRef[]>
  /** What should have been answered before a day and was not. */
  overdue(before: Day): Promise<readonly QuestionRef[]>
  /** With their words, of some students. */
  about(permits: readonly Permit[]): Promise<readonly Question[]>
}

export interface QuestionWork {
  ask(question: Omit<Question, 'id' | 'askedAt' | 'answer' | 'answeredAt' | 'answeredBy'>): Promise<string>
  /** @returns false where it was answered before */
  answer(id: string, by: StaffId, answer: string): Promise<boolean>
  /** It is not answered after all. */
  takeAnswerBack(id: string): Promise<void>
  /** It was never asked. @returns false where it has been answered */
  takeBack(id: string): Promise<boolean>
}
