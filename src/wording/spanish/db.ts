// Spanish: what db says.

export const db: Readonly<Record<string, string>> = {
  'A plan was changed in two places.': 'Un plan se cambió en dos lugares.',
}
