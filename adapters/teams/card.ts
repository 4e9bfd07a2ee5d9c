// The part of Adaptive Cards 1.5 that our answers are made of. What isn't here is never sent.

/** A piece of text that no client reads as markdown. */
export interface TextRun {
  readonly type: 'TextRun'
  readonly text: string
  readonly weight?: 'Bolder'
  readonly size?: 'Small' | 'Medium' | 'Large'
  readonly isSubtle?: boolean
}

/** What a press sends back; opaque ids and the asker's own words only. */
export interface CardAction {
  readonly type: 'Action.Execute'
  readonly title: string
  readonly tooltip?: string
  readonly verb: 'caseload'
  readonly data: Readonly<Record<string, unknown>>
  readonly style?: 'positive' | 'destructive'
  /** `none` where the press needs nothing from the card's pickers. */
  readonly associatedInputs: 'auto' | 'none'
}

type Spacing = 'None' | 'Small' | 'Default' | 'Medium'

export interface TableCell {
  readonly type: 'TableCell'
  readonly items: readonly CardElement[]
}

export type CardElement =
  | {
      readonly type: 'TextBlock'
      readonly text: string
      readonly style: 'heading'
      readonly weight: 'Bolder'
      readonly size: 'Medium' | 'Large'
      readonly wrap: true
    }
  | { readonly type: 'RichTextBlock'; readonly inlines: readonly TextRun[]; readonly spacing?: Spacing }
  | {
      readonly type: 'Container'
      readonly style: 'attention' | 'warning' | 'accent'
      readonly items: readonly CardElement[]
    }
  | {
      readonly type: 'Table'
      readonly columns: readonly { readonly width: number }[]
      readonly rows: readonly { readonly type: 'TableRow'; readonly cells: readonly TableCell[] }[]
      readonly firstRowAsHeader: true
      readonly showGridLines: true
    }
  | { readonly type: 'ActionSet'; readonly actions: readonly CardAction[] }
  | {
      readonly type: 'Input.ChoiceSet'
      readonly id: string
      readonly label: string
      readonly placeholder: string
      readonly style: 'compact'
      readonly isRequired: true
      readonly errorMessage: string
      readonly choices: readonly { readonly title: string; readonly value: string }[]
    }

/** A card is private: it leaves by the private door alone. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  readonly lang: 'en'
  /** For a client that can't show the card. */
  readonly fallbackText: string
  readonly body: readonly CardElement[]
}
