// A platform's news of an account is followed at once: a tie that it does not bear out any more is untied.
import type { AccountNews } from '#bot/account-news'
import type { Store } from '#records/store'
import { followTie } from './check-accounts.js'

export function accountNews(store: Store): AccountNews {
  return {
    async changed(account, profile) {
      for (const tie of await store.tiesOf(account)) await followTie(store, tie, profile)
    },
    async doubtful(account) {
      for (const tie of await store.tiesOf(account)) await store.checkAgain(tie.account)
    },
  }
}
