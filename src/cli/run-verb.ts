// The verbs of the command line, and what becomes of a wrong call.
import { existsSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { type ArgsDef, type CommandDef, parseArgs, renderUsage, runCommand } from 'citty'
import { CannotListen } from '#adapters/web/listen'
import { BackupRefused } from '#db/backup/backup-faults'
import { WrongEncryptionKey } from '#db/keys'
import { SealBroken } from '#db/seal'
import { NotWrittenDown } from '#records/audit'
import { DatabaseUnreachable, WrongSettings } from './open-district.js'
import { pathFault } from './path-fault.js'
import { WrongCall } from './wrong-call.js'

interface Verb {
  readonly does: string
  /** Loaded only when it is asked for: some of them bring a whole platform along. */
  load(): Promise<{ usage(): Promise<string>; run(args: readonly string[]): Promise<unknown> }>
}

const verbs: Readonly<Record<string, Verb>> = {
  start: {
    does: 'run every platform that is configured; with none, the playground',
    load: async () => verb((await import('./start.js')).start),
  },
  playground: {
    does: 'a made-up school to try the bot in, whatever is configured',
    load: async () => verb((await import('./playground.js')).playground),
  },
  setup: {
    does: 'from nothing to a bot that answers: asks, checks, writes .env and the manifests',
    load: async () => verb((await import('./setup.js')).setup),
  },
  import: {
    does: 'read rosters and plans from a folder',
    load: async () => verb((await import('./import.js')).importVerb),
  },
  export: { does: 'write the district to a folder', load: async () => verb((await import('./export.js')).exportVerb) },
  ask: {
    does: 'one command as a member of staff',
    load: async () => verb((await import('./ask.js')).ask, { takesWords: true }),
  },
  handover: {
    does: "pass somebody's case management and tasks on",
    load: async () => verb((await import('./handover.js')).handover),
  },
  employees: {
    does: 'the list of employees with access, as a file',
    load: async () => verb((await import('./employees.js')).employees),
  },
  page: {
    does: 'one page for a substitute without an account, to print',
    load: async () => verb((await import('./page.js')).page),
  },
  report: {
    does: "a student's progress report, to print",
    load: async () => verb((await import('./report.js')).report),
  },
  document: {
    does: "a student's plan as a PDF or a Word file",
    load: async () => verb((await import('./document.js')).document),
  },
  templates: {
    does: 'the templates of documents: list, write, check, add, remove',
    load: async () => verb((await import('./templates.js')).templates),
  },
  record: {
    does: "a student's whole record, for a family that asks for it",
    load: async () => verb((await import('./record.js')).record),
  },
  deadlines: {
    does: 'every open deadline, with how it was reckoned',
    load: async () => verb((await import('./deadlines.js')).deadlines),
  },
  rules: {
    does: 'packs of state rules: list, approve, withdraw, check, add, remove',
    load: async () => verb((await import('./rules.js')).rules),
  },
  remind: {
    does: 'run the reminder jobs now, or see what they would post',
    load: async () => verb((await import('./remind.js')).remind),
  },
  lock: {
    does: "for a lost phone: untie somebody's accounts, take messages about students away",
    load: async () => verb((await import('./lock.js')).lock),
  },
  link: { does: 'tie a chat account to a member of staff', load: async () => verb((await import('./link.js')).link) },
  audit: {
    does: 'check the audit log, or write it out: who saw or changed what of whom',
    load: async () => verb((await import('./audit.js')).audit),
  },
  manifest: {
    does: "fill in the host name in Slack's and Teams' manifests, and make the Teams app",
    load: async () => verb((await import('./manifest.js')).manifest),
  },
  backup: {
    does: 'everything in one encrypted file, while the bot runs',
    load: async () => verb((await import('./backup.js')).backup),
  },
  restore: {
    does: 'fill an empty database from a backup',
    load: async () => verb((await import('./restore.js')).restore),
  },
  keys: {
    does: 'the keys of the database, and `keys rotate`',
    load: async () => verb((await import('./keys.js')).keys),
  },
  doctor: {
    does: 'check settings, database, platforms and clock',
    load: async () => verb((await import('./doctor.js')).doctor),
  },
}

/** Every verb there is. */
export const verbNames: readonly string[] = Object.keys(verbs)

/** @param takesWords whatever stands after it is one sentence, with or without quotation marks */
function verb<Args extends ArgsDef>(command: CommandDef<Args>, { takesWords = false } = {}) {
  const usage = async () => {
    const text = await renderUsage(command, { meta: { name: 'caseload' } })
    return process.stdout.isTTY ? text : stripVTControlCharacters(text)
  }
  return {
    usage,
    run: async (args: readonly string[]) => {
      refuseUnknown(args, command.args as ArgsDef | undefined)
      refuseHalfGiven(args, command.args as ArgsDef | undefined, takesWords)
      return (await runCommand(command, { rawArgs: [...args] })).result
    },
  }
}

/** A misspelt option must stop the call: without --dry-run an import is a real one. */
function refuseUnknown(args: readonly string[], known: ArgsDef = {}): void {
  const ended = args.indexOf('--')
  for (const arg of ended === -1 ? args : args.slice(0, ended)) {
    const name = /^--?([^=]+)/.exec(arg)?.[1]
    if (name !== undefined && known[name] === undefined) throw new WrongCall(`There is no option --${name}.`)
  }
}

/** `lock ANN BEN` must not lock Ann alone, nor an option without its value count as one that was not given. */
function refuseHalfGiven(args: readonly string[], known: ArgsDef | undefined = {}, takesWords: boolean): void {
  const given = parseArgs([...args], known)
  const places = Object.values(known).filter(({ type }) => type === 'positional').length
  const [surplus] = given._.slice(places)
  if (surplus !== undefined && !takesWords) {
    throw new WrongCall(`"${surplus}" is one too many. Put words that belong together between quotation marks.`)
  }
  for (const [name, { type }] of Object.entries(known)) {
    const value = (given as Readonly<Record<string, unknown>>)[name]
    if (type === 'string' && typeof value === 'string' && (value === '' || value.startsWith('--'))) {
      throw new WrongCall(`--${name} takes a value.`)
    }
  }
}

const notWrittenDown =
  'This can not be written down in the audit log, so nothing was shown and nothing changed. Check that the database has room on its disk, and that this user may write to it.'

function usage(): string {
  const lines = Object.entries(verbs).map(([name, { does }]) => `  ${name.padEnd(12)}${does}`)
  return ['caseload VERB', '', ...lines, '', 'Every verb has --help.', ''].join('\n')
}

const changedOutside =
  'A sealed value of the database does not open where it stands: it was changed from outside. npx caseload doctor says in which tables.'

/**
 * Does what the words after `npx caseload` say, with the settings of this process.
 * @returns the exit status: 0 done, 1 refused or found faults, 2 called wrongly
 */
export async function runVerb(args: readonly string[]): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const [name = '', ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage())
    return 0
  }
  const command = await verbs[name]?.load()
  if (!command) {
    process.stderr.write(`${usage()}\n${name === '' ? 'Give a verb.' : 'There is no verb of that name.'}\n`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${await command.usage()}\n`)
    return 0
  }
  try {
    const result = await command.run(rest)
    return typeof result === 'number' ? result : 0
  } catch (reason) {
    if (reason instanceof Error && reason.name === 'CLIError') {
      process.stderr.write(`${await command.usage()}\n\n${reason.message}\n`)
      return 2
    }
    if (reason instanceof NotWrittenDown) process.stderr.write(`${notWrittenDown}\n`)
    else if (reason instanceof WrongSettings) process.stderr.write(`${reason.faults.join('\n')}\n`)
    else if (
      reason instanceof DatabaseUnreachable ||
      reason instanceof WrongEncryptionKey ||
      reason instanceof BackupRefused ||
      reason instanceof CannotListen
    )
      process.stderr.write(`${reason.message}\n`)
    else if (reason instanceof SealBroken) process.stderr.write(`${changedOutside}\n`)
    else {
      const said = pathFault(reason)
      if (!said) throw reason
      process.stderr.write(`${said}\n`)
    }
    return 1
  }
}
