// `caseload templates`: the templates of documents, those of the program and the district's own in their place.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { defineCommand } from 'citty'
import { documentNames, kindNamed } from '#documents/kinds'
import { faultLines, faultsOfOwn, type OwnTemplate, templateFor } from '#documents/own-templates'
import { shippedTemplate, templatePath } from '#documents/shipped-templates'
import { leftUnsaid, templateFaults } from '#documents/template-faults'
import { makeFolder } from '#files/make-folder'
import { type Day, spokenDay } from '#time/day'
import { languages } from '#wording/language'
import { botOf } from '../main.js'
import { type District, openDistrict } from './open-district.js'
import { byOperator } from './operator.js'
import { pinoLog } from './pino-log.js'
import { WrongCall } from './wrong-call.js'

const actions = ['list', 'write', 'check', 'add', 'remove'] as const

/** Every template that there can be: which document, in which language, and where it stands in a folder. */
const every = languages.flatMap((language) =>
  documentNames.map((document) => ({ document, language, path: templatePath(document, language) })),
)

export const templates = defineCommand({
  meta: { name: 'templates', description: "The templates of documents, and which of them are the district's own" },
  args: {
    action: { type: 'positional', required: false, description: `One of: ${actions.join(', ')}; without it, list` },
    what: { type: 'positional', required: false, description: 'A folder; for remove, a template such as en/iep.md' },
  },
  async run({ args }) {
    const action = actions.find((one) => one === (args.action ?? 'list'))
    if (!action) throw new WrongCall(`There is: templates ${actions.join(', templates ')}.`)
    if (action === 'list' && args.what !== undefined) throw new WrongCall('templates list takes nothing more.')
    if (action !== 'list' && args.what === undefined) {
      throw new WrongCall(`Say what: templates ${action} ${action === 'remove' ? 'en/iep.md' : 'FOLDER'}.`)
    }
    const what = args.what ?? ''
    if (action === 'check') return readFolder(what).faulty ? 1 : 0
    const district = await openDistrict()
    try {
      if (action === 'list') return list((await ownOf(district)).own)
      if (action === 'write') return write(what, (await ownOf(district)).own)
      return await (action === 'add' ? add(what, district) : remove(what, district))
    } finally {
      await district.close()
    }
  },
})

async function ownOf(district: District) {
  const { store } = botOf(district, pinoLog(district.config.logLevel))
  return { store, own: (await store.settings()).documentTemplates }
}

function list(own: readonly OwnTemplate[]): number {
  for (const { document, language, path } of every) {
    const ours = own.find((one) => one.document === document && one.language === language)
    const whose = ours ? `the district's own, since ${spokenDay(ours.since as Day)}` : 'comes with the program'
    process.stdout.write(`${path}  ${kindNamed(document).title}: ${whose}\n`)
  }
  const faults = faultsOfOwn(own)
  if (faults.length === 0) return 0
  return refuse([...faults, 'Until they are mended, the ones that come with the program are used.'].join('\n'))
}

/** To begin from: the templates as they are used now. */
function write(folder: string, own: readonly OwnTemplate[]): number {
  const taken = every.filter(({ path }) => existsSync(join(folder, path)))
  if (taken.length > 0) return refuse(`${folder} holds templates already: ${taken.map(({ path }) => path).join(', ')}.`)
  for (const { document, language, path } of every) {
    const file = join(folder, path)
    makeFolder(dirname(file))
    writeFileSync(file, templateFor(document, language, own).text)
  }
  process.stdout.write(
    `${every.length} templates in ${folder}. Change some, delete the others, then: templates add ${folder}\n`,
  )
  return 0
}

interface FromFolder {
  readonly found: readonly Omit<OwnTemplate, 'since'>[]
  readonly faulty: boolean
}

/** Reads every template of a folder, and says of each what is wrong with it or that nothing is. */
function readFolder(folder: string): FromFolder {
  if (!existsSync(folder)) throw new WrongCall('There is no such folder.')
  const found = every.flatMap(({ document, language, path }) => {
    const file = join(folder, path)
    return existsSync(file)
      ? [{ document, language, path, text: readFileSync(file, 'utf8').replace(/\r\n?/g, '\n') }]
      : []
  })
  if (found.length === 0) {
    throw new WrongCall(`It holds no template. They are called ${every.map(({ path }) => path).join(', ')}.`)
  }
  let faulty = false
  for (const { document, path, text } of found) {
    const { facts, lawAsks } = kindNamed(document)
    const faults = faultLines(path, templateFaults(text, facts))
    for (const line of faults) process.stderr.write(`${line}\n`)
    if (faults.length > 0) faulty = true
    else process.stdout.write(`${path}: as it must be\n`)
    for (const [field, citation] of leftUnsaid(text, facts, lawAsks)) {
      process.stdout.write(`${path}: prints no {{${field}}}, which ${citation} asks for. Please look at that.\n`)
    }
  }
  return { found, faulty }
}

async function add(folder: string, district: District): Promise<number> {
  const { found, faulty } = readFolder(folder)
  if (faulty) return refuse('Nothing was changed: mend these lines, then add the folder again.')
  const since = district.clock.today()
  const { store, own } = await ownOf(district)
  const isNew = ({ document, language }: Omit<OwnTemplate, 'since'>) =>
    found.some((one) => one.document === document && one.language === language)
  // What is still as the program has it stays the program's, and so gets what an update mends in it.
  const changed = found.filter(({ document, language, text }) => text !== shippedTemplate(document, language))
  const all = [
    ...own.filter((one) => !isNew(one)),
    ...changed.map(({ document, language, text }) => ({ document, language, text, since })),
  ]
  await keep(store, 'add', all)
  process.stdout.write(`${changed.length} templates are the district's own from now on.\n`)
  return 0
}

async function remove(path: string, district: District): Promise<number> {
  const { store, own } = await ownOf(district)
  const left = own.filter(({ document, language }) => templatePath(document, language) !== path)
  if (left.length === own.length) return refuse(`The district has no template ${path} of its own.`)
  await keep(store, 'remove', left)
  process.stdout.write(`${path}: the one that comes with the program is used again.\n`)
  return 0
}

function keep(store: Awaited<ReturnType<typeof ownOf>>['store'], what: string, all: readonly OwnTemplate[]) {
  const entry = () => ({ ...byOperator(), command: `templates ${what}`, outcome: 'changed', students: [] }) as const
  return store.commit({ deliveries: [], entry }, (unit) => unit.changeSetting('documentTemplates', all))
}

function refuse(text: string): number {
  process.stderr.write(`${text}\n`)
  return 1
}
