// When: every minute. Whom: nobody. What: the entries of the audit log are filed under the students they name, so that
// whoever asks who has seen a student has little to wait for.
import type { Job } from './job.js'

export const fileEntries: Job = {
  name: 'fileEntries',
  run: ({ store }) => store.fileEntries(),
}
