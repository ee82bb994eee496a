import { machineNameOf, variantOf } from './about-text.ts'
import { allHardware } from './all-hardware.ts'
import { composable } from './compose/composable.ts'
import type { Recipe, SpecId } from './define-recipe.ts'
import { distributionOf, findDistribution } from './deploy/distributions.ts'
import type { Distribution } from './deploy/distributions.ts'
import { ownMachineName } from './deploy/machine-settings.ts'
import { deploySettings } from './deploy/settings.ts'
import { document } from './inputs/document.ts'
import { allLints } from './lints/pasted/index.ts'
import type { HardwareKind } from './needed-hardware.ts'
import { neededHardware } from './needed-hardware.ts'
import { openOnce } from './open-once.ts'

/** What a page starts with on which the reader brings the Butane config along. */
export interface OwnConfigOptions {
  /** The spec of the example; its variant says what is deployed until a text says otherwise. */
  spec: SpecId
  /** A config that transpiles without a warning. */
  example: string
}

/**
 * A recipe without ingredients: the Butane text is the reader's own, and only deployed. Image,
 * channels, the name of the machine and what is asked about its hardware follow the text.
 */
export function defineOwnConfig({ spec, example }: OwnConfigOptions): Recipe {
  const config = document({
    label: 'Butane config',
    help: 'Paste it over the example. It stays in this page.',
    example,
  })
  const known = new Map<string, Recipe>()
  const start = distributionOf(spec.slice(0, spec.indexOf(' ')))
  const follow: Recipe['follow'] = ({ config: typed = '' }) => {
    // what the input refuses is not looked at
    const text = config.parse(typed).ok ? typed : ''
    const distribution = findDistribution(variantOf(text)) ?? start
    const name = machineNameOf(text) ?? distribution.hostname
    const needed = neededHardware(openOnce(text)?.config ?? {}, allHardware)
    const kinds = KINDS.filter((kind) => needed[kind].length > 0)
    const key = `${distribution.variant} ${name} ${kinds.join()}`
    const recipe = known.get(key) ?? recipeFor(distribution, name, kinds)
    // every text has one name at most, but a reader may type it letter by letter
    if (known.size > KEPT) known.clear()
    known.set(key, recipe)
    return recipe
  }
  const recipeFor = (
    distribution: Distribution,
    name: string,
    kinds: readonly HardwareKind[],
  ): Recipe => ({
    spec,
    inputs: { config },
    checks: [],
    butane: () => ({}),
    write: (values) => String(values['config']),
    document: 'config',
    follow,
    lints: allLints,
    deploy: {
      distribution,
      inputs: {
        ...deploySettings(distribution, (kind) => kinds.includes(kind)),
        name: ownMachineName(name),
      },
    },
    ...composable({ hardware: allHardware }),
  })
  return follow({ config: example })
}

const KINDS: readonly HardwareKind[] = ['disks', 'adapters']

/** How many of the names that were typed are remembered. */
const KEPT = 50
