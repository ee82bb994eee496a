import { parseAddress } from '../address.ts'
import { buildInput } from '../build-input.ts'
import { findHostnameProblem } from '../hostname.ts'
import type { InputOptions, Parsed } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { refuseAddress } from '../refuse-address.ts'

/** A machine to connect to: its name or its address. An IPv6 address comes out in brackets. */
export function server<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'server',
    control: 'line',
    shared: true,
    spellcheck: false,
    autocomplete: 'off',
    inputMode: 'url',
    read(text) {
      const parsed = readServer(text)
      return parsed.ok && parsed.value.includes(':') ? accept(`[${parsed.value}]`) : parsed
    },
  })
}

/** Reads the name or the address of a machine; an IPv6 address comes out without brackets. */
export function readServer(text: string): Parsed<string> {
  if (/[/@]/.test(text)) {
    return refuse('This is more than a host.', 'Type the name or the address alone.')
  }
  const address = parseAddress(text.replace(/^\[(.*)\]$/, '$1'))
  if (address !== undefined) return accept(address.text)
  if (/^[\d.]+$/.test(text)) return refuseAddress(text)
  return findHostnameProblem(text) ?? accept(text)
}
