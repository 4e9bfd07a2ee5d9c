// The card that somebody posts by picking a student from the search: it says nothing of the student. Whom it is about is
// sealed, anew each time, so that nobody can tell two such cards of one student from two of different ones; whoever
// presses is answered alone, with what they may see.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { say } from '#bot/public-text'
import type { AdaptiveCard } from './card.js'
import type { Press } from './press.js'
import { pressable } from './render-actions.js'
import { paragraphs } from './words.js'

const text = say`A student's plan. Whoever works with the student can open it here, and reads it alone.`
const nonceBytes = 12
const tagBytes = 16

/** @param secret known to the bot alone */
export function neutralCard(student: string, secret: string): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: text,
    body: [
      ...paragraphs(text),
      { type: 'ActionSet', actions: [{ ...pressable('Open', { about: sealed(student, secret) }), style: 'positive' }] },
    ],
  }
}

/** What pressing such a card asks; undefined where it is no such card, or one that was tampered with. */
export function pressOnShared(data: unknown, secret: string): Press | undefined {
  const read = z.object({ about: z.string().max(500) }).safeParse(data)
  const student = read.success ? unsealed(read.data.about, secret) : undefined
  return student === undefined
    ? undefined
    : { again: { action: { command: 'glance', input: { student } } }, page: 1, turnsPage: false }
}

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'caseload: who a shared card is about', 32))
}

function sealed(student: string, secret: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), nonce)
  return Buffer.concat([nonce, cipher.update(student, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  )
}

function unsealed(about: string, secret: string): string | undefined {
  const bytes = Buffer.from(about, 'base64url')
  if (bytes.length <= nonceBytes + tagBytes) return undefined
  try {
    const nonce = bytes.subarray(0, nonceBytes)
    const open = createDecipheriv('aes-256-gcm', keyFrom(secret), nonce, { authTagLength: tagBytes })
    open.setAuthTag(bytes.subarray(-tagBytes))
    const clear = open.update(bytes.subarray(nonceBytes, -tagBytes))
    return Buffer.concat([clear, open.final()]).toString('utf8')
  } catch {
    // Tampered with, or sealed under a secret that has been changed since.
    return undefined
  }
}
