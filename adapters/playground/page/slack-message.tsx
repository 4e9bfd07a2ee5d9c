// A Slack message as it would be shown: a stranger's renderer draws the blocks; controls are drawn here, since a
// picture of a button can't be pressed.
import { type Block, Message } from 'slack-blocks-to-jsx'

interface Props {
  readonly blocks: readonly unknown[]
  /** Given the value that Slack would send back. */
  readonly onPress: (value: string) => void
}

interface Words {
  readonly text: string
}

type Control =
  | { readonly type: 'button'; readonly text: Words; readonly value: string; readonly style?: 'primary' | 'danger' }
  | {
      readonly type: 'static_select'
      readonly placeholder: Words
      readonly options: readonly { readonly text: Words; readonly description?: Words; readonly value: string }[]
    }

interface Actions {
  readonly type: 'actions'
  readonly elements: readonly Control[]
}

export function SlackMessage({ blocks, onPress }: Props) {
  return (
    <div className="slack-message">
      {runsOf(blocks as readonly (Block | Actions)[]).map((run, index) =>
        run.type === 'controls' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <Controls key={index} elements={run.actions.elements} onPress={onPress} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
          <Message key={index} blocks={run.blocks} withoutWrapper logo="" name="Caseload" />
        ),
      )}
    </div>
  )
}

function Controls({
  elements,
  onPress,
}: {
  readonly elements: readonly Control[]
  readonly onPress: Props['onPress']
}) {
  return (
    <div className="controls">
      {elements.map((element, index) =>
        element.type === 'button' ? (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: two buttons may say the same
            key={index}
            type="button"
            className={element.style ?? 'plain'}
            onClick={() => onPress(element.value)}
          >
            {element.text.text}
          </button>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: two menus may say the same
          <details key={index} className="menu">
            <summary>{element.placeholder.text}</summary>
            <ul>
              {element.options.map((option) => (
                <li key={option.value}>
                  <button type="button" onClick={() => onPress(option.value)}>
                    {option.text.text}
                    {option.description && <span>{option.description.text}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        ),
      )}
    </div>
  )
}

type Run =
  | { readonly type: 'blocks'; readonly blocks: Block[] }
  | { readonly type: 'controls'; readonly actions: Actions }

/** Neighbouring blocks together, each row of controls by itself. */
function runsOf(blocks: readonly (Block | Actions)[]): Run[] {
  const runs: Run[] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (isControls(block)) runs.push({ type: 'controls', actions: block })
    else if (last?.type === 'blocks') last.blocks.push(block)
    else runs.push({ type: 'blocks', blocks: [block] })
  }
  return runs
}

function isControls(block: Block | Actions): block is Actions {
  return block.type === 'actions'
}
