import { buildInput } from '../build-input.ts'
import type { InputOptions, Parsed } from '../input.ts'
import { accept, refuse } from '../input.ts'

/** A key of WireGuard, private, public or shared: 32 bytes in base64, as `wg genkey` prints it. */
export function wireguardKey<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'wireguardKey',
    control: 'line',
    spellcheck: false,
    autocomplete: 'off',
    read: readWireguardKey,
  })
}

/** 44 characters; in the last before the equals sign two bits are left over and have to be zero. */
export function readWireguardKey(text: string): Parsed<string> {
  return /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(text)
    ? accept(text)
    : refuse(
        'This is not a key of WireGuard.',
        'Paste the 44 characters that wg genkey or wg pubkey prints.',
      )
}
