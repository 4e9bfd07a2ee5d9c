// What was observed of goals: data points, and the phases in what is done for a goal. Added to and never rewritten: what
// is put right stays, with what it was put right by.
import type { StudentId } from '#people/student'
import type { PlanKind } from '#plans/kind'
import type { Figures, Phase } from '#progress/data-point'
import type { Instant } from '#time/clock'
import type { Day } from '#time/day'
import type { Permit } from './permit.js'

/** A goal, across all versions of its plan. */
export interface GoalKey {
  readonly studentId: StudentId
  readonly kind: PlanKind
  readonly goalId: string
}

/** A data point without its words: enough for a graph. */
export interface DataPointFigures {
  readonly id: string
  readonly day: Day
  readonly figures: Figures
}

export interface DataPointWords {
  readonly setting?: string
  /** The address of whoever recorded it. */
  readonly recorderEmail?: string
  readonly note?: string
}

export interface DataPoint extends DataPointFigures, DataPointWords {
  /** Absent where a file brought it. */
  readonly loggedAt?: Instant
}

export interface GoalPhase extends Phase {
  readonly id: string
}

/** By goal, in the order asked for; each goal's oldest first. */
export interface DataPointRecords {
  /** Figures alone, of any number of goals at once. */
  figures(permits: readonly Permit[], goals: readonly GoalKey[]): Promise<readonly (readonly DataPointFigures[])[]>
  /** With setting, recorder and note. */
  whole(permits: readonly Permit[], goals: readonly GoalKey[]): Promise<readonly (readonly DataPoint[])[]>
  phases(permits: readonly Permit[], goals: readonly GoalKey[]): Promise<readonly (readonly GoalPhase[])[]>
}

export interface LoggedPoint {
  readonly type: 'logged' | 'already'
  readonly id: string
  /** Where what had been replaced stands again: by what it was. */
  readonly replacedBy?: string
}

/** What a correction did, to undo it by. */
export interface Replaced {
  /** What stands in its place, where that was not there or had been replaced. */
  readonly stands?: string
  /** By what that had been replaced. */
  readonly replacedBy?: string
  /** The words that stood there, where nothing else was corrected. */
  readonly words?: DataPointWords
}

/** What a change does to what was observed. */
export interface DataPointWork {
  /** Writes a data point down once: one that is the same in goal, day, figures, setting and recorder is there already. */
  log(goal: GoalKey, point: Omit<DataPoint, 'id' | 'loggedAt'>): Promise<LoggedPoint>
  /**
   * Takes away what was logged just now; what stood again by it is replaced as before.
   * @returns false where it was put right since, or is gone
   */
  takeBack(id: string, replacedBy?: string): Promise<boolean>
  /**
   * Puts a data point right by another, or strikes it out; the row is kept.
   * @returns what it did; undefined where it was put right before
   */
  replace(id: string, goal: GoalKey, by: Omit<DataPoint, 'id' | 'loggedAt'> | undefined): Promise<Replaced | undefined>
  /** Lets what was put right stand again. */
  restore(id: string): Promise<boolean>
  /** Gives it other words, where it stands. */
  reword(id: string, words: DataPointWords): Promise<boolean>
  /** @returns undefined where one of that name begins on that day already */
  beginPhase(goal: GoalKey, phase: Phase, by: string): Promise<string | undefined>
  /** @returns false where it is gone */
  takeBackPhase(id: string): Promise<boolean>
}
