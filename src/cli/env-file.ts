// The `.env` file: settings are put where they stand, everything else in it stays as it is.
import { chmod, chown, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { isDeepStrictEqual, parseEnv } from 'node:util'

export type Settings = Readonly<Record<string, string>>

/** What the file says; nothing where there is none. */
export async function readEnvFile(path: string): Promise<{ readonly text: string; readonly settings: Settings }> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return { text, settings: parseEnv(text) as Settings }
}

/** The names whose value would become another; an empty one counts as unset, and may be filled in. */
export function overwritten(before: Settings, wanted: Settings): readonly string[] {
  return Object.keys(wanted).filter((name) => before[name]?.trim() && before[name]?.trim() !== wanted[name])
}

/** The text with the settings in it: each on the last line that it stands on, or at the end. */
export function withSettings(text: string, wanted: Settings): string {
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n')
  for (const [name, value] of Object.entries(wanted)) {
    const line = `${name}=${quoted(value)}`
    const at = lines.findLastIndex((one) => new RegExp(`^\\s*(export\\s+)?${name}\\s*=`).test(one))
    if (at === -1) lines.push(line)
    else lines[at] = line
  }
  return `${lines.join('\n')}\n`
}

/** Writes the file so that nobody else on the machine reads it, and never half of it. */
export async function writeEnvFile(path: string, text: string): Promise<void> {
  // A link stays one, and the file stays its owner's.
  const place = await realpath(path).catch(() => path)
  const before = await stat(place).catch(() => undefined)
  const half = `${place}.half`
  await writeFile(half, text, { mode: 0o600 })
  // The mode counts for a new file alone.
  await chmod(half, 0o600)
  if (before && before.uid !== process.getuid?.()) await chown(half, before.uid, before.gid)
  await rename(half, place)
}

/** Whether a text says what was meant: a value over several lines, or one with every kind of quote, can't be put so. */
export function says(text: string, before: Settings, wanted: Settings): boolean {
  return isDeepStrictEqual({ ...parseEnv(text) }, { ...before, ...wanted })
}

/** As Node reads it back: quotes of a kind that the value does not hold. */
function quoted(value: string): string {
  if (/^[\w.,:/@+=-]*$/.test(value)) return value
  const quote = ["'", '"', '`'].find((one) => !value.includes(one)) ?? "'"
  return `${quote}${value}${quote}`
}
