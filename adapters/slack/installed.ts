// Everything that speaks with the token of one installation: one workspace, or a whole organisation.
import type { StandingAnswers } from '#bot/account-news'
import type { Bot } from '#bot/bot'
import type { Messenger } from '#bot/messenger'
import type { Log } from '#records/log'
import type { Clock } from '#time/clock'
import { Answering } from './answering.js'
import { Audiences } from './audiences.js'
import { FormAnswering } from './form-answering.js'
import type { Identified } from './home.js'
import { HomeTab } from './home-tab.js'
import { slackMessenger } from './messenger.js'
import { PrivateDoor } from './private-door.js'
import { PublicDoor } from './public-door.js'
import type { WebClient } from './web-client.js'

export interface Means {
  readonly bot: Bot
  /** Remembers the answers that stand in direct messages. */
  readonly standing?: StandingAnswers
  readonly log: Log
  readonly clock: Clock
}

export class Installed {
  readonly messenger: Messenger
  readonly forms: FormAnswering
  readonly answering: Answering
  readonly homeTab: HomeTab

  /** @param home who the bot is there */
  constructor(
    { bot, log, clock, standing }: Means,
    client: WebClient,
    readonly home: Identified,
  ) {
    const door = new PrivateDoor(client, log)
    this.messenger = slackMessenger({
      client,
      privateDoor: door,
      publicDoor: new PublicDoor(client),
      audiences: new Audiences(client, home, clock),
      home,
    })
    this.homeTab = new HomeTab(bot, door, this.messenger)
    this.forms = new FormAnswering(bot, door, this.messenger, this.homeTab)
    this.answering = new Answering(bot, door, this.messenger, this.forms, this.homeTab, standing)
  }
}
