// Puts an answer's sections on pages that Teams takes: in order, nothing lost, nothing refused.
import type { Section } from '#bot/reply'
import { actionsIn, type CardSection, continued, joined, unitsOf } from './card-section.js'
import { folded } from './fold.js'
import { layOut } from './lay-out.js'
import { renderSection } from './render-section.js'

/**
 * Teams takes about 100 KB of UTF-16 a message and asks to stay under 80, so 40,000 characters with everything
 * around. What a page says gets half of that: the fallback text, title and buttons need room too.
 */
const mostCharacters = 18_000
/** Microsoft's store guidelines: at most six actions a card. */
const mostActions = 6
/** A longer text is no label. */
const longestLabel = 200
/** Back and Next. */
const turningActions = 2

interface Page {
  readonly sections: CardSection[]
  characters: number
  actions: number
}

/**
 * The sections of each page. There is always a first one.
 * @param taken how many actions each page has beside those of its sections and of turning it
 */
export function cutIntoPages(sections: readonly Section[], taken = 0): (readonly CardSection[])[] {
  const room = mostActions - taken
  const whole = shortest(sections, room)
  return whole.length === 1 ? whole : shortest(sections, room - turningActions)
}

/**
 * A choice as a button is one tap, but takes an action of the few: where that makes for more pages, all are drop-downs; and
 * so are buttons beyond the first, where that brings all of it onto one.
 */
function shortest(sections: readonly Section[], room: number): (readonly CardSection[])[] {
  const tapped = fill(layOut(sections, room), room)
  if (tapped.length === 1) return tapped
  const few = layOut(sections, 0)
  const inMenus = fill(few, room)
  if (inMenus.length === 1) return inMenus
  const onOne = fill(folded(few, room), room)
  if (onOne.length === 1) return onOne
  return inMenus.length < tapped.length ? inMenus : tapped
}

function fill(sections: readonly CardSection[], room: number): (readonly CardSection[])[] {
  let page: Page = { sections: [], characters: 0, actions: 0 }
  const pages = [page]
  for (const section of sections) {
    let begun = false
    let onThisPage = false
    for (const unit of unitsOf(section, room)) {
      // Headings count with every unit, so a page is never fuller than reckoned.
      const characters = JSON.stringify(renderSection(unit, 0)).length
      const cost = section.type === 'menu' && onThisPage ? 0 : actionsIn(unit)
      const full = page.characters + characters > mostCharacters || page.actions + cost > room
      if (full && page.sections.length > 0) {
        const label = begun || cost === 0 ? undefined : labelAt(page)
        page = { sections: label ? [label] : [], characters: 0, actions: 0 }
        pages.push(page)
        onThisPage = false
      }
      const last = page.sections.at(-1)
      const together = onThisPage && last ? joined(last, unit) : undefined
      if (together) page.sections[page.sections.length - 1] = together
      else page.sections.push(begun ? continued(unit) : unit)
      page.characters += characters
      page.actions += together && section.type === 'menu' ? 0 : actionsIn(unit)
      begun = true
      onThisPage = true
    }
  }
  return pages.map((each) => each.sections)
}

/** A short text, or the last of a list, says what the buttons beneath it are for: it goes with them. */
function labelAt({ sections }: Page): CardSection | undefined {
  const last = sections.at(-1)
  if (last?.type === 'list' && last.items.length > 1) {
    sections[sections.length - 1] = { ...last, items: last.items.slice(0, -1) }
    return continued({ ...last, items: last.items.slice(-1) })
  }
  if (sections.length < 2 || !last) return undefined
  if (last.type !== 'list' && (last.type !== 'text' || last.text.length > longestLabel)) return undefined
  return sections.pop()
}
