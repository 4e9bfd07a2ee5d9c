// Who stands in for which class now, or will, and a way to end it.

import { defineCommand } from '#bot/command'
import type { Button } from '#bot/reply'
import type { PrintedPage } from '#records/printed-pages'
import { spokenDay } from '#time/day'
import { later, t } from '#wording/t'
import { words } from '../inputs.js'
import { classTitle } from '../which-class.js'
import { grantableClasses } from './may-grant.js'
import { localTime, spokenUntil } from './until.js'

export const substitutes = defineCommand({
  name: 'substitutes',
  summary: later`Who stands in for your classes, and until when`,
  phrases: ['substitutes', 'current substitutes', 'list of substitutes', 'who is substituting', 'subs'],
  takes: 'words',
  input: words,
  mayUse: 'staff',
  examples: [later`substitutes`],
  changes: false,
  async run(_input, { viewer, readings, clock }) {
    const classes = new Map((await grantableClasses(viewer)).map((one) => [one.id, one]))
    const current = await readings.substitutes.current([...classes.keys()], clock.now())
    const pages = await readings.pages.of(current.map((one) => one.id))
    const shown = current.flatMap((one) => {
      const inClass = classes.get(one.classId)
      return inClass ? [{ ...one, title: classTitle(inClass), school: inClass.schoolName }] : []
    })
    return {
      status: 'ok',
      title: shown.length === 0 ? t`Nobody stands in for your classes` : t`Standing in: ${shown.length}`,
      sections: shown.flatMap((one) => [
        {
          type: 'facts' as const,
          heading: `${one.name}: ${one.title}`,
          facts: [
            ...(one.fromDay > viewer.today ? [[t`From`, spokenDay(one.fromDay)] as const] : []),
            [t`Until`, spokenUntil(one.untilAt, clock)] as const,
            [t`Reason`, one.reason] as const,
            [t`Given by`, one.grantedByName] as const,
            ...printed(pages.filter((page) => page.substituteId === one.id)),
          ],
        },
        { type: 'buttons' as const, buttons: buttonsFor(one.id, one.name, one.staffId !== undefined) },
      ]),
      students: [],
      data: {
        substitutes: shown.map((one) => ({
          name: one.name,
          class: one.title,
          school: one.school,
          from: one.fromDay,
          until: localTime(one.untilAt, clock),
          reason: one.reason,
          grantedBy: one.grantedByName,
        })),
      },
    }
  },
})

function buttonsFor(id: string, name: string, hasAccount: boolean): readonly Button[] {
  const guest = [
    { label: t`Print a page`, action: { command: 'printPage', input: { substitute: id } } },
    { label: t`Note who has read it`, action: { command: 'pageRead', input: { substitute: id } } },
  ]
  return [
    ...(hasAccount ? [] : guest),
    { label: t`End it now: ${name}`, action: { command: 'endSubstitute', input: { id } } },
  ]
}

function printed(pages: readonly PrintedPage[]): readonly (readonly [string, string])[] {
  if (pages.length === 0) return []
  const readers = pages.flatMap((page) => page.readers.map((one) => one.name))
  return [
    [t`Pages printed`, String(pages.length)],
    [t`Read by`, readers.length > 0 ? readers.join(', ') : t`nobody noted yet`],
  ]
}
