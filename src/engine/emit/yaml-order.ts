/** The order in which go-yaml writes keys: numbers in them by value (`sorter.go`). */

const isDigit = (character: string | undefined) =>
  character !== undefined && /^\p{Nd}$/u.test(character)
const isLetter = (character: string) => /^\p{L}$/u.test(character)

/** Compares two keys, for sorting. */
export function compareNaturally(a: string, b: string): number {
  return a === b ? 0 : comesFirst([...a], [...b]) ? -1 : 1
}

function comesFirst(a: readonly string[], b: readonly string[]): boolean {
  let digitsBefore = false
  for (let at = 0; at < a.length && at < b.length; at++) {
    const [left, right] = [a[at] ?? '', b[at] ?? '']
    if (left === right) {
      digitsBefore = isDigit(left)
      continue
    }
    const [leftLetter, rightLetter] = [isLetter(left), isLetter(right)]
    if (leftLetter && rightLetter) return codeOf(left) < codeOf(right)
    // behind digits a letter comes first, elsewhere last
    if (leftLetter || rightLetter) return digitsBefore ? leftLetter : rightLetter
    const [leftRun, rightRun] = [readDigits(a, at), readDigits(b, at)]
    const lead = (left === '0' || right === '0') && followsNonZero(a, at) ? 1n : 0n
    const [leftNumber, rightNumber] = [leftRun, rightRun].map((run) => valueOf(run, lead))
    if (leftNumber !== rightNumber) return (leftNumber ?? 0n) < (rightNumber ?? 0n)
    if (leftRun.length !== rightRun.length) return leftRun.length < rightRun.length
    return codeOf(left) < codeOf(right)
  }
  return a.length < b.length
}

const codeOf = (character: string) => character.codePointAt(0) ?? 0

function readDigits(text: readonly string[], from: number): readonly string[] {
  let end = from
  while (isDigit(text[end])) end++
  return text.slice(from, end)
}

/** Whether the digits right before a place, which both keys share, have one that is not zero. */
function followsNonZero(text: readonly string[], at: number): boolean {
  for (let before = at - 1; before >= 0 && isDigit(text[before]); before--) {
    if (text[before] !== '0') return true
  }
  return false
}

/** Go's int64 arithmetic, wrap-around included. */
function valueOf(digits: readonly string[], lead: bigint): bigint {
  return digits.reduce(
    (sum, digit) => BigInt.asIntN(64, sum * 10n + BigInt(codeOf(digit) - 48)),
    lead,
  )
}
