// Who teaches what to whom, and when.
import { pupils } from './pupils.js'
import type { StaffKey } from './staff.js'
import type { SchoolKey } from './table.js'

export interface ClassLine {
  readonly id: string
  readonly title: string
  readonly school: SchoolKey
  readonly teacher: StaffKey
  readonly period: string
  readonly subject: string
  readonly term: 'year' | 'next'
  readonly students: readonly string[]
}

const grade = (...grades: readonly number[]) =>
  pupils.filter((pupil) => grades.includes(pupil.grade)).map((pupil) => pupil.id)
const without = (students: readonly string[], ...left: readonly string[]) =>
  students.filter((student) => !left.includes(student))

const line = (
  id: string,
  title: string,
  teacher: StaffKey,
  period: string,
  subject: string,
  students: readonly string[],
  term: ClassLine['term'] = 'year',
): ClassLine => {
  const school = id.startsWith('a') ? 'alder' : 'larkspur'
  return { id, title, school, teacher, period, subject, term, students }
}

export const classes: readonly ClassLine[] = [
  // John Doe and Tyrese Jackson take English in the resource room: Ms. Reyes teaches one J. Doe, Mr. Webb two.
  line('a-eng7', 'English 7', 'reyes', '1', 'English', without(grade(7), 's-102', 's-111')),
  line('a-eng7r', 'English 7, resource', 'okafor', '1', 'English', ['s-102', 's-111']),
  line('a-sci7', 'Science 7', 'webb', '2', 'Science', grade(7)),
  line('a-sci8', 'Science 8', 'webb', '6', 'Science', grade(8)),
  line('a-math7', 'Math 7', 'tran', '4', 'Math', grade(7)),
  line('a-math6', 'Math 6', 'petrova', '1', 'Math', grade(6)),
  line('a-read6', 'Reading 6', 'reyes', '3', 'English', grade(6)),
  line('a-math8', 'Math 8', 'petrova', '3', 'Math', without(grade(8), 's-115')),
  line('a-health8', 'Health 8', 'boateng', '5', 'Health', grade(8), 'next'),
  line('l-eng9', 'English 9', 'novak', '1', 'English', grade(9)),
  line('l-eng10', 'English 10', 'novak', '2', 'English', grade(10)),
  line('l-alg1', 'Algebra I', 'siddiqui', '3', 'Math', [...grade(9), 's-115']),
  line('l-bio', 'Biology', 'duffy', '5', 'Science', grade(10)),
  line('l-hist', 'U.S. History', 'lindgren', '4', 'History', grade(11, 12)),
  line('l-cer', 'Ceramics', 'raman', '6', 'Art', ['s-224', ...grade(11, 12).filter((id) => /^s-1[12]5\d$/.test(id))]),
]
