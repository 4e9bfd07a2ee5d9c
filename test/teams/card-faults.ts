// What is wrong with a card that we are about to send, by the rules of Adaptive Cards 1.5 and of Teams.
import { z } from 'zod'

const text = z.string().min(1)
const spacing = z.enum(['None', 'Small', 'Default', 'Medium']).optional()
const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string(),
  weight: z.literal('Bolder').optional(),
  size: z.enum(['Small', 'Medium', 'Large']).optional(),
  isSubtle: z.boolean().optional(),
  color: z.literal('Attention').optional(),
})
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title: text.max(80),
  tooltip: text.optional(),
  verb: z.literal('caseload'),
  data: z.record(z.string(), z.unknown()),
  style: z.enum(['positive', 'destructive']).optional(),
  associatedInputs: z.enum(['auto', 'none']),
})
const submit = execute.omit({ verb: true }).extend({ type: z.literal('Action.Submit') })
const richText = z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(textRun).min(1), spacing })
const table = z.strictObject({
  type: z.literal('Table'),
  columns: z.array(z.strictObject({ width: z.number().positive() })).min(1),
  rows: z.array(
    z.strictObject({
      type: z.literal('TableRow'),
      cells: z.array(z.strictObject({ type: z.literal('TableCell'), items: z.array(richText).min(1) })).min(1),
    }),
  ),
  firstRowAsHeader: z.literal(true),
  showGridLines: z.literal(true),
})
const block = z.union([
  richText,
  z.strictObject({
    type: z.literal('TextBlock'),
    text,
    style: z.literal('heading'),
    weight: z.literal('Bolder'),
    size: z.enum(['Medium', 'Large']),
    wrap: z.literal(true),
  }),
  z.strictObject({
    type: z.literal('Container'),
    style: z.enum(['attention', 'warning', 'accent']),
    items: z.array(richText).min(1),
  }),
  z.strictObject({
    type: z.literal('Container'),
    id: text,
    isVisible: z.literal(false),
    items: z.array(richText).min(1),
  }),
  z.strictObject({
    type: z.literal('Container'),
    items: z.array(richText).min(1),
    selectAction: z.strictObject({
      type: z.literal('Action.ToggleVisibility'),
      title: text,
      targetElements: z.array(text).length(1),
    }),
  }),
  table,
  z.strictObject({
    type: z.literal('Chart.Line'),
    title: text,
    yAxisTitle: text.optional(),
    data: z
      .array(
        z.strictObject({
          legend: text,
          values: z.array(z.strictObject({ x: text, y: z.number() })).min(1),
        }),
      )
      .min(1),
    fallback: table,
  }),
  z.strictObject({
    type: z.literal('ActionSet'),
    actions: z.array(z.discriminatedUnion('type', [execute, submit])).min(1),
  }),
  z.strictObject({
    type: z.literal('Input.ChoiceSet'),
    id: text,
    label: text,
    placeholder: text.optional(),
    style: z.enum(['compact', 'expanded']),
    isMultiSelect: z.literal(true).optional(),
    wrap: z.literal(true).optional(),
    isRequired: z.literal(true).optional(),
    errorMessage: text.optional(),
    choices: z.array(z.strictObject({ title: text, value: text })).min(1),
    value: text.optional(),
  }),
  z.strictObject({
    type: z.literal('Input.Text'),
    id: text,
    label: text,
    isMultiline: z.literal(true).optional(),
    value: text.optional(),
  }),
  z.strictObject({ type: z.literal('Input.Date'), id: text, label: text, value: z.iso.date().optional() }),
  z.strictObject({
    type: z.literal('Input.Toggle'),
    id: text,
    title: text,
    valueOn: z.literal('true'),
    valueOff: z.literal('false'),
    value: z.enum(['true', 'false']),
    wrap: z.literal(true),
  }),
])
const card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.string(),
  version: z.literal('1.5'),
  lang: z.string(),
  fallbackText: text,
  refresh: z
    .strictObject({
      action: execute.pick({ type: true, title: true, verb: true, data: true }),
      userIds: z.array(text).min(1).max(60),
    })
    .optional(),
  body: z.array(block).min(1),
})

/**
 * One line a fault; none where Teams would show the card as it is meant.
 * @param where a dialog takes other actions than a message, and any number of them
 */
export function cardFaults(content: unknown, where: 'message' | 'dialog' = 'message'): string[] {
  const read = card.safeParse(content)
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const { body } = read.data
  const actions = body.flatMap((one) => (one.type === 'ActionSet' ? one.actions : []))
  const ids = body.flatMap((one) => ('id' in one ? [one.id] : []))
  const outOfPlace = actions.filter(
    ({ type, data }) => (type === 'Action.Submit') !== (where === 'dialog' || 'msteams' in data),
  )
  const uneven = body.some(
    (one) => one.type === 'Table' && one.rows.some((row) => row.cells.length !== one.columns.length),
  )
  return [
    ...(JSON.stringify(content).length * 2 > 80 * 1024 ? ['larger than 80 KB'] : []),
    ...(actions.length > 6 && where === 'message' ? [`${actions.length} actions`] : []),
    ...(new Set(ids).size < ids.length ? ['two inputs of one id'] : []),
    ...outOfPlace.map(({ title }) => `${title} does nothing in a ${where}`),
    ...(uneven ? ['a row as long as no other'] : []),
  ]
}
