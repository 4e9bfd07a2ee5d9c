// Who is offered, who is asked about, and who is never named when a report is given.
import { expect, test } from 'vitest'
import type { Rights } from '#families/person'
import { rightsOf } from '#families/rights'

test.each([
  ['may receive records', { mayReceiveRecords: true }, 'offered'],
  ['holds educational rights', { educationalRights: true }, 'offered'],
  [
    'holds rights, and may not receive records all the same',
    { educationalRights: true, mayReceiveRecords: false },
    'withheld',
  ],
  ['may receive records without educational rights', { educationalRights: false, mayReceiveRecords: true }, 'offered'],
  ['holds no rights', { educationalRights: false }, 'withheld'],
  ['of whom the roster says nothing', {}, 'unknown'],
  [
    'is restricted, whatever else is said',
    { mayReceiveRecords: true, educationalRights: true, restriction: 'Court order' },
    'withheld',
  ],
  ['is restricted, and nothing else is said', { restriction: 'Court order' }, 'withheld'],
] as const)('a contact who %s', (_who, said, where) => {
  const contact: Rights = said
  const { offered, unknown, withheld } = rightsOf([contact])
  expect({ offered: offered.length, unknown: unknown.length, withheld: withheld.length }).toEqual({
    offered: 0,
    unknown: 0,
    withheld: 0,
    [where]: 1,
  })
})
