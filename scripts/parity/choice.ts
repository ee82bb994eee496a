/** Choices made by a seeded generator: the same seed makes the same choices. */
import { seededRandom } from '../../tests/support/random.ts'

export interface Chooser {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number
  /** True in this share of the cases. */
  readonly happens: (share: number) => boolean
  readonly pick: <T>(items: readonly T[]) => T
}

/** Makes the chooser of one case of a run. */
export function createChooser(seed: number, index: number): Chooser {
  const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b))
  const below = (limit: number) => Math.floor(random() * limit)
  return {
    below,
    happens: (share) => random() < share,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('there is nothing to pick from')
      return item
    },
  }
}
