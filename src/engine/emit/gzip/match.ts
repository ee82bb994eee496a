import { endOfChain, linkedBytes, ordinalOf, precedingInChain } from './chains.ts'
import { repetition } from './tokens.ts'

/** The shortest repetition that Go uses; deflate could express one of three bytes. */
export const shortest = linkedBytes
export const longest = 258

/** The shortest is used only from so near. */
const nearby = 4096
/** After so many places of a chain Go gives up. */
const mostTries = 4096
/** About so many chains are looked at before one is chosen. */
const chainChoice = 4

/**
 * Returns, as a token, the longest repetition that Go finds at a position: the nearest of several,
 * or 0 when none is longer than `atLeast`. `earliest` is the first position of the window; the
 * position itself is in its chain already.
 *
 * Go tries the places of that chain one after the other. Here the search changes over, as soon as it
 * may, to a shorter chain on which every longer repetition has to lie as well. Which places Go would
 * not have come to is told by the ordinals.
 */
export function findLonger(
  contents: Uint8Array,
  at: number,
  earliest: number,
  atLeast: number,
): number {
  const reach = Math.min(longest, contents.length - at)
  let length = Math.max(atLeast, shortest - 1)
  if (length >= reach) return 0
  let best = 0
  // The chain that is followed is that of the four bytes which begin `ahead` of the position.
  let ahead = 0
  let chosenFor = 0
  let from = precedingInChain(at)
  while (from >= earliest) {
    if (contents[from + length] === contents[at + length]) {
      const equal = countEqual(contents, from, at, reach)
      if (equal > length && (equal > shortest || at - from <= nearby)) {
        if (ordinalOf(at) - ordinalOf(from) > mostTries) break
        length = equal
        best = repetition(length, at - from)
        if (length === reach) break
      }
    }
    // The link of a place a whole window back has been overwritten by the position's own.
    if (from === earliest) break
    const furthest = length + 1 - linkedBytes
    // Places from which the bytes to be compared reach beyond `at` are not in every chain yet.
    if (furthest > chosenFor && at - from >= furthest) {
      chosenFor = furthest
      ahead = chooseChain(contents, at, furthest, earliest)
      const passed = from
      from = endOfChain(contents, at + ahead) - ahead
      while (from >= passed) from = precedingInChain(from + ahead) - ahead
    } else from = precedingInChain(from + ahead) - ahead
  }
  return best
}

function countEqual(contents: Uint8Array, from: number, at: number, reach: number): number {
  let equal = 0
  while (equal < reach && contents[from + equal] === contents[at + equal]) equal++
  return equal
}

/** Returns how far ahead of a position a chain begins that has few places; `furthest` at most. */
function chooseChain(contents: Uint8Array, at: number, furthest: number, earliest: number): number {
  const step = Math.max(Math.floor(furthest / chainChoice), 1)
  let chosen = furthest
  let fewest = Infinity
  for (let ahead = furthest; ahead >= 0; ahead -= step) {
    const end = endOfChain(contents, at + ahead)
    const places = end < earliest ? -1 : ordinalOf(end)
    if (places < fewest) {
      fewest = places
      chosen = ahead
    }
  }
  return chosen
}
