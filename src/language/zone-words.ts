// Time zones as staff write them: "mountain", "Pacific time", "ET", "America/Denver". Schools of the United States choose
// from a list; any other zone is typed by its IANA name.
import { wording } from '#wording/t'

/** What is offered to choose from, from east to west. */
export const zoneTitles: Readonly<Record<string, string>> = wording({
  'America/Puerto_Rico': 'Atlantic time (Puerto Rico)',
  'America/New_York': 'Eastern time (New York)',
  'America/Chicago': 'Central time (Chicago)',
  'America/Denver': 'Mountain time (Denver)',
  'America/Phoenix': 'Arizona (Phoenix)',
  'America/Los_Angeles': 'Pacific time (Los Angeles)',
  'America/Anchorage': 'Alaska (Anchorage)',
  'Pacific/Honolulu': 'Hawaii (Honolulu)',
  'Pacific/Guam': 'Guam',
  'Pacific/Pago_Pago': 'American Samoa (Pago Pago)',
})

const spoken: readonly (readonly [RegExp, string])[] = [
  [/^(?:atlantic|a[sd]?t|puerto rico)$/, 'America/Puerto_Rico'],
  [/^(?:eastern|e[sd]?t|new york)$/, 'America/New_York'],
  [/^(?:central|c[sd]?t|chicago)$/, 'America/Chicago'],
  [/^(?:mountain|m[sd]?t|denver)$/, 'America/Denver'],
  [/^(?:arizona|phoenix)$/, 'America/Phoenix'],
  [/^(?:pacific|p[sd]?t|los angeles)$/, 'America/Los_Angeles'],
  [/^(?:alaska|anchorage|ak[sd]t)$/, 'America/Anchorage'],
  [/^(?:hawaii|honolulu|h[sd]?t)$/, 'Pacific/Honolulu'],
  [/^guam$/, 'Pacific/Guam'],
  [/^(?:american )?samoa$/, 'Pacific/Pago_Pago'],
]

/** The zone that some words name, by its IANA name; undefined where there is no such zone. */
export function readZone(words: string): string | undefined {
  const said = words.trim().replace(/\s+/g, ' ')
  const plain = said
    .toLowerCase()
    .replace(/\b(?:standard|daylight|time|zone)\b/g, '')
    .trim()
  const found = spoken.find(([pattern]) => pattern.test(plain))
  if (found) return found[1]
  const named = said.replaceAll(' ', '_')
  // An offset such as +05:00 knows no summer time, and is no place.
  if (!/^[a-z_-]+(?:\/[a-z0-9_+-]+)+$|^utc$/i.test(named)) return undefined
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: named }).resolvedOptions()
    return timeZone
  } catch {
    return undefined
  }
}

/** A zone as staff read it. */
export function zoneTitle(zone: string): string {
  return zoneTitles[zone] ?? zone.replaceAll('_', ' ')
}
