/** Where each part of a generated config came from (upstream: `translate/set.go`). */
import type { Path } from '../diagnostics/diagnostic.ts'
import { partsOf } from '../values.ts'

type Step = string | number

interface Branch {
  from?: Path
  below?: Map<Step, Branch>
}

/**
 * A sparse tree of paths in the generated config with their paths in the source. What is not in
 * it came from the same path: both sides use the same names, and most is copied as it stands.
 */
export class Origins {
  readonly #root: Branch = {}

  /** Records that `to` was made from `from`; a later word about `to` counts. */
  set(to: Path, from: Path): void {
    this.#grow(to).from = from
  }

  get(to: Path): Path | undefined {
    return this.#find(to)?.from
  }

  /** The source path of a generated one. */
  of(to: Path): Path {
    return this.get(to) ?? to
  }

  /** Records a whole generated subtree, every field of it, as made from one place. */
  setAll(to: Path, value: unknown, from: Path): void {
    this.set(to, from)
    for (const [step, part] of partsOf(value)) this.setAll([...to, step], part, from)
  }

  /** Records a subtree that was copied, field by field, from another place. */
  setCopied(to: Path, value: unknown, from: Path): void {
    this.set(to, from)
    for (const [step, part] of partsOf(value)) this.setCopied([...to, step], part, [...from, step])
  }

  /** Takes over what another tree knows about a path and everything below it. */
  graft(path: Path, other: Origins): void {
    const branch = other.#find(path)
    if (branch) Object.assign(this.#grow(path), branch)
  }

  /** Follows a part that moved within the config. */
  move(from: Path, to: Path): void {
    const branch = this.#find(from)
    if (branch) Object.assign(this.#grow(to), branch)
  }

  #grow(path: Path): Branch {
    let branch = this.#root
    for (const step of path) {
      branch.below ??= new Map()
      let next = branch.below.get(step)
      if (next === undefined) branch.below.set(step, (next = {}))
      branch = next
    }
    return branch
  }

  #find(path: Path): Branch | undefined {
    let branch: Branch | undefined = this.#root
    for (const step of path) branch = branch?.below?.get(step)
    return branch
  }
}
