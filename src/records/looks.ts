// What somebody was shown in one request, for the audit log: of whom, on what ground, which parts.
import type { StudentId } from '#people/student'
import type { HeldGround } from '#plans/held-ground'
import type { Part } from '#plans/parts'
import type { AuditedStudent } from './audit.js'
import type { VisibleStudent } from './visible.js'

export class Looks {
  readonly #of = new Map<StudentId, { readonly grounds: readonly HeldGround[]; readonly parts: Set<Part> }>()

  /** Notes a student as shown, and parts of the plan. */
  note(student: VisibleStudent, parts: readonly Part[]): void {
    const noted = this.#of.get(student.id)
    if (noted) for (const part of parts) noted.parts.add(part)
    else this.#of.set(student.id, { grounds: student.grounds, parts: new Set(parts) })
  }

  /** The parts that were shown of a student. */
  partsOf(id: StudentId): readonly Part[] {
    return [...(this.#of.get(id)?.parts ?? [])]
  }

  /** As the audit entry has it. */
  audited(): readonly AuditedStudent[] {
    return [...this.#of].map(([id, { grounds, parts }]) => ({
      id,
      grounds: grounds.map(({ ground }) => ground),
      parts: [...parts].sort(),
    }))
  }
}
