import { expect, test } from 'vitest'
import { formatWithoutArguments } from '../../../src/cli/go-format.ts'

// What a program of Go 1.26.8 printed for fmt.Sprintf(format).
test.each([
  ['plain', 'plain'],
  ['', ''],
  ['100%', '100%!(NOVERB)'],
  ['%', '%!(NOVERB)'],
  ['%%', '%'],
  ['%i', '%!i(MISSING)'],
  ['%d and %s', '%!d(MISSING) and %!s(MISSING)'],
  ['50%% of %%', '50% of %'],
  ['%5d', '%!d(MISSING)'],
  ['%-08.3f', '%!f(MISSING)'],
  ['%+#x', '%!x(MISSING)'],
  ['% d', '%!d(MISSING)'],
  ['%.', '%!.(MISSING)'],
  ['%.%', '%'],
  ['%5', '%!(NOVERB)'],
  ['%5.', '%!.(MISSING)'],
  ['%.2', '%!(NOVERB)'],
  ['%*d', '%!(BADWIDTH)%!d(MISSING)'],
  ['%.*d', '%!(BADPREC)%!d(MISSING)'],
  ['%*.*d', '%!(BADWIDTH)%!(BADPREC)%!d(MISSING)'],
  ['%[1]d', '%!d(BADINDEX)'],
  ['%[0]d', '%!d(BADINDEX)'],
  ['%[]d', '%!d(BADINDEX)'],
  ['%[x]d', '%!d(BADINDEX)'],
  ['%[', '%!(NOVERB)'],
  ['%[]', '%!](BADINDEX)'],
  ['%[1', '%!(NOVERB)'],
  ['%[1]', '%!(NOVERB)'],
  ['%[1]%', '%'],
  ['%[1][2]d', '%![(BADINDEX)2]d'],
  ['%[x][2]d', '%!d(BADINDEX)'],
  ['%[1]5[2]d', '%![(BADINDEX)2]d'],
  ['%[1]*d', '%!(BADWIDTH)%!d(BADINDEX)'],
  ['%[1]*[2]d', '%!(BADWIDTH)%!d(BADINDEX)'],
  ['%[1].2d', '%!d(BADINDEX)'],
  ['%.[1]2d', '%!d(BADINDEX)'],
  ['%[1]*.[2]*[3]f', '%!(BADWIDTH)%!(BADPREC)%!f(BADINDEX)'],
  ['%1000000d', '%!d(MISSING)'],
  ['%1000001d', '%!d(MISSING)'],
  ['%10000001d', '%!d(MISSING)'],
  ['%100000000d and more', '%!(NOVERB)'],
  ['%.10000001d', '%!d(MISSING)'],
  ['%[10000001]d', '%!d(BADINDEX)'],
  ['%[100000001][1]d', '%!d(BADINDEX)'],
  ['%é', '%!é(MISSING)'],
  ['%😀', '%!😀(MISSING)'],
  ['%\n', '%!\n(MISSING)'],
  ['%!', '%!!(MISSING)'],
  ['%#!', '%!!(MISSING)'],
  ['%[1%d]x', '%!x(BADINDEX)'],
  ['%[%[%[', '%[%!(NOVERB)'],
  ['%v%', '%!v(MISSING)%!(NOVERB)'],
  ['%.5', '%!(NOVERB)'],
  ['%0-+# 5.5%', '%'],
])('Go prints the format %j as %j', (format, printed) => {
  expect(formatWithoutArguments(format)).toBe(printed)
})

test('a byte that is no UTF-8 is printed as U+FFFD where it stands for a verb', () => {
  expect(formatWithoutArguments('\udcff %\udcff')).toBe('\udcff %!\ufffd(MISSING)')
})

test('a text of nothing but broken indexes takes no longer than its length', () => {
  const printed = formatWithoutArguments('%['.repeat(500_001))
  expect(printed).toBe(`${'%['.repeat(250_000)}%!(NOVERB)`)
})
