/** The notation of rules: what is wrong with one node of a config, and at which levels. */
import type { Code } from '../diagnostics/catalog.ts'
import type { Finding, Path } from '../diagnostics/diagnostic.ts'
import { isOpen } from '../schema/levels.ts'
import type { Gate, Levels } from '../schema/levels.ts'

/** Collects what the rules of one node find. */
export interface Report {
  /** Adds the finding of a code at a path below the node; `facts` fill the sentence. */
  (code: Code, below?: Path, ...facts: string[]): void
}

/** What a rule may know besides its node. */
export interface RuleContext {
  /** The node's path in the config. */
  readonly path: Path
  readonly levels: Levels
  /** Adds findings made elsewhere, such as those of a nested config. */
  readonly add: (findings: readonly Finding[]) => void
  /** Validates an Ignition config that stands inside this one. */
  readonly validateNested: ValidateNested
}

/**
 * Finds what is wrong with an Ignition config inside a Butane config; `path` is the resource that
 * holds it. Passed in, because the rules cannot import the validator that is made of them.
 */
export type ValidateNested = (config: string, path: Path) => readonly Finding[]

/** Looks at a node; returning `stop` skips the node's remaining rules, as upstream's `return` does. */
export type Check<Node> = (node: Node, report: Report, context: RuleContext) => 'stop' | void

export interface Rule<Node = never> {
  readonly gate: Gate
  readonly check: Check<Node>
}

/** A rule for the levels its gate lets through. */
export function rule<Node>(gate: Gate, check: Check<Node>): Rule<Node> {
  return { gate, check }
}

/** Rules of one kind of node, in the order in which upstream applies them. */
export interface RuleSet {
  /** Name of the schema's node, for example `Luks`; scalars with a name can have rules too. */
  readonly node: string
  readonly rules: readonly Rule[]
}

/** Attaches rules to the schema nodes with these names. */
export function rules<Node>(
  nodes: string | readonly string[],
  list: readonly Rule<Node>[],
): RuleSet[] {
  return [nodes].flat().map((node) => ({ node, rules: list }))
}

/** The checks that apply to one spec, by node name. */
export type Checks = ReadonlyMap<string, readonly Check<unknown>[]>

/** Selects the rules whose gates are open. Callers cache the result per spec. */
export function selectRules(sets: readonly RuleSet[], levels: Levels, variant: string): Checks {
  const selected = new Map<string, Check<unknown>[]>()
  for (const { node, rules: list } of sets) {
    const open = list.filter(({ gate }) => isOpen(gate, levels, variant))
    if (open.length === 0) continue
    const checks = selected.get(node) ?? []
    checks.push(...open.map(({ check }) => check as Check<unknown>))
    selected.set(node, checks)
  }
  return selected
}
