// The part of Adaptive Cards 1.5 that our answers are made of. What isn't here is never sent.

/** A piece of text that no client reads as markdown. */
export interface TextRun {
  readonly type: 'TextRun'
  readonly text: string
  readonly weight?: 'Bolder'
  readonly size?: 'Small' | 'Medium' | 'Large'
  readonly isSubtle?: boolean
  readonly color?: 'Attention'
}

interface Pressable {
  readonly title: string
  readonly tooltip?: string
  /** What a press sends back; opaque ids and the asker's own words only. */
  readonly data: Readonly<Record<string, unknown>>
  readonly style?: 'positive' | 'destructive'
  /** `none` where the press needs nothing from the card's inputs. */
  readonly associatedInputs: 'auto' | 'none'
}

/** A button of a message. */
export interface ExecuteAction extends Pressable {
  readonly type: 'Action.Execute'
  readonly verb: 'caseload'
}

/** A button within a dialog, or one of a message that opens a dialog: Teams knows no other action there. */
export interface SubmitAction extends Pressable {
  readonly type: 'Action.Submit'
}

export type CardAction = ExecuteAction | SubmitAction

/** Shows and hides a part of the card; nothing is sent. */
interface ToggleAction {
  readonly type: 'Action.ToggleVisibility'
  readonly title: string
  readonly targetElements: readonly string[]
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
  /** What is hidden until another's press shows it. */
  | {
      readonly type: 'Container'
      readonly id: string
      readonly isVisible: false
      readonly items: readonly CardElement[]
    }
  | { readonly type: 'Container'; readonly items: readonly CardElement[]; readonly selectAction: ToggleAction }
  | {
      readonly type: 'Table'
      readonly columns: readonly { readonly width: number }[]
      readonly rows: readonly { readonly type: 'TableRow'; readonly cells: readonly TableCell[] }[]
      readonly firstRowAsHeader: true
      readonly showGridLines: true
    }
  | {
      readonly type: 'Chart.Line'
      readonly title: string
      readonly yAxisTitle?: string
      readonly data: readonly {
        readonly legend: string
        readonly values: readonly { readonly x: string; readonly y: number }[]
      }[]
      /** For a client that draws no charts. */
      readonly fallback: CardElement
    }
  | { readonly type: 'ActionSet'; readonly actions: readonly CardAction[] }
  | Picker
  | FormInput

/** A drop-down of choices; what is chosen is an action. */
export interface Picker {
  readonly type: 'Input.ChoiceSet'
  readonly id: string
  readonly label: string
  readonly placeholder: string
  readonly style: 'compact'
  readonly isRequired?: true
  readonly errorMessage?: string
  readonly choices: readonly Choice[]
}

interface Choice {
  readonly title: string
  readonly value: string
}

/**
 * Where something is typed or chosen. None is `isRequired`: a client would then hold back the whole form, and what
 * was typed would be kept nowhere. What is missing is named by our own check, once it is kept.
 */
export type FormInput =
  | {
      readonly type: 'Input.Text'
      readonly id: string
      readonly label: string
      readonly isMultiline?: true
      readonly value?: string
    }
  | { readonly type: 'Input.Date'; readonly id: string; readonly label: string; readonly value?: string }
  | {
      readonly type: 'Input.ChoiceSet'
      readonly id: string
      readonly label: string
      readonly style: 'compact' | 'expanded'
      readonly isMultiSelect?: true
      readonly wrap: true
      readonly placeholder?: string
      readonly choices: readonly Choice[]
      readonly value?: string
    }
  | {
      readonly type: 'Input.Toggle'
      readonly id: string
      readonly title: string
      readonly valueOn: 'true'
      readonly valueOff: 'false'
      readonly value: 'true' | 'false'
      readonly wrap: true
    }

/** What shows each of some readers a view of their own, which Teams asks for by itself. */
export interface Refresh {
  readonly action: Pick<ExecuteAction, 'type' | 'title' | 'verb' | 'data'>
  /** Their ids in Teams. */
  readonly userIds: readonly string[]
}

/** A card is private: it leaves by the private door alone. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  readonly lang: 'en' | 'es'
  /** For a client that can't show the card. */
  readonly fallbackText: string
  readonly refresh?: Refresh
  readonly body: readonly CardElement[]
}
