// What tells two students of one name apart in a picker: grade, period, the name on the roster.

import type { VisibleStudent } from '#records/visible'
import { t } from '#wording/t'

/** "Grade 7 · Period 2". */
export function describe(student: VisibleStudent, periods: readonly string[]): string {
  return [
    student.grade ? t`Grade ${student.grade}` : '',
    periods.length > 0 ? t`Period ${periods.join(', ')}` : '',
    student.preferredName ? t`called ${student.preferredName}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
