// The sections of a message, each button told which message it stands in: so that the message stays when it is pressed.

import type { ClaimedMessage } from './outbox.js'
import type { Action, Section } from './section.js'

export function inMessage({
  id,
  sections,
  parts,
}: Pick<ClaimedMessage, 'id' | 'sections' | 'parts'>): readonly Section[] {
  const told = <Pressed extends { readonly action: Action }>(pressed: Pressed): Pressed => ({
    ...pressed,
    action: { ...pressed.action, inMessage: id },
  })
  return sectionsOf({ sections, parts }).map((section): Section => {
    if (section.type === 'buttons') return { ...section, buttons: section.buttons.map(told) }
    if (section.type === 'choices') return { ...section, choices: section.choices.map(told) }
    return section
  })
}

/** All that a message holds, in order. */
export function sectionsOf({ sections, parts }: Pick<ClaimedMessage, 'sections' | 'parts'>): readonly Section[] {
  return [...sections, ...parts.flatMap((part) => part.sections)]
}
