// The house's rules: a room knows only the rooms below it. The floors are drawn in docs/architecture.md.

/** From the bottom up. */
const floors = [
  ['wording'],
  ['time', 'paper', 'files'],
  ['people', 'language'],
  ['plans', 'retention'],
  ['progress', 'deadlines', 'meetings', 'families', 'notices'],
  ['removals', 'cases', 'documents'],
  ['records'],
  ['bot', 'imports'],
  ['commands', 'reminders'],
]

const pathOf = (room) => `^src/${room}/`

const upward = floors.slice(0, -1).flatMap((rooms, floor) => {
  const above = floors.slice(floor + 1).flat()
  return rooms.map((room) => ({
    name: `${room}-stays-on-its-floor`,
    comment: 'Imports run down the house.',
    severity: 'error',
    from: { path: pathOf(room) },
    to: { path: above.map(pathOf) },
  }))
})

const drivers = ['drizzle-orm', 'better-sqlite3', 'pg']
const platforms = ['@slack/', 'botbuilder', 'botframework-']
const packages = (names) => names.map((name) => `node_modules/${name}`)

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'no-circles',
      comment: 'No files import each other in a circle.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'src-knows-no-platform-and-no-driver',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: packages([...drivers, ...platforms]) },
    },
    {
      name: 'only-main-and-cli-join',
      comment: 'Only main and the verbs of the command line know adapters and the database.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main\\.ts|cli/)' },
      to: { path: '^(adapters|db)/' },
    },
    {
      name: 'nobody-knows-main',
      severity: 'error',
      from: { pathNot: '^src/(cli/|main\\.ts)' },
      to: { path: '^src/(main\\.ts|cli/)' },
    },
    {
      name: 'bot-knows-no-command',
      comment: 'The bot is given the list of commands.',
      severity: 'error',
      from: { path: '^src/bot/' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'students-only-through-the-viewer',
      comment: 'Who would read a student asks the viewer; only it and the store know the port behind it.',
      severity: 'error',
      from: { pathNot: '^(src/records/|db/records/|src/main\\.ts)' },
      to: { path: '^(src/records/permit|db/records/student-records|db/records/search)' },
    },
    {
      name: 'slack-stays-in-its-room',
      severity: 'error',
      from: { path: '^(src|adapters|db)/', pathNot: '^adapters/slack/' },
      to: { path: packages(['@slack/']) },
    },
    {
      name: 'botbuilder-stays-in-one-file',
      comment: 'Its support has ended: a successor must be a swap of one file.',
      severity: 'error',
      from: { pathNot: '^adapters/teams/botbuilder\\.ts$' },
      to: { path: packages(['botbuilder', 'botframework-']) },
    },
    {
      name: 'drivers-stay-in-db',
      severity: 'error',
      from: { path: '^(src|adapters)/' },
      to: { path: packages(drivers) },
    },
    {
      name: 'adapters-know-no-database',
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^db/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
}
