// Every reader of what is known of students beside their identity and their plans, joined in one place.
import type { Readings } from '#records/readings'
import type { Database } from '../database.js'
import type { Seal } from '../seal.js'
import { accessList } from './access-list.js'
import { accommodationLog } from './accommodation-log.js'
import { handoverRecords } from './handover-records.js'
import { obligationRecords } from './obligations.js'
import { planHistory } from './plan-history.js'
import { questionRecords } from './questions.js'
import { substituteRecords } from './substitutes.js'

export function openReadings(database: Database, seal: Seal): Readings {
  return {
    history: planHistory(database, seal),
    delivery: obligationRecords(database, seal),
    questions: questionRecords(database, seal),
    log: accommodationLog(database, seal),
    access: accessList(database, seal),
    handovers: handoverRecords(database),
    substitutes: substituteRecords(database, seal),
  }
}
