// What schools call their subjects, so that an accommodation "in math" finds the teacher of Algebra 1.
import { foldWords } from './fold.js'

const families: readonly string[] = [
  'math mathematics maths algebra geometry calculus precalculus trigonometry statistics arithmetic numeracy',
  'english ela literacy literature reading writing composition grammar spelling rhetoric phonics',
  'science sciences biology chemistry physics geology astronomy botany zoology anatomy ecology stem',
  'history civics geography government economics humanities social',
  'spanish french latin german mandarin chinese japanese italian arabic asl korean',
  'pe gym fitness athletics weights swimming',
  'art arts drawing painting pottery ceramics sculpture photography',
  'music band choir chorus orchestra chorale guitar piano',
  'drama theater theatre acting dance',
  'health wellness nutrition',
  'technology computer computers computing coding programming robotics engineering',
  'shop woodworking welding carpentry automotive culinary cooking agriculture business accounting marketing',
]

/** Two words that mean a subject only together. */
const pairs: Readonly<Record<string, string>> = {
  'language arts': 'ela',
  'social studies': 'history',
  'world language': 'spanish',
  'world languages': 'spanish',
  'foreign language': 'spanish',
  'physical education': 'pe',
  'visual arts': 'art',
  'computer science': 'computer',
  'physical science': 'science',
  'social science': 'history',
}

const familyOf = new Map(families.flatMap((family, at) => family.split(' ').map((word) => [word, at] as const)))

/** The subjects that some words name, each as a number; none where they name none. */
export function subjectsIn(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  const words = foldWords(text)
  for (let at = 0; at < words.length; at += 1) {
    const pair = pairs[`${words[at]} ${words[at + 1] ?? ''}`]
    const family = familyOf.get(pair ?? words[at] ?? '')
    if (family !== undefined) found.add(family)
    if (pair) at += 1
  }
  return found
}
