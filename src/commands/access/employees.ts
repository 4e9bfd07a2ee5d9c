// The employees who may see students with plans: names and positions, as 34 CFR 300.623(d) asks for them.

import { defineCommand } from '#bot/command'
import { groundTitles } from '#people/grounds'
import { roleTitles } from '#people/roles'
import { fullName } from '#people/staff'
import type { Employee } from '#records/access-list'
import type { Viewer } from '#records/viewer'
import { later, t } from '#wording/t'
import { words } from '../inputs.js'

export const employees = defineCommand({
  name: 'employees',
  summary: later`The list of employees with access`,
  phrases: ['employees', 'employees with access', 'access list', 'list of employees with access'],
  takes: 'words',
  input: words,
  mayUse: ['districtAdministrator', 'specialEducationDirector', 'administrator', 'section504Coordinator'],
  examples: [later`employees with access`],
  changes: false,
  async run(_input, { viewer, readings, settings }) {
    const all = await readings.access.employees(viewer.window, settings.officeSeesOwnFamily)
    const shown = all.filter((one) => isOf(viewer, one))
    return {
      status: 'ok',
      title: t`${shown.length === 1 ? t`1 employee` : t`${shown.length} employees`} may see students with plans`,
      sections: [
        {
          type: 'list',
          items: shown.map((one) => ({
            text: `${fullName(one.staff)}: ${positionOf(one)}`,
            details: [
              [one.schools.map((school) => school.name).join(', '), studentsOf(one)].filter(Boolean).join(' · '),
              one.grounds.map((ground) => groundTitles[ground]).join(', '),
            ],
          })),
        },
        { type: 'footnote', text: t`As a file, for public inspection: npx caseload employees FILE.csv` },
      ],
      students: [],
      data: { employees: shown.map(employeeData) },
    }
  },
})

/** An employee as data, and as a line of the file. */
export function employeeData(one: Employee): Readonly<Record<string, string | number>> {
  return {
    name: fullName(one.staff),
    position: positionOf(one),
    school: one.schools.map((school) => school.name).join('; '),
    students: one.students,
    grounds: one.grounds.map((ground) => groundTitles[ground]).join('; '),
  }
}

function positionOf(one: Employee): string {
  return one.roles.map((role) => roleTitles[role]).join('; ') || t`Staff`
}

function studentsOf({ students }: Employee): string {
  return students === 1 ? t`1 student` : t`${students} students`
}

/** Whoever is over schools sees the list of those; over the district, all of it. */
function isOf({ offices }: Viewer, one: Employee): boolean {
  return offices.some(({ school }) => school === undefined || one.schools.some(({ id }) => id === school))
}
