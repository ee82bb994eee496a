import { DEPLOY_PREFIX } from '../initial-values.ts'
import type { Problem } from '../problem.ts'
import type { DeploySettings } from './settings.ts'

/** Warns of a configuration that the machine fetches over plain http: Ignition has no hash to compare it with. */
export function unprotectedConfig({ encoding, configUrl }: DeploySettings): Problem[] {
  if (encoding !== 'url' || !/^http:/i.test(configUrl)) return []
  return [
    {
      input: `${DEPLOY_PREFIX}configUrl`,
      severity: 'warning',
      problem:
        'Whoever is on the way can change what is fetched over plain http, and so the machine.',
      fix: 'Use https. Or pack a small config whose ignition.config.replace fetches this one and compares it with the hash in its verification.',
    },
  ]
}
