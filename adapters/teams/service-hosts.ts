// Whom the bot's answers and its bearer token may be sent to: Microsoft's own hosts, and those that the operator names.

// learn.microsoft.com/microsoftteams/platform/bots: the connector of the public cloud, GCC, GCC High and DoD.
const microsoftHosts = ['smba.trafficmanager.net']
const microsoftDomains = ['.teams.microsoft.com', '.teams.microsoft.us']
/** Where targeted messages are known to exist; elsewhere a connector could take one for a message to all. */
const hostsWithTargeting = ['smba.trafficmanager.net']

/** Where the bot speaks first to somebody who never wrote. */
export const publicServiceUrl = 'https://smba.trafficmanager.net/teams/'

export interface ServiceHosts {
  /** Whether an activity's `serviceUrl` may be answered. */
  allows(serviceUrl: string): boolean
  /** Whether a targeted message may be tried there. */
  mayTarget(serviceUrl: string): boolean
}

/** @param named further URLs whose hosts the operator trusts, on any port: a gateway, a test's stand-in */
export function serviceHosts(named: readonly string[]): ServiceHosts {
  const trusted = new Set(named.map((url) => hostOf(new URL(url))))
  return {
    allows: (serviceUrl) => {
      const url = new URL(serviceUrl)
      return isOfMicrosoft(url) || trusted.has(hostOf(url))
    },
    mayTarget: (serviceUrl) => {
      const host = hostOf(new URL(serviceUrl))
      return hostsWithTargeting.includes(host) || trusted.has(host)
    },
  }
}

/** This machine has several names. */
function hostOf(url: URL): string {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) ? 'localhost' : url.hostname
}

function isOfMicrosoft(url: URL): boolean {
  if (url.protocol !== 'https:' || url.port !== '') return false
  return microsoftHosts.includes(url.hostname) || microsoftDomains.some((domain) => url.hostname.endsWith(domain))
}
