import type { Evaluation } from '../../cookbook/evaluate.ts'
import { evaluate } from '../../cookbook/evaluate.ts'
import { listInputs } from '../../cookbook/initial-values.ts'
import type { Inputs } from '../../cookbook/input.ts'
import type { Handover } from '../../cookbook/share/add-link.ts'
import { encodeLink } from '../../cookbook/share/link.ts'
import type { Cookbook, Project } from '../../cookbook/share/project.ts'
import type { Brought } from '../../cookbook/share/brought.ts'
import { publicValues, withheldKeys } from '../../cookbook/share/public-values.ts'
import type { SpecId } from '../../cookbook/define-recipe.ts'
import type { Catalogue } from './catalogue.ts'
import { slugsOf } from './catalogue.ts'
import type { Composition, Host } from './composition.ts'
import { completeValues, createComposer, emptyHost } from './composition.ts'

type Compose = (host: Host) => Composition

/** What the compose page works with; it does not change while the page is open. */
export interface Kit {
  readonly catalogue: Catalogue
  readonly compose: Compose
  readonly cookbook: Cookbook
  /** The version of Kindling. */
  readonly engine: string
}

/** Puts together what the compose page works with. */
export function createKit(catalogue: Catalogue, engine: string): Kit {
  const compose = createComposer(catalogue)
  return { catalogue, compose, cookbook: createCookbook(catalogue, compose), engine }
}

/** What saving and opening hosts needs to know of the catalogue. */
function createCookbook({ ingredients }: Catalogue, compose: Compose): Cookbook {
  const recipeOf = (recipes: readonly string[]) => compose({ ...emptyHost, recipes }).recipe
  return {
    revisions: new Map(ingredients.map(({ slug, revision }) => [slug, revision])),
    inputsOf: (recipes) => inputsOf(recipeOf(recipes)),
    render: (project) => {
      const host = hostOf(project, compose)
      const { recipe } = compose(host)
      return rendered(evaluate(recipe, completeValues(recipe, host.values)))
    },
  }
}

/** The host as a project: its public answers, and the version that made it. */
export function projectOf(host: Host, compose: Compose, engine: string): Project {
  const { recipes, values, text } = host
  const missing = withheldOf(host, compose)
  return {
    recipes,
    values: publicValues(inputsOf(compose(host).recipe), values),
    spec: specOf(host, compose),
    engine,
    ...(text !== undefined && { base: text }),
    ...(missing.length > 0 && { missing }),
  }
}

/** Keys of the answers that stay in the page when the host is handed on. */
export function withheldOf(host: Host, compose: Compose): string[] {
  return withheldKeys(inputsOf(compose(host).recipe), host.values)
}

/** The host of a project as it came from somebody. */
export function broughtHost(project: Project, from: Brought['from'], { compose }: Kit): Host {
  const { values, base: text } = project
  return { ...hostOf(project, compose), brought: { from, values, text } }
}

/** The host of a project. A spec that is the one by default today was not asked for. */
export function hostOf(project: Project, compose: Compose): Host {
  const { recipes, values, spec, base: text } = project
  const host: Host = { recipes, values, spec: undefined, text }
  return specOf(host, compose) === spec ? host : { ...host, spec: spec as SpecId }
}

/** The spec of the recipes by themselves: a text has its own, and need not be where a project is. */
function specOf(host: Host, compose: Compose): SpecId {
  return compose({ ...host, text: undefined }).recipe.spec
}

/**
 * The link of a host as the fragment of an address; undefined where it holds more than a link can
 * carry. What the page shows is what is recorded, unless it holds what stays in the page: then the host is made
 * again without.
 */
export function linkOf(
  host: Host,
  evaluation: Evaluation,
  { compose, cookbook, engine }: Kit,
): string | undefined {
  const isPublic = host.text === undefined && withheldOf(host, compose).length === 0
  const known = isPublic ? { ...cookbook, render: () => rendered(evaluation) } : cookbook
  const link = encodeLink(projectOf(host, compose, engine), known)
  return link.ok ? link.value : undefined
}

/** A host of one recipe, as the recipe's page hands it over; undefined for a recipe not known here. */
export function hostToAdd(
  { slug, values }: Handover,
  { catalogue, cookbook }: Kit,
): Host | undefined {
  const ingredient = catalogue.bySlug.get(slug)
  if (ingredient === undefined) return undefined
  const recipes = slugsOf(ingredient)
  const taken = publicValues(cookbook.inputsOf(recipes), values)
  return { ...emptyHost, recipes, values: taken, brought: { from: 'link', values: taken } }
}

/** The inputs of a recipe by their keys in the form, deploy settings among them. */
export function inputsOf(recipe: Composition['recipe']): Inputs {
  return Object.fromEntries(listInputs(recipe))
}

function rendered({ butane, ignition }: Evaluation) {
  return butane === undefined || ignition === undefined ? undefined : { butane, ignition }
}
