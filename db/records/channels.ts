// The channels of channels.csv as they are stored, one each however many rows name it.
import { asc } from 'drizzle-orm'
import type { Platform, SchoolId } from '#people/staff'
import type { NamedChannel } from '#records/channel-posts'
import type { Database } from '../database.js'

export async function namedChannels({ read, tables: { channels } }: Database): Promise<readonly NamedChannel[]> {
  const found = new Map<string, NamedChannel>()
  for (const { schoolId, platform, workspace, channelId, kind, detail } of await read
    .select()
    .from(channels)
    .orderBy(asc(channels.id))) {
    if (schoolId === null) continue
    const key = `${platform}|${workspace ?? ''}|${channelId}`
    const before = found.get(key)
    const schools: readonly [SchoolId, ...SchoolId[]] = before ? [...before.schools, schoolId] : [schoolId]
    // One row that doesn't allow initials is enough.
    const mayShowInitials = kind === 'iepTeam' && detail === 'initials' && before?.mayShowInitials !== false
    found.set(key, {
      platform: platform as Platform,
      workspace: workspace ?? '',
      channel: channelId,
      schools,
      mayShowInitials,
    })
  }
  return [...found.values()]
}
