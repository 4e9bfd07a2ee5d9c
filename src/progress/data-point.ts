// A data point: what was recorded of a goal on one occasion. What it comes to, in the goal's own unit, is the measure's
// to say; a figure that was never taken is absent, never zero.
import type { Day } from '#time/day'

/** What the form of a measure holds. Which of them a measure has is said in `measures.ts`. */
export interface Figures {
  readonly correct?: number
  readonly attempts?: number
  readonly value?: number
  readonly seconds?: number
  /** A level of the prompt scale, or one for each step of a task analysis with `;` between. */
  readonly promptLevel?: string
}

/** A value on a day, ready to be drawn and reckoned with. */
export interface Plotted {
  readonly day: Day
  readonly value: number
}

/** From where to where a goal goes, by when. */
export interface Aim {
  readonly from: Plotted
  readonly to: Plotted
}

/** A change in what is done for the goal: it breaks the trend, and is drawn as an upright line. */
export interface Phase {
  readonly from: Day
  readonly label: string
  readonly reason?: string
}
