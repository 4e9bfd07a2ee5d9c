// The story of a student with a 504 plan and eleven days of removal: from a concern to a plan, through a year and its
// removals to the review and the next plan. Everybody of it writes in Slack or in Teams, as they always do. Each chapter goes
// on where the one before it ended.
import { afterAll, beforeAll, describe } from 'vitest'
import { engines } from '../fixtures/engines.js'
import { removals } from './eleven-days/removals.js'
import { renewedAndKept } from './eleven-days/renewed.js'
import { storyOf } from './eleven-days/story.js'
import { fromConcernToPlan } from './eleven-days/to-a-plan.js'
import { withThePlan } from './eleven-days/with-the-plan.js'

describe.each(engines)('a student with a 504 plan, on $name', (engine) => {
  const story = storyOf(engine)
  beforeAll(() => story.open(), 60_000)
  afterAll(() => story.close())

  fromConcernToPlan(story)
  withThePlan(story)
  removals(story)
  renewedAndKept(story)
})
