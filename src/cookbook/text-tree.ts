import { printEnv } from './env-text.ts'
import { printToml } from './toml.ts'

/** Holds what a text was printed from; a symbol, so that it never becomes a YAML key. */
const TREE: unique symbol = Symbol('tree')

/** Settings by their names, however deep; anything but a mapping is a value. */
export type Tree = Readonly<Record<string, unknown>>

/** How each kind of file is printed; a kind whose settings have names is one row more. */
const PRINTERS = {
  json: (tree: Tree) => `${JSON.stringify(tree, undefined, 2)}\n`,
  env: printEnv,
  toml: printToml,
  lines: (tree: Tree) =>
    Object.keys(tree)
      .map((line) => `${line}\n`)
      .join(''),
} satisfies Record<string, (tree: Tree) => string>

/** The settings of a file, and how they are written. */
export interface TextTree {
  readonly format: keyof typeof PRINTERS
  readonly tree: Tree
}

/**
 * The contents of a JSON file. Recipes that each write such a file at one path are merged setting by
 * setting, where two plain texts would be a conflict.
 */
export function json(tree: Tree): { inline: string } {
  return printTree({ format: 'json', tree })
}

/** The contents of a file of KEY=value lines (`printEnv`), merged key by key. */
export function env(settings: Readonly<Record<string, string>>): { inline: string } {
  return printTree({ format: 'env', tree: settings })
}

/** The contents of a TOML file, merged setting by setting. */
export function toml(tree: Tree): { inline: string } {
  return printTree({ format: 'toml', tree })
}

/** The contents of a file of names, one a line; merged, each name stands there once. */
export function lines(names: readonly string[]): { inline: string } {
  return printTree({ format: 'lines', tree: Object.fromEntries(names.map((name) => [name, true])) })
}

/** Prints the settings; the result remembers them for a later merge. */
export function printTree(text: TextTree): { inline: string } {
  const resource = { inline: PRINTERS[text.format](text.tree), [TREE]: text }
  return resource
}

/** The settings that a resource was printed from; undefined for a plain text. */
export function readTree(resource: object): TextTree | undefined {
  return (resource as { [TREE]?: TextTree })[TREE]
}
