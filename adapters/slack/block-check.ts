// Holds an outgoing message against Slack's limits: Slack refuses the whole message for one block too long, and a
// teacher would then see nothing at all.
import type { types } from '@slack/bolt'
import { note, type PublicText } from '#bot/public-text'
import { limits } from './limits.js'
import type { Block, ChartBlock, SlackMessage } from './message.js'

/** The codes. Made once: every message that leaves is held against all of them. */
const codes = {
  messageText: note`messageText`,
  blocksInMessage: note`blocksInMessage`,
  tablesInMessage: note`tablesInMessage`,
  chartsInMessage: note`chartsInMessage`,
  actionId: note`actionId`,
  headerText: note`headerText`,
  contextElements: note`contextElements`,
  contextText: note`contextText`,
  tableRows: note`tableRows`,
  tableColumns: note`tableColumns`,
  tableCell: note`tableCell`,
  actionsElements: note`actionsElements`,
  unknownBlock: note`unknownBlock`,
  richTextElements: note`richTextElements`,
  richText: note`richText`,
  chartTitle: note`chartTitle`,
  chartSeries: note`chartSeries`,
  chartNames: note`chartNames`,
  chartAxis: note`chartAxis`,
  chartLabels: note`chartLabels`,
  chartPoints: note`chartPoints`,
  buttonText: note`buttonText`,
  buttonValue: note`buttonValue`,
  selectOptions: note`selectOptions`,
  placeholder: note`placeholder`,
  optionText: note`optionText`,
  optionValue: note`optionValue`,
  optionDescription: note`optionDescription`,
  unknownControl: note`unknownControl`,
} as const

type Check = (holds: boolean, fault: keyof typeof codes) => void

/** What Slack would refuse the message for, as codes that say nothing of its content; none where it is fine. */
export function blockFaults(message: SlackMessage): readonly PublicText[] {
  const faults: PublicText[] = []
  const check: Check = (holds, fault) => {
    if (!holds) faults.push(codes[fault])
  }
  const { blocks, text } = message
  check(sized(text, limits.messageText), 'messageText')
  check(blocks.length <= limits.blocksInMessage, 'blocksInMessage')
  check(blocks.filter(({ type }) => type === 'table').length <= limits.tablesInMessage, 'tablesInMessage')
  check(blocks.filter(({ type }) => type === 'data_visualization').length <= limits.chartsInMessage, 'chartsInMessage')
  for (const block of blocks) checkBlock(block, check)
  const ids = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : [])).map(actionId)
  check(new Set(ids).size === ids.length && ids.every((id) => sized(id, limits.id)), 'actionId')
  return faults
}

function checkBlock(block: Block, check: Check): void {
  switch (block.type) {
    case 'header':
      check(sized(block.text.text, limits.headerText), 'headerText')
      break
    case 'context':
      check(counted(block.elements, limits.contextElements), 'contextElements')
      check(
        block.elements.every((element) => 'text' in element && sized(element.text, limits.contextText)),
        'contextText',
      )
      break
    case 'rich_text':
      checkRichText(block, check)
      break
    case 'table':
      check(counted(block.rows, limits.tableRows), 'tableRows')
      check(
        block.rows.every((row) => counted(row, limits.tableColumns)),
        'tableColumns',
      )
      for (const cell of block.rows.flat()) {
        if (cell.type === 'rich_text') checkRichText(cell, check)
        else check(false, 'tableCell')
      }
      break
    case 'data_visualization':
      checkChart(block, check)
      break
    case 'actions':
      check(counted(block.elements, limits.actionsElements), 'actionsElements')
      for (const element of block.elements) checkControl(element, check)
      return
    default:
      // The renderer makes no other: whatever else turns up has not been held against any limit.
      check(false, 'unknownBlock')
  }
}

function checkRichText(block: types.RichTextBlock, check: Check): void {
  check(block.elements.length > 0, 'richTextElements')
  for (const element of block.elements) {
    const lines = element.type === 'rich_text_list' ? element.elements : [element]
    check(lines.length > 0, 'richTextElements')
    check(
      lines.every(({ elements }) =>
        elements.every((word) => word.type !== 'text' || sized(word.text, limits.richText)),
      ),
      'richText',
    )
  }
}

function checkChart({ title, chart }: ChartBlock, check: Check): void {
  const { series, axis_config: axis } = chart
  check(sized(title, limits.chartTitle), 'chartTitle')
  check(counted(series, limits.chartSeries), 'chartSeries')
  check(new Set(series.map(({ name }) => name)).size === series.length, 'chartNames')
  check(axis.y_label === undefined || sized(axis.y_label, limits.chartAxis), 'chartAxis')
  check(new Set(axis.categories).size === axis.categories.length, 'chartLabels')
  for (const { name, data } of series) {
    check(sized(name, limits.chartName) && counted(data, limits.chartPoints), 'chartPoints')
    check(
      data.length === axis.categories.length &&
        data.every(
          ({ label, value }, at) =>
            sized(label, limits.chartName) && label === axis.categories[at] && Number.isFinite(value),
        ),
      'chartLabels',
    )
  }
}

function checkControl(control: types.ActionsBlockElement, check: Check): void {
  if (control.type === 'button') {
    check(sized(control.text.text, limits.buttonText), 'buttonText')
    check(sized(control.value, limits.buttonValue), 'buttonValue')
  } else if (control.type === 'static_select') {
    const options = control.options ?? []
    check(counted(options, limits.selectOptions), 'selectOptions')
    check(sized(control.placeholder?.text, limits.placeholder), 'placeholder')
    check(
      options.every(({ text }) => sized(text.text, limits.optionText)),
      'optionText',
    )
    check(
      options.every(({ value }) => sized(value, limits.optionValue)),
      'optionValue',
    )
    check(
      options.every(({ description }) => !description || sized(description.text, limits.optionDescription)),
      'optionDescription',
    )
  } else {
    check(false, 'unknownControl')
  }
}

function actionId(control: types.ActionsBlockElement): string | undefined {
  return 'action_id' in control ? control.action_id : undefined
}

/** Slack refuses an empty text as it does one too long. */
function sized(text: string | undefined, most: number): boolean {
  return text !== undefined && text.length > 0 && text.length <= most
}

function counted(elements: readonly unknown[], most: number): boolean {
  return elements.length > 0 && elements.length <= most
}
