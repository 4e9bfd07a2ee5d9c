// Where the app is installed by the platform's own consent, and what it was given there.
import type { Columns } from '../columns.js'

export function installationTables(c: Columns) {
  const installations = c.table(
    'installations',
    {
      platform: c.text().notNull(),
      /** The workspace; the organisation where it was installed for the whole of one. */
      place: c.text().notNull(),
      /** Whether it is an organisation that it was installed for. */
      whole: c.flag().notNull(),
      /** The token, and whatever else the platform gave. */
      held: c.sealed().notNull(),
      installedAt: c.instant().notNull(),
    },
    (t) => [c.key({ columns: [t.platform, t.place] })],
  )

  return { installations }
}
