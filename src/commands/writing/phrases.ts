// The phrases that lead to writing a plan, and the section that each names.

import { kindTitles } from '#plans/kind'
import type { SectionName } from '#plans/sections'
import { t } from '#wording/t'

/** What people call the sections that they write. */
const called: readonly (readonly [section: SectionName, one: string, many?: string])[] = [
  ['accommodations', 'accommodation', 'accommodations'],
  ['services', 'service', 'services'],
  ['goals', 'goal', 'goals'],
  ['objectives', 'objective', 'objectives'],
  ['presentLevels', 'present level', 'present levels'],
  ['team', 'team member', 'team'],
  ['safety', 'safety note'],
  ['impairment', 'impairment'],
  ['disability', 'disability category'],
  ['dates', 'dates'],
  ['behavior', 'behavior plan'],
  ['parentConcerns', 'parent concerns'],
  ['participation', 'placement'],
  ['transition', 'transition'],
]

const changing = ['edit', 'change', 'amend', 'update']

const plain = [
  'edit',
  'amend',
  'edit plan',
  'edit … plan',
  'edit … iep',
  'change … plan',
  'change … iep',
  'write a plan',
  'write a 504 plan',
  'write an iep',
  'start a 504 plan',
  'new 504 plan',
]

const bySection: readonly (readonly [phrase: string, section: SectionName])[] = called.flatMap(
  ([section, one, many = one]) => [
    ...changing.flatMap((verb) => [
      [`${verb} ${many}`, section] as const,
      [`${verb} the ${many}`, section] as const,
      ...(many === one ? [] : [[`${verb} ${one}`, section] as const]),
    ]),
    ...(many === one
      ? []
      : ['add', `add ${/^[aeiou]/.test(one) ? 'an' : 'a'}`].map((verb) => [`${verb} ${one}`, section] as const)),
  ],
)

const inSpanish: readonly (readonly [phrase: string, section: SectionName])[] = (
  [
    ['accommodations', 'adaptaciones'],
    ['services', 'servicios'],
    ['goals', 'metas'],
    ['objectives', 'objetivos'],
    ['presentLevels', 'niveles actuales'],
    ['team', 'equipo'],
  ] as const
).flatMap(([section, many]) => [
  [`editar ${many}`, section] as const,
  [`editar ${many} de …`, section] as const,
  [`cambiar ${many} de …`, section] as const,
])

const named = [...bySection, ...inSpanish]

export const editPhrases: readonly string[] = [...plain, ...named.map(([phrase]) => phrase)]

/** What a phrase says: the section that it names, and the kind where "IEP" is no word for any plan. */
export const editSays: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...Object.fromEntries(named.map(([phrase, section]) => [phrase, { section }])),
  'write an iep': { kind: 'iep' },
}

/** "the IEP of Jane Doe". */
export function planOf(kind: keyof typeof kindTitles, student: { readonly name: string }): string {
  return t`the ${kindTitles[kind]} of ${student.name}`
}
