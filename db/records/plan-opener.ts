// Opens what a plan holds, and remembers the last few hundred: whoever asks of a student mostly asks again.
import { LRUCache } from 'lru-cache'
import type { PlanContent } from '#plans/content'
import type { Sealed } from '../columns.js'
import type { Seal } from '../seal.js'

interface SealedContent {
  readonly versionId: string
  readonly content: Sealed
}

/** Plans whose content is kept open in memory at a time. */
const mostRemembered = 500

/** Opens contents. A remembered one counts only while what is stored is the same to the byte: no sealing gives it twice. */
export function planOpener(seal: Seal): (row: SealedContent) => PlanContent {
  const opened = new LRUCache<string, { readonly sealed: Sealed; readonly content: PlanContent }>({
    max: mostRemembered,
  })
  return ({ versionId, content: sealed }) => {
    const known = opened.get(versionId)
    if (known?.sealed.equals(sealed)) return known.content
    const place = { table: 'plan_versions', column: 'content', row: versionId }
    const content = JSON.parse(seal.open(place, sealed)) as PlanContent
    opened.set(versionId, { sealed, content })
    return content
  }
}
