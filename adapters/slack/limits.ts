// What Slack takes in a message, in one table: rendering cuts to these numbers, and the check holds every message
// against them before it leaves.

/** Lengths in characters, counts in elements. */
export const limits = {
  // docs.slack.dev/reference/block-kit/blocks: a message has at most 50 blocks.
  blocksInMessage: 50,
  // docs.slack.dev/reference/methods/chat.postMessage: a text is cut off beyond 40,000 characters.
  messageText: 40_000,
  // docs.slack.dev/reference/block-kit/blocks/header-block
  headerText: 150,
  // docs.slack.dev/reference/block-kit/blocks/section-block
  sectionText: 3000,
  // docs.slack.dev/reference/block-kit/blocks/context-block
  contextElements: 10,
  contextText: 2000,
  // docs.slack.dev/reference/block-kit/blocks/actions-block
  actionsElements: 25,
  // docs.slack.dev/reference/block-kit/block-elements/button-element
  buttonText: 75,
  buttonValue: 2000,
  accessibilityLabel: 75,
  // docs.slack.dev/reference/block-kit/composition-objects/option-object
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  // docs.slack.dev/reference/block-kit/block-elements/select-menu-element
  selectOptions: 100,
  placeholder: 150,
  // docs.slack.dev/reference/block-kit/blocks: every block_id and action_id
  id: 255,
  // docs.slack.dev/reference/block-kit/blocks/table-block: one a message; the header is a row of them.
  tablesInMessage: 1,
  tableRows: 100,
  tableColumns: 20,
  // docs.slack.dev/reference/block-kit/blocks/data-visualization-block
  chartsInMessage: 2,
  chartTitle: 50,
  chartSeries: 6,
  chartName: 20,
  chartPoints: 20,
  chartAxis: 50,
  // docs.slack.dev/reference/views/modal-views
  blocksInView: 100,
  viewTitle: 24,
  viewMetadata: 3000,
  viewBytes: 250_000,
  // docs.slack.dev/reference/block-kit/blocks/input-block: label and hint
  inputLabel: 2000,
  // docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
  inputText: 3000,
  // docs.slack.dev/reference/block-kit/block-elements/checkboxes-element
  checkboxes: 10,
  // Slack documents none for a rich text element; a section's is known to be safe.
  richText: 3000,
} as const
