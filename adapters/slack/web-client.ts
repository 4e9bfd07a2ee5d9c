// Slack's Web API: a client that reports failure at once, and what each failure means for a message.
import { type Logger, webApi } from '@slack/bolt'
import type { Delivery } from '#bot/messenger'
import type { Undelivered } from '#records/undelivered'

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

/** What Slack refuses for good, by its own code: the person, the channel or the installation is no more. */
const final: ReadonlyMap<string, Undelivered> = new Map([
  ['user_not_found', 'accountGone'],
  ['users_not_found', 'accountGone'],
  ['user_disabled', 'accountGone'],
  ['cannot_dm_bot', 'accountGone'],
  ['messages_tab_disabled', 'blocked'],
  ['channel_not_found', 'channelGone'],
  ['is_archived', 'archived'],
  ['not_in_channel', 'notInChannel'],
  ['restricted_action', 'refused'],
  ['invalid_blocks', 'refused'],
  ['msg_too_long', 'refused'],
  ['message_not_found', 'refused'],
  ['cant_update_message', 'refused'],
  ['cant_delete_message', 'refused'],
  ['edit_window_closed', 'refused'],
  ['token_revoked', 'appRemoved'],
  // Of a bot's token: the workspace, or the bot in it, is no more.
  ['account_inactive', 'appRemoved'],
])

/** What a failed call means: worth another try, as all is that may be mended, or never again. */
export function failedDelivery(error: unknown): Exclude<Delivery, { outcome: 'sent' }> {
  if (error instanceof webApi.WebAPIRateLimitedError) return { outcome: 'later', afterMs: error.retryAfter * 1000 }
  const code = slackError(error)
  const reason = code === undefined ? undefined : final.get(code)
  if (code === undefined) return { outcome: 'later', mayHaveArrived: true }
  return reason ? { outcome: 'gone', reason, code } : { outcome: 'later' }
}

/** Slack's own code for why it refused a call; undefined where the call failed otherwise. */
export function slackError(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined
}
