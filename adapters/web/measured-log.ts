// Counts what the log warns of, for Prometheus and for the doctor: a request that was refused is seen nowhere else.
import { Counter, type Registry } from 'prom-client'
import type { Log } from '#records/log'

/** The log, its warnings counted by what they say: `caseload_warnings_total`. Such words are public, and few. */
export function measuredLog(log: Log, metrics: Registry): Log {
  const warnings = new Counter({
    name: 'caseload_warnings_total',
    help: 'Warnings in the log, by what they say and why.',
    labelNames: ['says', 'why'],
    registers: [metrics],
  })
  return {
    info: (event, fields) => log.info(event, fields),
    warn: (event, fields) => {
      warnings.inc({ says: event, why: typeof fields?.why === 'string' ? fields.why : '' })
      log.warn(event, fields)
    },
    error: (event, fields) => log.error(event, fields),
  }
}
