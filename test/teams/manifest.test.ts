// The Teams app that a district uploads: what it may do, and that Teams takes it.
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { AppManifestUtils } from '@microsoft/app-manifest'
import { describe, expect, it } from 'vitest'
import { openPromise } from 'yauzl'
import { teamsManifest } from '#adapters/teams/manifest'
import { teamsAppFiles, zipTeamsApp } from '#adapters/teams/teams-app'
import { allCommands } from '#commands/all'

// What stands in the repository until a district fills in its own.
const placeholders = { host: 'YOUR-HOST', appId: '00000000-0000-0000-0000-000000000000', commands: allCommands }
const folder = new URL('../../manifests/teams/', import.meta.url)

describe('the manifest', () => {
  it('in the repository is the one that the program makes', async () => {
    for (const [name, content] of teamsAppFiles(placeholders)) {
      const file = await readFile(new URL(name, folder))
      // Two versions of Node may pack the same picture differently.
      if (name.endsWith('.png')) expect(pixelsOf(file).equals(pixelsOf(content)), name).toBe(true)
      else expect(JSON.parse(file.toString('utf8'))).toEqual(JSON.parse(content.toString('utf8')))
    }
  })

  it('is one that Teams takes, by its own schema', async () => {
    const manifest = await AppManifestUtils.readTeamsManifest(new URL('manifest.json', folder).pathname)
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([])
    const broken = { ...manifest, accentColor: 'blue' }
    expect(await AppManifestUtils.validateAgainstSchema(broken)).not.toEqual([])
  })

  const offeredOf = (commands: typeof allCommands) =>
    teamsManifest({ ...placeholders, commands }).bots[0]?.commandLists[0]?.commands.map(({ title }) => title) ?? []

  it('offers what can be typed, by mention and by slash, and nothing that is only a button', () => {
    const [bot] = teamsManifest(placeholders).bots
    expect(bot?.supportsTargetedMessages).toBe(true)
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat'])
    expect(bot?.commandLists[0]?.triggers).toEqual(['mention', 'slash'])
    const typed = allCommands.filter(({ byButtonOnly }) => !byButtonOnly).map(({ phrases }) => phrases[0])
    expect(typed).toEqual(expect.arrayContaining([...offeredOf(allCommands)]))
    expect(offeredOf(allCommands)).toHaveLength(Math.min(typed.length, 12))
  })

  it('offers twelve where there are more: what is asked daily, then the others in their order, and always help', () => {
    const some = allCommands.find(({ name }) => name === 'settings')
    if (!some) throw new Error('no settings')
    const rare = Array.from({ length: 20 }, (_, index) => ({
      ...some,
      name: `rare${index}`,
      phrases: [`rare ${index}`],
    }))
    const offered = offeredOf([...rare, ...allCommands])
    expect(offered).toHaveLength(12)
    const daily = allCommands.filter((command) => command.daily).map(({ phrases }) => phrases[0])
    expect(offered).toEqual(expect.arrayContaining([...daily, 'help', 'rare 0']))
    expect(offered).not.toContain('rare 19')
  })

  it('offers help first, then the page of the day, then the others in their order', () => {
    expect(offeredOf(allCommands).slice(0, 3)).toEqual(['help', 'today', 'accommodations'])
  })

  it('finds students from the box, and logs from there, a message or a slash', () => {
    const [{ commands } = { commands: [] }] = teamsManifest(placeholders).composeExtensions
    expect(commands).toMatchObject([
      { id: 'findStudent', type: 'query', context: ['compose', 'commandBox'], initialRun: false },
      { id: 'logProgress', type: 'action', fetchTask: true, triggers: ['slash'] },
    ])
    // A search can have no slash trigger, and what it finds is never looked for among messages.
    expect(commands[0]).not.toHaveProperty('triggers')
    expect(commands[1]?.context).toEqual(['compose', 'commandBox', 'message'])
  })

  it("names the district's own host everywhere", () => {
    const manifest = teamsManifest({ ...placeholders, host: 'bot.school.example' })
    expect(JSON.stringify(manifest)).not.toContain('YOUR-HOST')
    expect(manifest.validDomains).toEqual(['bot.school.example'])
  })
})

describe('the app to upload', () => {
  it('is a zip of the manifest and its two icons, all at the top', async () => {
    const into = join(await mkdtemp(join(tmpdir(), 'caseload-')), 'new', 'caseload.zip')
    const appId = '11111111-2222-4333-8444-555555555555'
    await zipTeamsApp({ host: 'bot.school.example', appId, commands: allCommands, into })
    const files = await unzip(into)
    expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png'])
    const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '')
    expect(manifest).toMatchObject({ id: appId, bots: [{ botId: appId }] })
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([])
  })

  it('has icons as Teams asks for them: 192 pixels in colour, 32 pixels white on nothing', () => {
    const files = teamsAppFiles(placeholders)
    const color = pixelsOf(files.get('color.png') ?? Buffer.alloc(0))
    const outline = pixelsOf(files.get('outline.png') ?? Buffer.alloc(0))
    expect(color.length).toBe(192 * (1 + 192 * 4))
    expect(outline.length).toBe(32 * (1 + 32 * 4))
    const opacities = new Set<number>()
    for (let row = 0; row < 32; row += 1) {
      for (let column = 0; column < 32; column += 1) {
        const at = row * (1 + 32 * 4) + 1 + column * 4
        expect([...outline.subarray(at, at + 3)]).toEqual([255, 255, 255])
        opacities.add(outline[at + 3] ?? -1)
      }
    }
    expect(opacities).toContain(0)
    expect(opacities).toContain(255)
  })
})

/** The rows of a PNG, unpacked. */
function pixelsOf(png: Buffer): Buffer {
  const at = png.indexOf('IDAT', 0, 'latin1')
  return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
}

async function unzip(path: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const zip = await openPromise(path)
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer)
    files.set(entry.fileName, Buffer.concat(parts))
  }
  return files
}
