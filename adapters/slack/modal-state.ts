// What stands in a modal's inputs, as the values of the form.
import { z } from 'zod'
import type { FieldValue, FormValues } from '#bot/form'
import { fieldOfId, typedAction } from './modal-fields.js'

const chosen = z.object({ value: z.string() })
const control = z.object({
  type: z.string(),
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: chosen.nullish(),
  selected_options: z.array(chosen).nullish(),
})
const viewState = z.record(z.string(), z.record(z.string(), control))

type Control = z.infer<typeof control>

/** The values of a view's state; what was cleared is an empty text. Undefined where the payload holds no state. */
export function valuesIn(given: unknown): FormValues | undefined {
  const read = viewState.safeParse(given)
  if (!read.success) return undefined
  const pieces = new Map<string, { readonly piece: number; readonly value: FieldValue }[]>()
  for (const [id, controls] of Object.entries(read.data)) {
    const named = fieldOfId(id)
    const typed = controls[typedAction]
    if (!named || !typed) continue
    pieces.set(named.field, [...(pieces.get(named.field) ?? []), { piece: named.piece, value: typedValue(typed) }])
  }
  return Object.fromEntries(
    [...pieces].map(([field, found]): [string, FieldValue] => {
      const [only] = found
      if (found.length === 1 && only) return [field, only.value]
      return [
        field,
        found
          .sort((a, b) => a.piece - b.piece)
          .map(({ value }) => String(value))
          .join(''),
      ]
    }),
  )
}

function typedValue(typed: Control): FieldValue {
  switch (typed.type) {
    case 'datepicker':
      return typed.selected_date ?? ''
    case 'static_select':
    case 'external_select':
      return typed.selected_option?.value ?? ''
    case 'checkboxes':
    case 'multi_static_select': {
      const picked = (typed.selected_options ?? []).map(({ value }) => value)
      // A box by itself is a flag; nothing chosen of several clears them.
      return picked.length === 1 && picked[0] === 'true' ? 'true' : picked.length > 0 ? picked : ''
    }
    default:
      return typed.value ?? ''
  }
}
