import { composable } from './compose/composable.ts'
import type { Recipe, SpecId } from './define-recipe.ts'
import { distributionOf } from './deploy/distributions.ts'
import { ownMachineName } from './deploy/machine-settings.ts'
import { deploySettings } from './deploy/settings.ts'
import { document } from './inputs/document.ts'
import { allLints } from './lints/pasted/index.ts'

/** What a page starts with on which the reader brings the Butane config along. */
export interface OwnConfigOptions {
  /** The spec of the example; its variant says what is deployed. */
  spec: SpecId
  /** A config that transpiles without a warning. */
  example: string
}

/** A recipe without ingredients: the Butane text is the reader's own, and only deployed. */
export function defineOwnConfig({ spec, example }: OwnConfigOptions): Recipe {
  const distribution = distributionOf(spec.slice(0, spec.indexOf(' ')))
  return {
    spec,
    inputs: {
      config: document({
        label: 'Butane config',
        help: 'Paste it over the example. It stays in this page.',
        example,
      }),
    },
    checks: [],
    butane: () => ({}),
    write: ({ config }) => String(config),
    document: 'config',
    lints: allLints,
    deploy: { distribution, inputs: { ...deploySettings(distribution), name: ownMachineName } },
    ...composable({}),
  }
}
