// Special education, related services and supplementary aids, with their minutes (34 CFR 300.320(a)(4) and (7)).

import { defineCommand } from '#bot/command'
import type { Section } from '#bot/reply'
import type { Service } from '#plans/service'
import { later, t, wording } from '#wording/t'
import { aboutStudent } from './inputs.js'
import { answerFromPlan } from './plan-answer.js'
import { isOver, serviceItem } from './plan-words.js'

const headings = wording({
  specialEducation: 'Specially designed instruction',
  related: 'Related services',
  supplementary: 'Supplementary aids and services',
  staffSupport: 'Supports for staff',
} as const)

export const services = defineCommand({
  name: 'services',
  summary: later`Services and their minutes`,
  phrases: ['services', 'service', 'sdi', 'specially designed instruction', 'related services'],
  takes: 'student',
  input: aboutStudent,
  mayUse: 'staff',
  examples: [later`services for J. Doe`, later`SDI Jane Doe`],
  changes: false,
  run: (input, context) =>
    answerFromPlan(input, context, {
      command: 'services',
      subject: t`Services`,
      parts: ['services', 'staffSupports'],
      needs: ['services'],
      show: ({ content }) => {
        const given = content.services.filter((one) => !isOver(one, context.viewer.today))
        return {
          sections:
            given.length === 0
              ? [{ type: 'text', text: t`This plan lists no services.` }]
              : sections(given, context.viewer.today),
          data: { services: given },
        }
      },
    }),
})

function sections(given: readonly Service[], today: Parameters<typeof serviceItem>[1]): readonly Section[] {
  return Object.entries(headings)
    .map(([category, heading]) => ({
      heading,
      items: given.filter((one) => (one.category ?? 'specialEducation') === category),
    }))
    .filter(({ items }) => items.length > 0)
    .map(({ heading, items }) => ({ type: 'list', heading, items: items.map((one) => serviceItem(one, today)) }))
}
