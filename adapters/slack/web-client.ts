// Slack's Web API: a client that reports failure at once, and what each failure means for a message.
import { type Logger, webApi } from '@slack/bolt'
import type { Delivery } from '#bot/messenger'

export type WebClient = webApi.WebClient

const timeoutMs = 10_000

/**
 * A client that never tries again by itself: an answer is late then anyhow, and reminders have a queue of their own.
 * @param apiUrl base of the Web API; Slack's own where absent
 */
export function webClient(token: string, logger: Logger, apiUrl: string | undefined): WebClient {
  return new webApi.WebClient(token, { ...clientOptions(logger, apiUrl), rejectRateLimitedCalls: true })
}

/** What Bolt's own clients are given. */
export function clientOptions(logger: Logger, apiUrl: string | undefined): webApi.WebClientOptions {
  return {
    logger,
    retryConfig: { retries: 0 },
    timeout: timeoutMs,
    allowAbsoluteUrls: false,
    ...(apiUrl && { slackApiUrl: apiUrl }),
  }
}

/** What Slack refuses for good: the person, the channel or the installation is no more. */
const final = new Set([
  'account_inactive',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'cannot_dm_bot',
  'token_revoked',
  'messages_tab_disabled',
])

/** What a failed call means: worth another try, as all is that may be mended, or never again. */
export function failedDelivery(error: unknown): Exclude<Delivery, { outcome: 'sent' }> {
  if (error instanceof webApi.WebAPIRateLimitedError) return { outcome: 'later', afterMs: error.retryAfter * 1000 }
  const code = slackError(error)
  return code !== undefined && final.has(code) ? { outcome: 'gone', reason: code } : { outcome: 'later' }
}

/** Slack's own code for why it refused a call; undefined where the call failed otherwise. */
export function slackError(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined
}
