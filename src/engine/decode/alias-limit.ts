/** go-yaml's guard against documents that grow without bound through aliases (`decode.go`). */

/** Up to this many decoded nodes 99% may come from aliases; the share then falls. */
const LOW = 400_000
/** From this many nodes on, 10% may. */
const HIGH = 4_000_000

function allowedShare(decoded: number): number {
  if (decoded <= LOW) return 0.99
  if (decoded >= HIGH) return 0.1
  return 0.99 - 0.89 * ((decoded - LOW) / (HIGH - LOW))
}

/** Counts decoded nodes; `allows` says whether one more is fine at a depth of aliases. */
export function countAliases(): { allows: (aliasDepth: number) => boolean } {
  // the document itself is a node, too
  let decoded = 1
  let throughAlias = 0
  return {
    allows(aliasDepth) {
      decoded++
      if (aliasDepth > 0) throughAlias++
      return (
        throughAlias <= 100 || decoded <= 1000 || throughAlias / decoded <= allowedShare(decoded)
      )
    },
  }
}
