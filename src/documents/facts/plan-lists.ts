// The lists of a plan as documents print them.
import { list, said } from './fact-kit.js'

/** Who gives what, when and where: what OCR looks for in a plan. */
export const accommodations = () =>
  list({
    accommodation: said(),
    category: said(),
    where: said(),
    when: said(),
    startedBy: said(),
    givenBy: said(),
    /** What is written down each time, where something is. */
    writtenDown: said(),
    from: said(),
    until: said(),
    /** In one line, all that is known beside its text. */
    details: said(),
  })

/** 34 CFR 300.320(a)(7): how often, how long, where, and from when. */
export const services = () =>
  list({
    service: said(),
    howOften: said(),
    minutes: said(),
    where: said(),
    how: said(),
    provider: said(),
    from: said(),
    until: said(),
    /** Where it goes on in the extended school year. */
    extendedSchoolYear: said(),
    /** All of it in one line. */
    inOneLine: said(),
  })

/** 34 CFR 300.320(a)(2) and (3). */
export const goals = () =>
  list({
    number: said(),
    area: said(),
    goal: said(),
    baseline: said(),
    target: said(),
    metWhen: said(),
    measured: said(),
    responsible: said(),
    objectives: list({ objectiveNumber: said(), objective: said(), objectiveTarget: said() }),
  })

export const presentLevels = () => list({ levelArea: said(), level: said(), levelOn: said() })

export const team = () => list({ role: said(), name: said(), knows: said() })
