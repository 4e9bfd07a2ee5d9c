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

/** Slack's own troubles, which pass. */
const passing = new Set([
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
])

/** What a failed call means: worth another try, or not for this account ever again. */
export function failedDelivery(error: unknown): Exclude<Delivery, { outcome: 'sent' }> {
  if (error instanceof webApi.WebAPIRateLimitedError) return { outcome: 'later', afterMs: error.retryAfter * 1000 }
  const code = slackError(error)
  return code !== undefined && !passing.has(code) ? { outcome: 'gone', reason: code } : { outcome: 'later' }
}

/** Slack's own code for why it refused a call; undefined where the call never came so far. */
export function slackError(error: unknown): string | undefined {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error
  const refused = error instanceof webApi.WebAPIHTTPError && error.statusCode >= 400 && error.statusCode < 500
  return refused ? `http_${error.statusCode}` : undefined
}
