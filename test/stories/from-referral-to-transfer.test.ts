// One student from a referral to a first IEP, through a year of teaching, an amendment, an annual review and a move to another
// school: played by people at Slack and at Teams, in signed requests and token-signed activities, with what is due, what was
// told, who sees what and what is printed looked at on the way.
import { afterAll, beforeAll, describe } from 'vitest'
import { engines } from '../fixtures/engines.js'
import { amendment } from './first-iep/amendment.js'
import { firstIep } from './first-iep/first-iep.js'
import { leaving, moving } from './first-iep/leaving.js'
import { eligibility, referral } from './first-iep/referral.js'
import { review } from './first-iep/review.js'
import { secondYear, teaching } from './first-iep/teaching.js'
import { type Story, tellStory } from './told-story.js'
import { type Person, people } from './two-schools.js'

describe.each(engines)('a student, on $name', (engine) => {
  let story: Story
  const at = () => story
  beforeAll(async () => {
    story = await tellStory(engine, '2026-09-09')
    // Everybody has said hello once.
    for (const who of Object.keys(people) as Person[]) await story.ask(who, 'today')
    await story.ask('director', 'settings iepKeptHere on')
    await story.ask('director', 'start delivery')
    await story.press('director', 'Send all now')
  }, 60_000)
  afterAll(() => story.close())

  describe('is referred', () => referral(at))
  describe('is found eligible', () => eligibility(at))
  describe('has a first IEP', () => firstIep(at))
  describe('is taught for a year', () => teaching(at))
  describe('has an amended IEP', () => amendment(at))
  describe('goes on to the next grade', () => secondYear(at))
  describe('has a review', () => review(at))
  describe('goes to another school', () => moving(at))
  describe('moves to another state', () => leaving(at))
})
