// Every job there is. A new one is a file beside these and a line here.
import type { Job } from './job.js'

export const allJobs: readonly Job[] = []
