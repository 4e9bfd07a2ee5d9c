// Opens what is behind a link, written down before it leaves.
import type { StaffId } from '#people/staff'
import type { AuditedStudent } from './audit.js'
import type { Store } from './store.js'
import type { UnitOfWork } from './unit-of-work.js'

/** Nobody is behind a link but who was given it. */
const account = { platform: 'terminal', workspace: 'page', user: 'link' } as const

/** What answers a link to a printed page: the page, once; undefined where it opens nothing. */
export function pageOpener(store: Store) {
  return async (token: string) => {
    const opened = await openWith(store, 'printPage', async (unit) => {
      const page = await unit.pages.open(token)
      return page && { ...page, by: page.printedBy }
    })
    return opened && { type: 'text/html; charset=utf-8' as const, body: opened.html }
  }
}

/** What answers a link to a file: the file, once; undefined where it opens nothing. */
export function fileOpener(store: Store) {
  return async (token: string) => {
    const opened = await openWith(store, 'openFile', async (unit) => {
      const file = await unit.files.open(token)
      return file && { ...file, by: file.madeBy }
    })
    return opened && { type: opened.type, name: opened.name, body: opened.bytes }
  }
}

interface Seen {
  readonly by: StaffId
  readonly students: readonly AuditedStudent[]
}

async function openWith<Found extends Seen>(
  store: Store,
  command: string,
  open: (unit: UnitOfWork) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  let opened: Found | undefined
  const entry = () => ({
    account,
    surface: 'link' as const,
    command,
    outcome: opened ? ('shown' as const) : ('refused' as const),
    students: opened?.students ?? [],
    ...(opened && { actor: opened.by }),
  })
  await store.commit({ deliveries: [], entry }, async (unit) => {
    opened = await open(unit)
  })
  return opened
}
