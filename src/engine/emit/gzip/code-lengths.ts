const mostSymbols = 286
const mostLengths = 15
const rowSize = 2 * mostSymbols
const symbolBits = 9
/** More than any weight. */
const none = 2 ** 30
const symbolMask = (1 << symbolBits) - 1

/** The symbols in use, rarest first: the count in the upper bits, the symbol in the lower. */
const leaves = new Int32Array(mostSymbols)
const rows = [new Int32Array(rowSize), new Int32Array(rowSize)] as const
/** How many of the first items of a row are leaves, by row and number of items. */
const leavesAmong = new Uint16Array(mostLengths * (rowSize + 1))

/**
 * Finds the lengths, none above `limit`, of the codes that spend the fewest bits on symbols with
 * these counts, and writes them to `lengths`. It merges packages (Larmore and Hirschberg 1990) and
 * among equals takes a package before a single symbol, as Go does; several codes may be optimal.
 */
export function findCodeLengths(counts: Int32Array, limit: number, lengths: Uint8Array): void {
  const used = gatherLeaves(counts)
  lengths.fill(0)
  if (used <= 2) {
    for (let i = 0; i < used; i++) lengthen(lengths, i)
    return
  }
  const depth = Math.min(limit, used - 1)
  const settled = mergeRows(used, depth)
  let items = 2 * used - 2
  for (let row = depth - 1; row >= 0; row--) {
    const among = leavesAmong[Math.min(row, settled) * (rowSize + 1) + items] ?? 0
    for (let i = 0; i < among; i++) lengthen(lengths, i)
    items = 2 * (items - among)
  }
}

function gatherLeaves(counts: Int32Array): number {
  let used = 0
  for (let symbol = 0; symbol < counts.length; symbol++) {
    const count = counts[symbol] ?? 0
    if (count > 0) leaves[used++] = (count << symbolBits) | symbol
  }
  leaves.subarray(0, used).sort()
  return used
}

function lengthen(lengths: Uint8Array, leaf: number): void {
  const symbol = (leaves[leaf] ?? 0) & symbolMask
  lengths[symbol] = (lengths[symbol] ?? 0) + 1
}

/**
 * Fills `leavesAmong`. A row holds the weights of all leaves and of the pairs of the row before, in
 * order. Returns the row after which all are the same.
 */
function mergeRows(used: number, depth: number): number {
  let pairs = 0
  for (let row = 0; row < depth; row++) {
    const below = rows[(row & 1) ^ 1] ?? rows[1]
    const current = rows[row & 1] ?? rows[0]
    const tally = row * (rowSize + 1)
    const size = Math.min(used + pairs, 2 * used - 2)
    let changed = pairs !== size >> 1
    let leaf = 0
    let pair = 0
    for (let item = 0; item < size; item++) {
      const alone = leaf < used ? (leaves[leaf] ?? 0) >> symbolBits : none
      const paired = pair < pairs ? (below[2 * pair] ?? 0) + (below[2 * pair + 1] ?? 0) : none
      const weight = alone < paired ? alone : paired
      if (alone < paired) leaf++
      else pair++
      changed ||= below[item] !== weight
      current[item] = weight
      leavesAmong[tally + item + 1] = leaf
    }
    if (!changed) return row
    pairs = size >> 1
  }
  return depth - 1
}
