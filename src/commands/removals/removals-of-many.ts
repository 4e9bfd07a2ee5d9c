// The removals of one's own students, or of a school: those who have reached the first of the district's counts, most first.

import type { Context } from '#bot/command'
import type { Answer, Item, Section } from '#bot/reply'
import type { School } from '#records/store'
import type { VisibleStudent } from '#records/visible'
import { warningsFrom } from '#removals/counting-rule'
import { mostDays } from '#removals/standing'
import { spokenDay } from '#time/day'
import { t } from '#wording/t'
import { nameWithGrade } from '../plan-answer.js'
import { disciplineOf, type Standing, standingsOf } from './discipline-of.js'
import { countData, flagWords, spokenSchoolDays } from './removal-words.js'

/** A longer list is read by nobody. */
const mostShown = 40

/** @param school undefined: the asker's own students, and those of the schools they hold an office in */
export async function removalsOfMany(school: School | undefined, context: Context): Promise<Answer> {
  const { viewer, settings } = context
  const students = await studentsOf(school, context)
  const standings = (await standingsOf(await disciplineOf(students, context), context))
    .filter(({ count }) => count.total > 0)
    .sort((a, b) => b.count.total - a.count.total)
  const first = warningsFrom(settings.removalWarnings)?.[0] ?? 1
  const [many, few] = [
    standings.filter(({ count }) => count.total >= first),
    standings.filter(({ count }) => count.total < first),
  ]
  const shown = [...many, ...few].slice(0, mostShown)
  return {
    status: 'ok',
    title: school
      ? t`Removals at ${school.name}: ${spokenStudents(many.length)} at ${spokenSchoolDays(first)} or more`
      : t`Removals: ${spokenStudents(many.length)} at ${spokenSchoolDays(first)} or more`,
    sections: [
      ...under(t`${spokenSchoolDays(first)} or more, of ${mostDays}`, many.slice(0, mostShown)),
      ...under(t`Fewer`, few.slice(0, Math.max(0, mostShown - many.length))),
      ...(standings.length === 0 ? [none()] : []),
      ...(standings.length > shown.length ? [left(standings.length - shown.length)] : []),
      {
        type: 'footnote',
        text: t`In the school year of ${spokenDay(viewer.today)}, by the district's rule. Ask "removal" with a name to see how each counts.`,
      },
    ],
    students: shown.map(({ student }) => student.sourcedId),
    data: {
      students: standings.map(({ student, count, flags }) => ({
        studentId: student.sourcedId,
        ...countData(count, flags),
      })),
    },
  }
}

async function studentsOf(school: School | undefined, { viewer }: Context): Promise<readonly VisibleStudent[]> {
  const byOffice = await viewer.officeStudents(school?.id)
  if (school) return byOffice
  return [...new Map([...(await viewer.mine()), ...byOffice].map((student) => [student.id, student])).values()]
}

function under(heading: string, standings: readonly Standing[]): readonly Section[] {
  if (standings.length === 0) return []
  return [{ type: 'list', heading, items: standings.map(itemOf) }]
}

function itemOf({ student, count, flags }: Standing): Item {
  const ahead = count.ahead > 0 ? ` (${t`${count.ahead} of them still to come`})` : ''
  return {
    text: `${nameWithGrade(student)}: ${spokenSchoolDays(count.total)}${ahead}`,
    details: [...new Set(flags.filter(({ id }) => id !== 'near').map(flagWords))],
  }
}

const none = (): Section => ({ type: 'text', text: t`Nobody whose removals you may see was removed this school year.` })
const left = (count: number): Section => ({ type: 'text', text: t`And ${count} more.` })

function spokenStudents(count: number): string {
  return count === 1 ? t`1 student` : t`${count} students`
}
