// When: every minute. Whom: nobody. What: once a version of the program files names otherwise than the one before, those
// that are held are filed anew, so that they are found as those of the next import are.
import type { Job } from './job.js'

export const fileNames: Job = {
  name: 'fileNames',
  run: ({ store }) => store.fileNamesAnew(),
}
