// A file of the district, as rows of cells by column.

export type Cell = string | number | boolean | undefined
export type Row = Readonly<Record<string, Cell>>

/** Files by name, each with its rows. */
export type Files = Readonly<Record<string, readonly Row[]>>

export type SchoolKey = 'alder' | 'larkspur'

/** The ids of the two schools and the district on the roster. */
export const orgIds = { district: 'org-1', alder: 'org-2', larkspur: 'org-3' } as const
