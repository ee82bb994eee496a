import { gunzipSync } from 'node:zlib'
import type { Recipe } from '../../src/cookbook/define-recipe.ts'
import type { Evaluation } from '../../src/cookbook/evaluate.ts'
import { evaluate } from '../../src/cookbook/evaluate.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import type { Values } from '../../src/cookbook/input.ts'
import type { Command } from '../../src/deploy/command.ts'
import { mainCommand } from './main-command.ts'

/** A recipe with answers that its page accepts, and what follows from them. */
export interface Example {
  /** `docker-host, origin`: the recipe and its golden example, or `defaults`. */
  name: string
  evaluation: Evaluation
  /** The first command of its plan, as a structure and as printed for bash. */
  command: Command
  commandText: string
  /** The Ignition text that the command carries, decoded again. */
  ignition: string
}

const modules = import.meta.glob<Recipe>('../../recipes/*/recipe.ts', {
  eager: true,
  import: 'default',
})
const goldens = import.meta.glob<Values>('../../recipes/*/golden/*.json', {
  eager: true,
  import: 'default',
})

/** Every recipe by its slug. */
export const recipes: readonly [slug: string, recipe: Recipe][] = Object.entries(modules).map(
  ([path, recipe]) => [folderOf(path), recipe],
)

/** Every recipe with its defaults, in both encodings, and with the answers of its golden examples. */
export const examples: readonly Example[] = recipes.flatMap(([slug, recipe]) => {
  const initial = initialValues(recipe)
  const own = Object.entries(goldens).filter(([path]) => folderOf(path) === slug)
  return [
    example(`${slug}, defaults`, recipe, initial),
    example(`${slug}, gzip`, recipe, { ...initial, 'deploy.encoding': 'gzip+base64' }),
    ...own.map(([path, values]) =>
      example(`${slug}, ${/[^/]+(?=\.json$)/.exec(path)?.[0]}`, recipe, { ...initial, ...values }),
    ),
  ]
})

/** Of examples with the same Ignition text the first: enough for whoever reads only that. */
export const configs: readonly Example[] = [
  ...new Map(examples.toReversed().map((one) => [one.ignition, one])).values(),
].toReversed()

function example(name: string, recipe: Recipe, values: Values): Example {
  const evaluation = evaluate(recipe, values)
  const main = mainCommand(evaluation)
  if (main === undefined) {
    const trouble = [...evaluation.problems, ...evaluation.report]
    throw new Error(`${name} makes no command: ${JSON.stringify(trouble)}`)
  }
  return { name, evaluation, ...main, ignition: readPayload(main.command) }
}

/** Decodes the payload that the arguments of a command carry, as Ignition's vmware provider does. */
function readPayload({ args }: Command): string {
  const data = argument(args, '--extraConfig:guestinfo.ignition.config.data=')
  const encoding = argument(args, '--extraConfig:guestinfo.ignition.config.data.encoding=')
  const bytes = Buffer.from(data, 'base64')
  return (encoding.startsWith('gzip') ? gunzipSync(bytes) : bytes).toString()
}

function argument(args: string[], start: string): string {
  const found = args.find((arg) => arg.startsWith(start))
  if (found === undefined) throw new Error(`the command has no ${start}`)
  return found.slice(start.length)
}

function folderOf(path: string): string {
  return path.split('/').at(3) ?? path
}
