// What the program is built on: pinned, with a licence that goes with ours, running nothing at install that is not named.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly dev?: boolean
  readonly optional?: boolean
}

const { dependencies, devDependencies, allowScripts } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'allowScripts',
  Readonly<Record<string, string>>
>
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> }
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const page = read('docs/dependencies.md')

/** Licences that go with MIT: those that ask for a notice, and the MPL of files that we do not change. */
const welcome = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'MPL-2.0'],
  ...['MIT OR Apache-2.0', '(MIT OR WTFPL)', '(BSD-2-Clause OR MIT OR Apache-2.0)'],
])
/** What npm was not told, read by hand. */
const readByHand: Readonly<Record<string, string>> = {
  'dejavu-fonts-ttf': 'Bitstream Vera and public domain: its LICENSE',
  'png-js': 'MIT: its LICENSE',
}

test('every package named is pinned to one version', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  }
})

test('whatever is installed has a checksum', () => {
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
})

test('every licence goes with ours', () => {
  const others = locked.filter(([path, { license = '' }]) => !welcome.has(license) && !readByHand[nameOf(path)])
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
})

test('npm runs programs of those packages alone that are named', () => {
  const running = locked.filter(([, one]) => one.hasInstallScript && !one.optional).map(([path]) => nameOf(path))
  expect([...new Set(running)].sort()).toEqual(Object.keys(allowScripts).sort())
})

describe('docs/dependencies.md', () => {
  test('has a row for each package of production, with its licence', () => {
    const production = page.slice(page.indexOf('## In production'))
    const rows = production.split('\n').filter((line) => line.startsWith('| `'))
    for (const name of Object.keys(dependencies)) {
      const row = rows.find((line) => line.split('|')[1]?.includes(`\`${name}\``))
      expect(row, name).toBeDefined()
      const { license = '' } = lock.packages[`node_modules/${name}`] ?? {}
      if (!readByHand[name]) expect(row?.split('|')[2]?.trim(), name).toBe(license)
    }
  })

  test('names each package that the building and the tests need', () => {
    for (const name of Object.keys(devDependencies)) {
      if (!name.startsWith('@types/')) expect(page, name).toContain(`\`${name}\``)
    }
  })

  test('names each package that runs a program at install', () => {
    for (const name of Object.keys(allowScripts)) expect(page).toMatch(new RegExp(`^\\| \`${name}\``, 'm'))
  })
})

interface Component {
  readonly name: string
  readonly version: string
  readonly properties: readonly { readonly name: string }[]
}

test('the bill of materials lists every package, and says which only build and test', () => {
  const printed = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const bill = JSON.parse(printed) as { bomFormat: string; components: readonly Component[] }
  expect(bill.bomFormat).toBe('CycloneDX')
  const components = new Map(bill.components.map((one) => [`${one.name} ${one.version}`, one]))
  const missing = locked.filter(([path, { version }]) => !components.has(`${nameOf(path)} ${version}`))
  expect(missing.map(([path]) => path)).toEqual([])
  const onlyBuilds = (name: string, version = '') =>
    components.get(`${name} ${version}`)?.properties.some((one) => one.name === 'cdx:npm:package:development')
  for (const [name, version] of Object.entries(dependencies)) expect(onlyBuilds(name, version), name).toBe(false)
  expect(onlyBuilds('vitest', devDependencies.vitest)).toBe(true)
})
