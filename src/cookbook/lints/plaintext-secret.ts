import type { Lint } from './lint.ts'

/** Texts that are secret beyond doubt. */
const secrets: readonly [what: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN (?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----/],
  [
    'a private key of WireGuard',
    /^[ \t]*(?:PrivateKey|PresharedKey)[ \t]*=[ \t]*[A-Za-z0-9+/]{43}=/m,
  ],
  [
    'a secret key of AWS',
    /\baws_secret_access_key["']?[ \t]*[=:][ \t]*["']?[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/])/i,
  ],
  ['a token of GitHub', /\bgh[pousr]_[A-Za-z0-9]{36}/],
  ['a key of Tailscale', /\btskey-(?:auth|client|api)-[A-Za-z0-9]+/],
]

const KEY_FOLDER = '/etc/luks/'

/** Finds secrets that anybody can read who sees the config on its way. */
export const plaintextSecret: Lint = ({ texts }, report) => {
  for (const { file, text, path } of texts) {
    const [found] = file.startsWith(KEY_FOLDER)
      ? ['the key of an encrypted disk']
      : (secrets.find(([, pattern]) => pattern.test(text)) ?? [])
    if (found) report('host/plaintext-secret', path, { facts: [found] })
  }
}
