// Where something can be sent, in types that don't mix: a chat has one reader, a crowd has many.
//
// A `Chat` is only ever made here, from a conversation that Teams calls personal or that we opened with one person,
// so that what is private can't be addressed to a channel.
import { z } from 'zod'
import type { Activity } from './activity.js'

declare const oneReader: unique symbol

/** The bot's conversation with one person. */
export interface Chat {
  readonly [oneReader]: true
  readonly serviceUrl: string
  readonly conversation: string
}

/** A channel or a group chat: whatever is posted there is read by everybody in it. */
export interface Crowd {
  readonly serviceUrl: string
  readonly conversation: string
  /** Two people's chat with each other. */
  readonly ofTwo?: true
}

/** One person's private corner of a crowd: a targeted message, seen by nobody else. */
export interface Aside {
  readonly crowd: Crowd
  readonly reader: string
}

/**
 * Two colleagues' chat with each other, from which the box of a message extension asks: Teams calls that personal too,
 * and what is shown there both of them read.
 */
const ofTwoPeople = /^19:/

/** Where an activity came from. Anything that Teams doesn't call personal is taken for a crowd. */
export function placeOf(activity: Activity): { readonly chat: Chat } | { readonly crowd: Crowd } {
  const place = { serviceUrl: activity.serviceUrl, conversation: activity.conversation.id }
  const isPersonal = activity.conversation.conversationType === 'personal'
  const ofTwo = isPersonal && ofTwoPeople.test(place.conversation)
  if (isPersonal && !ofTwo) return { chat: place as Chat }
  return { crowd: { ...place, ...(ofTwo && { ofTwo }) } }
}

/** The chat that the connector opened for one member. */
export function openedChat(serviceUrl: string, conversation: string): Chat {
  return { serviceUrl, conversation } as Chat
}

const reference = z.object({ serviceUrl: z.url(), conversation: z.string().min(1) })

/** What is kept of a chat, and the chat that was kept. */
export function referenceTo(chat: Chat): Readonly<Record<string, string>> {
  return { serviceUrl: chat.serviceUrl, conversation: chat.conversation }
}

export function chatFrom(kept: Readonly<Record<string, string>> | undefined): Chat | undefined {
  const read = reference.safeParse(kept)
  return read.success ? (read.data as Chat) : undefined
}
