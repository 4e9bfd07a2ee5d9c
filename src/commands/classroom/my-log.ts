// What somebody wrote down today, each entry with a way to put it right.

import { defineCommand } from '#bot/command'
import type { LogEntry } from '#records/accommodation-log'
import type { VisibleStudent } from '#records/visible'
import { spokenTime, timeAt } from '#time/time-of-day'
import { later, t } from '#wording/t'
import { words } from '../inputs.js'
import { entryData, outcomeTitles } from './logging.js'

export const myLog = defineCommand({
  name: 'accommodationLog',
  summary: later`What you logged today`,
  phrases: ['my log', 'accommodation log', 'what did i log', 'what i logged', 'logged today'],
  takes: 'words',
  input: words,
  mayUse: 'staff',
  examples: [later`my log`],
  changes: false,
  async run(_input, { viewer, readings, clock }) {
    const own = await readings.log.ownOn(viewer.staff.id, viewer.today)
    const seen: { readonly entry: LogEntry; readonly student: VisibleStudent }[] = []
    for (const entry of own) {
      const student = await viewer.meet(entry.studentId)
      if (student) seen.push({ entry, student })
    }
    const standing = seen.filter(({ entry }) => !entry.correctedBy)
    const timeOf = (entry: LogEntry) => spokenTime(timeAt(entry.at, clock.timeZone))
    return {
      status: 'ok',
      title: seen.length === 0 ? t`You have logged nothing today` : t`You logged ${standing.length} today`,
      sections: [
        ...(seen.length === 0
          ? []
          : [
              {
                type: 'list' as const,
                items: seen.map(({ entry, student }) => ({
                  text: `${student.name}: ${outcomeTitles[entry.outcome]}${entry.correctedBy ? t` (corrected)` : ''}`,
                  details: [
                    [entry.accommodation, entry.className, timeOf(entry)].filter(Boolean).join(', '),
                    ...(entry.reason ? [t`Why: ${entry.reason}`] : []),
                    ...(entry.correction ? [t`Corrected: ${entry.correction}`] : []),
                  ],
                })),
              },
            ]),
        ...(standing.length === 0
          ? []
          : [
              {
                type: 'choices' as const,
                prompt: t`Correct one`,
                choices: standing.map(({ entry, student }) => ({
                  label: `${student.name}, ${timeOf(entry)}`,
                  detail: outcomeTitles[entry.outcome],
                  action: {
                    command: 'correctLog',
                    input: { student: student.id, kind: entry.kind, entry: entry.id },
                  },
                })),
              },
            ]),
      ],
      students: [...new Set(seen.map(({ student }) => student.sourcedId))],
      data: {
        entries: seen.map(({ entry, student }) => ({
          studentId: student.sourcedId,
          ...entryData(entry, clock.timeZone),
        })),
      },
    }
  },
})
