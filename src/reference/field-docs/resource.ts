import { below, doc } from './doc.ts'
import type { FieldDocs, Note } from './doc.ts'

const newerSchemes: readonly Note[] = [
  { since: 'ign 3.2', text: 'Google Storage (`gs`) works too.' },
  { since: 'ign 3.4', text: 'S3 objects can also be named by their `arn`.' },
]

/**
 * Describes everything that is fetched at one place of the config.
 *
 * @param what the thing that is fetched, with its article
 * @param absent what happens when nothing says where it comes from
 */
export function resourceDocs(
  path: string,
  what: string,
  { absent = '', notes = [] }: { absent?: string; notes?: readonly Note[] } = {},
): FieldDocs {
  return below(path, {
    source: doc(
      `Where Ignition gets ${what}: a URL of the schemes \`http\`, \`https\`, \`tftp\`, \`s3\` or \`data\`. Over plain \`http\`, add a \`verification\`.`,
      absent,
      [...newerSchemes, ...notes],
    ),
    inline: doc(
      `The text of ${what}, written here. Butane packs it into the Ignition config as a data URL.`,
    ),
    local: doc(
      `A file on your computer that holds ${what}, relative to the folder given by \`--files-dir\`. Butane packs it into the Ignition config.`,
    ),
    compression: doc(
      `How the bytes at \`source\` are compressed: \`gzip\`, or nothing. Ignition unpacks them; Butane sets it itself where it packs \`inline\` or \`local\`.`,
      'the bytes are used as they are',
    ),
    'http_headers[]': doc(
      `Headers that Ignition sends when it fetches ${what}. They need an \`http\` or \`https\` source.`,
    ),
    'http_headers[].name': doc('Name of the header; each name once.'),
    'http_headers[].value': doc('Text of the header.'),
    verification: doc(`How Ignition checks that it has got the right bytes of ${what}.`),
    'verification.hash': doc(
      'The expected hash as `sha512-` and its hexadecimal digits, taken after unpacking. With another one Ignition stops.',
      'nothing is checked',
      [{ since: 'ign 3.1', text: '`sha256-` works too.' }],
    ),
  })
}

/** Describes a Tang server, which hands out a key to machines in its network. */
export function tangDocs(path: string): FieldDocs {
  return below(path, {
    '': doc('Tang servers that take part in unlocking the volume. Each `url` once.'),
    url: doc('Address of the server, over `http` or `https`.'),
    thumbprint: doc("Thumbprint of the server's signing key, so that no other server can step in."),
    advertisement: doc(
      "The server's advertisement as JSON text, for setting up while the server is out of reach.",
      'it is fetched from the server when the machine is set up',
    ),
  })
}

/** Describes the support of IBM's Crypto Express cards. */
export function cexDocs(path: string): FieldDocs {
  return below(path, {
    '': doc('Protects the volume with an IBM Crypto Express (CEX) card, on s390x.'),
    enabled: doc('Whether the card is used. It excludes Clevis and a key file.', 'false'),
  })
}
