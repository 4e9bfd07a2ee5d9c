// Holds a modal against Slack's limits before it leaves, as the block check does for messages.
import type { types } from '@slack/bolt'
import { note, type PublicText } from '#bot/public-text'
import { blockFaults } from './block-check.js'
import type { HomeView } from './home-view.js'
import { limits } from './limits.js'
import type { Block } from './message.js'
import type { Modal } from './modal.js'

/** docs.slack.dev/reference/block-kit/blocks: these stand in messages alone. */
const messagesOnly: ReadonlySet<string> = new Set(['table', 'data_visualization', 'markdown'])

/** What Slack would refuse the view for, as codes that say nothing of its content; none where it is fine. */
export function viewFaults(view: Modal | HomeView): readonly PublicText[] {
  const faults: PublicText[] = []
  const check = (holds: boolean, fault: PublicText) => {
    if (!holds) faults.push(fault)
  }
  const blocks = view.blocks as readonly Block[]
  check(blocks.length > 0 && blocks.length <= limits.blocksInView, note`blocksInView`)
  const labels = view.type === 'modal' ? [view.title, view.submit, view.close] : []
  for (const label of labels) {
    check(!label || (label.text.length > 0 && label.text.length <= limits.viewTitle), note`viewTitle`)
  }
  check((view.private_metadata ?? '').length <= limits.viewMetadata, note`viewMetadata`)
  check(Buffer.byteLength(JSON.stringify(view)) <= limits.viewBytes, note`viewBytes`)
  const inputs = blocks.filter((block): block is types.InputBlock => block.type === 'input')
  // Nothing is sent off from a Home tab.
  check((view.type === 'modal' && view.submit !== undefined) || inputs.length === 0, note`viewSubmit`)
  const ids = inputs.map((input) => input.block_id ?? '')
  check(new Set(ids).size === ids.length && ids.every((id) => id.length > 0 && id.length <= limits.id), note`blockId`)
  check(!blocks.some(({ type }) => messagesOnly.has(type)), note`blockOfMessages`)
  for (const input of inputs) checkInput(input, check)
  // The others are those of messages; a page of them at a time, as many as a message takes.
  const others = blocks.filter((block) => block.type !== 'input')
  for (let from = 0; from < others.length; from += limits.blocksInMessage) {
    faults.push(...blockFaults({ text: '–', blocks: others.slice(from, from + limits.blocksInMessage) }))
  }
  return faults
}

function checkInput({ label, hint, element }: types.InputBlock, check: (holds: boolean, fault: PublicText) => void) {
  check(label.text.length > 0 && label.text.length <= limits.inputLabel, note`inputLabel`)
  check(!hint || (hint.text.length > 0 && hint.text.length <= limits.inputLabel), note`inputHint`)
  switch (element.type) {
    case 'plain_text_input':
      check((element.initial_value ?? '').length <= limits.inputText, note`inputText`)
      break
    case 'datepicker':
      check(!element.initial_date || /^\d{4}-\d{2}-\d{2}$/.test(element.initial_date), note`inputDate`)
      break
    case 'external_select':
      check((element.placeholder?.text ?? '').length <= limits.placeholder, note`placeholder`)
      break
    case 'static_select':
    case 'multi_static_select':
    case 'checkboxes': {
      const options = element.options ?? []
      const most = element.type === 'checkboxes' ? limits.checkboxes : limits.selectOptions
      check(options.length > 0 && options.length <= most, note`inputOptions`)
      check(
        options.every(({ text }) => text.text.length > 0 && text.text.length <= limits.optionText),
        note`optionText`,
      )
      check(
        options.every(({ value = '' }) => value.length > 0 && value.length <= limits.optionValue),
        note`optionValue`,
      )
      break
    }
    default:
      check(false, note`unknownInput`)
  }
}
