// Counts and times what the bot answers, for Prometheus: by platform, command and status; never by person.
import { Counter, Histogram, Registry } from 'prom-client'
import type { Bot } from '#bot/bot'

/** The bot, counted. */
export function measuredBot(bot: Bot): { readonly bot: Bot; readonly metrics: Registry } {
  const metrics = new Registry()
  const answers = new Counter({
    name: 'caseload_answers_total',
    help: 'Answers given, by platform, command and status.',
    labelNames: ['platform', 'command', 'status'],
    registers: [metrics],
  })
  const seconds = new Histogram({
    name: 'caseload_answer_seconds',
    help: 'Time from a request to its answer, written down and ready to leave.',
    labelNames: ['platform'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers: [metrics],
  })
  return {
    metrics,
    bot: {
      knownAs: (account) => bot.knownAs(account),
      wasTaken: (signature) => bot.wasTaken(signature),
      suggestStudents: (request, profile) => bot.suggestStudents(request, profile),
      async handle(request, profile) {
        const began = performance.now()
        const outcome = await bot.handle(request, profile)
        const { platform } = request.account
        seconds.observe({ platform }, (performance.now() - began) / 1000)
        if (outcome.type === 'reply') {
          answers.inc({ platform, command: outcome.reply.command, status: outcome.reply.status })
        }
        return outcome
      },
    },
  }
}
