// The students: those with plans, one of whom the roster only says that there is one, and those who share their classes.
import type { Pupil } from './shapes.js'
import type { SchoolKey } from './table.js'

const pupil = (
  id: string,
  given: string,
  family: string,
  grade: number,
  born: string,
  more: Partial<Pick<Pupil, 'middle' | 'preferred' | 'alsoAt'>> = {},
): Pupil => ({ id, given, family, grade, born, ...more })

const withPlans: readonly Pupil[] = [
  pupil('s-101', 'Jane', 'Doe', 7, '03-14'),
  pupil('s-102', 'John', 'Doe', 7, '11-02'),
  pupil('s-103', 'Mai', 'Nguyen', 7, '06-21', { middle: 'Thi' }),
  pupil('s-104', 'María', 'García López', 8, '01-30'),
  pupil('s-105', 'Liam', "O'Brien-Smith", 7, '09-17'),
  pupil('s-106', 'Hope', 'Anderson', 6, '04-08'),
  pupil('s-107', 'William', 'Carter', 8, '12-05', { preferred: 'Will' }),
  pupil('s-108', 'Mia', 'Kowalski', 6, '02-11'),
  pupil('s-109', 'Diego', 'Ramirez', 6, '07-19'),
  pupil('s-110', 'Zoë', 'Lefèvre', 8, '10-26'),
  pupil('s-111', 'Tyrese', 'Jackson', 7, '05-03'),
  pupil('s-112', 'Xiaowei', 'Chen', 8, '08-15', { preferred: 'Vivian' }),
  pupil('s-113', 'Amir', 'Hosseini', 6, '03-27'),
  pupil('s-114', 'Rose', 'Little Bear', 8, '06-06'),
  pupil('s-115', 'Eli', 'Thompson', 8, '09-30', { alsoAt: 'larkspur' }),
  pupil('s-201', 'William', 'Nguyen', 9, '01-12', { preferred: 'Bill' }),
  pupil('s-202', 'Grace', 'Okonkwo', 10, '04-25'),
  pupil('s-203', 'Ethan', 'Kaplan', 11, '10-09'),
  pupil('s-204', 'Sofia', 'Marchetti', 12, '02-20'),
  pupil('s-205', 'Darius', 'Coleman', 10, '07-07'),
  pupil('s-206', 'Hana', 'Suzuki', 9, '05-16'),
  pupil('s-207', 'Mateo', 'Fernández', 11, '11-23'),
  pupil('s-208', 'Lena', 'Fischer', 9, '08-04'),
  pupil('s-209', 'Caleb', 'Whitehorse', 12, '12-18'),
  pupil('s-210', 'Fatima', 'al-Sayed', 10, '03-03'),
  pupil('s-211', 'Jasmine', 'Baptiste', 11, '06-29'),
  pupil('s-121', 'Mila', 'Kowalski', 6, '02-11'),
  pupil('s-122', 'Noah', 'Fitzgerald', 7, '09-09'),
  pupil('s-123', 'Aisha', 'Bello', 8, '01-05'),
  pupil('s-124', 'Owen', 'Gallagher', 7, '04-17'),
  pupil('s-125', 'Lily-Anne', 'Dupont', 6, '10-31'),
  pupil('s-126', 'Petr', 'Novák', 8, '07-25', { preferred: 'Peter' }),
  pupil('s-127', 'Ruth', 'Goldberg', 7, '12-01'),
  pupil('s-221', 'James', 'Doe', 10, '02-02'),
  pupil('s-222', 'Noah', 'Abrams', 11, '05-28'),
  pupil('s-223', 'Chloe', 'Bennett', 9, '09-21'),
  pupil('s-224', 'Santiago', 'Cruz', 12, '03-19'),
  pupil('s-225', 'Imani', 'Wallace', 10, '06-12'),
  pupil('s-226', 'Tessa', 'Vogel', 9, '11-11'),
  pupil('s-227', 'Andre', 'Baptiste', 9, '08-22'),
]

/** The roster says that there is an IEP; no plan of his was ever loaded. */
export const flagged: Pupil = pupil('s-130', 'Jonah', 'Pruitt', 8, '05-09')

const names: Record<6 | 7 | 8 | 9 | 10 | 11 | 12, string> = {
  6: 'Ava Lindholm, Ben Osei, Carmen Vidal, Dylan Price, Emma Sato, Felix Moreau',
  7: 'Gia Romano, Hugo Stein, Isla Murray, Jack Donnelly, Kira Patel, Leo Martins, Jada Dowd',
  8: 'Maya Cohen, Nico Bauer, Olive Hart, Pablo Reyes, Quinn Avery, Rafael Souza',
  9: 'Sana Malik, Theo Grant, Uma Krishnan, Vera Popov, Wes Harmon, Ximena Ortiz',
  10: 'Yara Haddad, Zane Foster, Alba Serrano, Bo Lindqvist, Cleo Dimas',
  11: 'Dara Nolan, Ezra Levin, Freya Holm, Gus Petrakis, Hattie Moss',
  12: 'Iris Calder, Jonas Weber, Kiki Adeyemi, Luca Bianchi, Mona Farah',
}

const withoutPlans: readonly Pupil[] = Object.entries(names).flatMap(([grade, list]) =>
  list.split(', ').map((name, index) => {
    const [given = '', family = ''] = name.split(' ')
    const month = String((index * 5) % 12 || 12).padStart(2, '0')
    return pupil(`s-${Number(grade) * 100 + 50 + index}`, given, family, Number(grade), `${month}-${10 + index}`)
  }),
)

export const pupils: readonly Pupil[] = [...withPlans, flagged, ...withoutPlans]

/** The school whose grades they are in. */
export function schoolOf(pupil: Pupil): SchoolKey {
  return pupil.grade <= 8 ? 'alder' : 'larkspur'
}
