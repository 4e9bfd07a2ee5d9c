// The only way from a student to a channel: types and privates hold it shut for all but the proof.
import { expect, it } from 'vitest'
import type { StudentId } from '#people/student'
import { SeenByAll } from '#records/initials'

it('a proof can be made by proving alone', async () => {
  // @ts-expect-error the constructor is private
  const make = () => new SeenByAll([], new Map())
  expect(make).toBeTypeOf('function')
  const lookAlike: SeenByAll = Object.create(SeenByAll.prototype)
  expect(() => lookAlike.initialsOf('student' as StudentId)).toThrow(TypeError)
})

it('nobody present proves nothing', async () => {
  const nobody = { store: {}, openViewer: undefined, settings: {}, today: '2026-10-12' } as never
  const plans = [{ studentId: 'student' as StudentId, kind: 'iep' as const }]
  expect(await SeenByAll.prove({ type: 'closed', members: [] }, plans, nobody)).toBeUndefined()
  expect(await SeenByAll.prove({ type: 'open' }, plans, nobody)).toBeUndefined()
})
