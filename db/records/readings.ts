// Every reader of what is known of students beside their identity and the plan in effect, over one database.
import type { Readings } from '#records/readings'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { obligationRecords } from './obligations.js'
import { planHistory } from './plan-history.js'
import { questionRecords } from './questions.js'

export function readingsOf(database: Database, seal: Seal): Readings {
  return {
    history: planHistory(database, seal),
    delivery: obligationRecords(database, seal),
    questions: questionRecords(database, seal),
  }
}
