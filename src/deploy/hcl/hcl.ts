/** A value of HCL: a literal, a traversal such as `local.x.id`, a call, a list or an object. */
export type HclValue =
  | string
  | number
  | boolean
  | { reference: string }
  | { call: string; args: readonly HclValue[] }
  | { list: readonly HclValue[] }
  | { object: readonly HclEntry[] }

/** An attribute of a body or an entry of an object. */
export type HclEntry = readonly [name: string, value: HclValue]

/** What stands in a body: attributes, then blocks. */
export type HclItem = HclEntry | HclBlock

/** A block with its labels, such as `resource "type" "name" { … }`. */
export interface HclBlock {
  block: string
  labels?: readonly string[]
  body: readonly HclItem[]
}
