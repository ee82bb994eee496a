import type { Inputs } from '../input.ts'
import type { PublicValues } from './public-values.ts'

/** What a composed host is made of: enough to make it again, and nothing that is secret. */
export interface Project {
  /** Slugs, in the order they were picked. */
  readonly recipes: readonly string[]
  readonly values: PublicValues
  /** Variant and version of the Butane spec. */
  readonly spec: string
  /** The version of Kindling that the host was made with. */
  readonly engine: string
  /** Butane that the reader brought along. It may hold anything, so it travels only when asked to. */
  readonly base?: string
  /**
   * What belongs to the host and stays with whoever made it: keys of answers that may not be shared,
   * and `BASE`. Never empty.
   */
  readonly missing?: readonly string[]
}

/** Stands for the text in `Project.base` among what is missing. */
export const BASE = 'base'

/** The project as it travels without its text, which is then missing. */
export function withoutBase({ base, ...shared }: Project): Project {
  return base === undefined ? shared : { ...shared, missing: [...(shared.missing ?? []), BASE] }
}

/** What a host was put out as when its project was saved, so that a later version can compare. */
export interface Recorded {
  /** Checksum of the Ignition config; missing where the answers contradicted each other. */
  readonly output?: string
  /** The revision of each recipe, by slug. */
  readonly revisions: Readonly<Record<string, string>>
  /** The Butane text; only a file has room for it. */
  readonly butane?: string
}

/** A project that was read back. */
export interface Opened {
  readonly project: Project
  readonly recorded: Recorded
  /** Keys of answers that were not taken: no recipe asks for them today, or the input refuses them. */
  readonly ignored: readonly string[]
}

/** What the site that saves or opens a project knows. */
export interface Cookbook {
  /** What `revisionOf` says of every recipe, by slug. */
  readonly revisions: ReadonlyMap<string, string>
  /** The inputs of a choice of recipes by their keys in the form, deploy settings among them. */
  inputsOf(recipes: readonly string[]): Inputs
  /**
   * Composes a project; undefined where it has no output. All it gets is the project, so that what
   * it returns cannot depend on a secret. The Butane text comes without the comment on its origin.
   */
  render(project: Project): { readonly butane: string; readonly ignition: string } | undefined
}
