// Slack's modal as far as it is drawn here, and what stands in its inputs as Slack would tell it.
export interface Words {
  readonly text: string
}

export interface Option {
  readonly text: Words
  readonly description?: Words
  readonly value: string
}

export type InputElement = { readonly action_id: string } & (
  | { readonly type: 'plain_text_input'; readonly multiline?: boolean; readonly initial_value?: string }
  | { readonly type: 'external_select'; readonly min_query_length?: number; readonly initial_option?: Option }
  | { readonly type: 'datepicker'; readonly initial_date?: string }
  | { readonly type: 'static_select'; readonly options: readonly Option[]; readonly initial_option?: Option }
  | {
      readonly type: 'checkboxes' | 'multi_static_select'
      readonly options: readonly Option[]
      readonly initial_options?: readonly Option[]
    }
)

export interface InputBlock {
  readonly type: 'input'
  readonly block_id: string
  readonly label: Words
  readonly hint?: Words
  readonly optional?: boolean
  readonly element: InputElement
}

export interface View {
  readonly title: Words
  readonly submit?: Words
  readonly close?: Words
  readonly private_metadata?: string
  readonly blocks: readonly ({ readonly type: string } | InputBlock)[]
}

/** What stands in the inputs, by block: a text, or the values chosen of several. */
export type Filled = Readonly<Record<string, string | readonly string[]>>

export function isInput(block: View['blocks'][number]): block is InputBlock {
  return block.type === 'input'
}

/** What a view is filled with when it opens. */
export function filledFrom(view: View): Filled {
  return Object.fromEntries(view.blocks.filter(isInput).map(({ block_id, element }) => [block_id, initial(element)]))
}

function initial(element: InputElement): string | readonly string[] {
  switch (element.type) {
    case 'plain_text_input':
      return element.initial_value ?? ''
    case 'datepicker':
      return element.initial_date ?? ''
    case 'static_select':
    case 'external_select':
      return element.initial_option?.value ?? ''
    case 'checkboxes':
    case 'multi_static_select':
      return (element.initial_options ?? []).map(({ value }) => value)
  }
}

/** The `state.values` that Slack would send. */
export function stateOf(view: View, filled: Filled): Readonly<Record<string, object>> {
  return Object.fromEntries(
    view.blocks.filter(isInput).map(({ block_id, element }) => {
      const is = filled[block_id] ?? ''
      const { type, action_id } = element
      const control = {
        plain_text_input: { type, value: is || null },
        datepicker: { type, selected_date: is || null },
        static_select: { type, selected_option: is ? { value: is } : null },
        external_select: { type, selected_option: is ? { value: is } : null },
        checkboxes: { type, selected_options: [...is].map((value) => ({ value })) },
        multi_static_select: { type, selected_options: [...is].map((value) => ({ value })) },
      }[type]
      return [block_id, { [action_id]: control }]
    }),
  )
}

/** The draft whose form the view shows. */
export function draftOf({ private_metadata = '{}' }: View): string {
  return String((JSON.parse(private_metadata) as { readonly draft?: unknown }).draft ?? '')
}
