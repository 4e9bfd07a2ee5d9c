// The plan at work: who sees what of it, on paper, logged, and when its review comes up.
import { expect, test } from 'vitest'
import { drawnFrom, impairment, quietRoom, safety, screenTime } from './first-plan.js'
import { ofMilo, type Story, whoAndWhen } from './story.js'

export function withThePlan(story: Story): void {
  const { ask, fill, press, until, skipTo, paper } = story

  test('each sees their part, and who has nothing to do with him what they would see of nobody', async () => {
    for (const who of ['omar', 'tess', 'ravi'] as const) {
      const plan = await ask(who, '/504 plan for Milo Varga')
      expect(plan, who).toContain(quietRoom)
      expect(plan, who).toContain(safety)
      expect(plan, who).not.toContain(impairment)
      expect(plan, who).not.toContain('Agnes Varga')
    }
    for (const who of ['dana', 'lucia', 'ada'] as const) {
      const plan = await ask(who, '/504 plan for Milo Varga')
      expect(plan, who).toContain(impairment)
      expect(plan, who).toContain('Agnes Varga')
    }
    for (const words of ['accommodations', 'plan', 'print 504 plan', 'history', 'removals', 'family']) {
      const [hidden, absent] = [
        await ask('june', `${words} of Milo Varga`),
        await ask('june', `${words} of Milo Vargas`),
      ]
      expect(hidden, words).toBe(absent)
    }
    expect(await ask('dana', 'who can see Milo Varga')).toContain('6 people')
  })

  test('the plan is a document in the private chat of who sees all of it', async () => {
    await ask('dana', 'print 504 plan for Milo Varga')
    const { words, pages } = await paper('dana')
    for (const stands of [quietRoom, screenTime, safety, impairment, drawnFrom, 'Agnes Varga', 'Milo, with his card']) {
      expect(words).toContain(stands)
    }
    for (const page of pages) expect(page).toContain('Made by Dana Whitcomb on Nov 17, 2026')
    expect(await ask('omar', 'print 504 plan for Milo Varga')).not.toContain('/file/')
  })

  test('what was given is logged; nothing of the review is ever overdue under law', async () => {
    await ask('omar', '/504 accommodations for Milo Varga')
    expect(await press('omar', 'Provided')).toContain('Logged for Milo Varga: provided')
    await skipTo('2027-06-01', '07:31')
    expect(await ask('dana', 'overdue')).not.toContain('Milo')
    await skipTo('2027-08-23', '12:00')
    const joined = ofMilo(await until('2027-08-26', '08:00'), 'You have begun to work with this student')
    expect(whoAndWhen(joined)).toEqual(['noor 2027-08-25'])
    await joined[0]?.read().press('I have read it: Milo Varga')
  })

  test('the review is told of once at each stage, as district practice', async () => {
    await skipTo('2027-09-08', '10:00')
    await ask('omar', '/504 accommodations for Milo Varga')
    await press('omar', 'Provided')
    await ask('noor', '/504 accommodations for Milo Varga')
    await press('noor', 'Not provided')
    await fill('noor', { 'Why was it not provided?': 'The quiet room was locked' })
    await skipTo('2027-09-15', '15:00')
    const told = await until('2027-09-17', '15:00')
    expect(whoAndWhen(ofMilo(told, 'Yearly review of the 504 plan, due Nov 15, 2027'))).toEqual(['dana 2027-09-16'])
  })
}
