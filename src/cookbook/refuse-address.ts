import { refuse } from './input.ts'

/** What is likely wrong with a text that is no address, most telling sign first. */
const signs: readonly { test: RegExp; problem: string; fix: string }[] = [
  {
    test: /\//,
    problem: 'A prefix length does not belong here.',
    fix: 'Type the address alone, without the slash and what follows it.',
  },
  {
    test: /%/,
    problem: 'An address with a zone name works on one machine only.',
    fix: 'Leave out the % and what follows it.',
  },
  {
    test: /^(\d+\.){3}\d+$/,
    problem: 'A part of it is over 255 or starts with a zero.',
    fix: 'Write four numbers from 0 to 255 without leading zeros, which some programs read as octal.',
  },
  {
    test: /^[\d.]+$/,
    problem: 'An IPv4 address has four numbers.',
    fix: 'Write it in full, as in 192.168.10.20.',
  },
]

/** Explains why a text is not an IP address. */
export function refuseAddress(text: string) {
  const sign = signs.find(({ test }) => test.test(text))
  return sign === undefined
    ? refuse(`“${text}” is not an IP address.`, 'Write it as in 192.168.10.20 or 2001:db8::20.')
    : refuse(sign.problem, sign.fix)
}
