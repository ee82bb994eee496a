import { machineNameOf, variantOf } from '../about-text.ts'
import { allHardware } from '../all-hardware.ts'
import type { Adoption } from '../adopt/adopt.ts'
import { adopt } from '../adopt/adopt.ts'
import type { Recipe, SpecId } from '../define-recipe.ts'
import { findDistribution } from '../deploy/distributions.ts'
import { ownMachineName } from '../deploy/machine-settings.ts'
import { deploySettings } from '../deploy/settings.ts'
import { allLints } from '../lints/pasted/index.ts'
import { neededHardware } from '../needed-hardware.ts'
import { openOnce } from '../open-once.ts'
import type { WideCheck } from '../problem.ts'
import type { Chosen } from './composable.ts'
import { listParts } from './composable.ts'
import type { ComposeOptions } from './compose.ts'
import { compose, ingredientsOf } from './compose.ts'
import { tellForeignText, tellKept } from './words.ts'

type TypedValues = Record<string, unknown>

/** Recipes that go into a Butane text of the reader's. */
export interface ComposedInto {
  readonly recipe: Recipe
  /** What became of the text, and of what each recipe adds, by the typed answers. */
  readonly adoptionOf: (values: TypedValues) => Adoption
}

/**
 * Composes recipes into a Butane text that the reader brings along. What the text says counts: its
 * spec is kept, and so is every statement that a recipe contradicts, which is then a warning. A text
 * that cannot be read is an error, and nothing comes out.
 */
export function composeInto(
  text: string,
  chosen: readonly Chosen[],
  options: Omit<ComposeOptions, 'spec'> = {},
): ComposedInto {
  const parts = listParts(chosen)
  const composed = compose(parts, options)
  const listIngredients = ingredientsOf(parts)
  const titles = new Map(parts.map(({ slug, title }) => [slug, title]))

  const adoptions = new WeakMap<TypedValues, Adoption>()
  const adoptionOf = (values: TypedValues): Adoption => {
    const known = adoptions.get(values)
    if (known !== undefined) return known
    const additions = listIngredients(values).map(({ origin, fragment }) => ({
      origin,
      title: titles.get(origin) ?? origin,
      fragment,
    }))
    const adoption = adopt(text, additions)
    adoptions.set(values, adoption)
    return adoption
  }

  const opened = openOnce(text)
  const spec = opened?.spec.id as SpecId | undefined
  const variant = variantOf(text)
  const distribution = findDistribution(variant) ?? composed.deploy.distribution
  const needed = neededHardware(opened?.config ?? {}, allHardware)
  const settings = deploySettings(
    distribution,
    (kind) => kind in composed.hardware || needed[kind].length > 0,
  )
  // a machine is named after its host, whose name is in the text where no recipe asks for it
  const asksForName = 'hostname' in composed.inputs
  const own = asksForName
    ? {}
    : { name: ownMachineName(machineNameOf(text) ?? distribution.hostname) }
  const foreign: WideCheck<TypedValues> = () =>
    parts.length > 0 && spec !== undefined && !composed.spec.startsWith(`${variant} `)
      ? tellForeignText(variant, parts)
      : undefined
  const kept: WideCheck<TypedValues> = (values) => {
    const { conflicts } = adoptionOf(values)
    return conflicts.length > 0 ? tellKept(conflicts.length) : undefined
  }
  const recipe: Recipe = {
    ...composed,
    spec: spec ?? composed.spec,
    checks: [...composed.checks, foreign, kept],
    write: (values) => adoptionOf(values).text ?? text,
    hardware: allHardware,
    lints: allLints,
    deploy: { distribution, inputs: { ...settings, ...own } },
  }
  return { recipe, adoptionOf }
}
