// What a reader of a card sees.
import type { CardElement } from '#adapters/teams/card'

/** Every text that stands on the elements, in order; what an input holds is not said of it. */
export function wordsOf(elements: readonly CardElement[]): string[] {
  // biome-ignore lint/suspicious/useIterableCallbackReturn: the compiler sees that every kind returns
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case 'TextBlock':
        return [element.text]
      case 'RichTextBlock':
        return [element.inlines.map(({ text }) => text).join('')]
      case 'Container':
        return wordsOf(element.items)
      case 'Table':
        return element.rows.flatMap(({ cells }) => cells.flatMap(({ items }) => wordsOf(items)))
      case 'Chart.Line':
        return [element.title, ...wordsOf([element.fallback])]
      case 'ActionSet':
        return element.actions.map(({ title, tooltip }) => tooltip ?? title)
      case 'Input.ChoiceSet':
        return isMenu(element) ? choices(element) : [element.label, ...choices(element)]
      case 'Input.Text':
      case 'Input.Date':
        return [element.label]
      case 'Input.Toggle':
        return [element.title]
    }
  })
}

/** Its label is the same for each, and no part of what is said. */
function isMenu({ id }: { readonly id: string }): boolean {
  return /^menu\d+$/.test(id)
}

function choices(input: Extract<CardElement, { type: 'Input.ChoiceSet' }>): string[] {
  return input.choices.map(({ title }) => title)
}
