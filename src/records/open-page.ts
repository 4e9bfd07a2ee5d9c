// Opens a printed page by its link, written down before it leaves.
import type { OpenedPage } from './printed-pages.js'
import type { Store } from './store.js'

/** Nobody is behind a link but who was given it. */
const account = { platform: 'terminal', workspace: 'page', user: 'link' } as const

/** What answers a link: the page, once; undefined where it opens nothing. */
export function pageOpener(store: Store): (token: string) => Promise<string | undefined> {
  return async (token) => {
    let opened: OpenedPage | undefined
    await store.commit(
      {
        deliveries: [],
        entry: () => ({
          account,
          command: 'printPage',
          outcome: opened ? 'shown' : 'refused',
          students: opened?.students ?? [],
          ...(opened && { actor: opened.printedBy }),
        }),
      },
      async (unit) => {
        opened = await unit.pages.open(token)
      },
    )
    return opened?.html
  }
}
