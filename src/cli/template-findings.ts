// What the doctor sees of the district's own templates of documents: one that an update of the program has left behind.
import { createStore } from '#db/records/store'
import { faultsOfOwn } from '#documents/own-templates'
import type { Finding } from './finding.js'
import type { District } from './open-district.js'

const about = 'templates of documents'

export async function templatesFinding({ database, seal, clock }: District): Promise<Finding> {
  const { documentTemplates: own } = await createStore(database, seal, clock).settings()
  const faults = faultsOfOwn(own)
  if (faults.length > 0) {
    return {
      about,
      ok: false,
      says: `${faults.join(' ')} The ones that come with the program are used meanwhile. Mend them, then: npx caseload templates add FOLDER`,
    }
  }
  return { about, ok: true, says: own.length > 0 ? `${own.length} of the district's own` : 'those of the program' }
}
