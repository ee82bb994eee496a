import { expect, test } from 'vitest'
import { needsNetwork, remoteSources } from '../../../src/cookbook/remote-sources.ts'
import { openButane } from '../../../src/engine/index.ts'
import { butaneOf } from '../../support/whole.ts'

const config = (body: string, spec = 'fcos 1.5.0') =>
  openButane(butaneOf({ body, spec }))?.config ?? {}

test.each([
  [
    'a file',
    'storage: {files: [{path: /a, contents: {source: "https://a"}}]}',
    'storage.files.0.contents.source',
  ],
  [
    'what is added to a file',
    'storage: {files: [{path: /a, append: [{source: "https://a"}]}]}',
    'storage.files.0.append.0.source',
  ],
  [
    'a config that is merged',
    'ignition: {config: {merge: [{source: "https://a"}]}}',
    'ignition.config.merge.0.source',
  ],
  [
    'a config that takes its place',
    'ignition: {config: {replace: {source: "https://a"}}}',
    'ignition.config.replace.source',
  ],
  [
    'a certificate',
    'ignition: {security: {tls: {certificate_authorities: [{source: "https://a"}]}}}',
    'ignition.security.tls.certificate_authorities.0.source',
  ],
  [
    'a key',
    'storage: {luks: [{name: a, key_file: {source: "https://a"}}]}',
    'storage.luks.0.key_file.source',
  ],
])('%s is a remote source', (_, body, path) => {
  const sources = remoteSources(config(`${body}\n`))
  expect(sources.map((source) => source.path.join('.'))).toEqual([path])
  expect(needsNetwork(config(`${body}\n`)).map((place) => place.join('.'))).toEqual([path])
})

test.each([
  ['https://a/b', true],
  ['HTTP://a/b', true],
  ['tftp://a/b', true],
  ['s3://a/b', true],
  ['gs://a/b', true],
  ['arn:aws:s3:::a/b', true],
  ['data:,https://a', false],
  ['/a/b', false],
  ['', false],
])('%j is remote: %s', (source, isRemote) => {
  const body = `storage: {files: [{path: /a, contents: {source: ${JSON.stringify(source)}}}]}\n`
  expect(remoteSources(config(body)).map(({ url }) => url)).toEqual(isRemote ? [source] : [])
})

test.each([
  ['verification: {hash: sha256-aa}', true],
  ['verification: {}', false],
  ['verification: {hash: ""}', false],
  ['compression: gzip', false],
])('a source with %s is verified: %s', (more, verified) => {
  const body = `storage: {files: [{path: /a, contents: {source: "https://a", ${more}}}]}\n`
  expect(remoteSources(config(body))).toMatchObject([{ verified }])
})

test.each([
  [
    'the list of official extensions',
    'storage: {files: [{path: /etc/flatcar/enabled-sysext.conf, contents: {inline: zfs}}]}',
    ['storage.files.0.path'],
  ],
  [
    'a tang server',
    'storage: {luks: [{name: a, clevis: {tang: [{url: "http://a"}]}}]}',
    ['storage.luks.0.clevis'],
  ],
  [
    'a pin that says so',
    'storage: {luks: [{name: a, clevis: {custom: {pin: tang, config: a, needs_network: true}}}]}',
    ['storage.luks.0.clevis'],
  ],
  ['a TPM', 'storage: {luks: [{name: a, clevis: {tpm2: true}}]}', []],
  ['a file beside that list', 'storage: {files: [{path: /etc/flatcar/update.conf}]}', []],
  ['nothing', '', []],
])('%s needs the network at %j', (_, body, places) => {
  expect(needsNetwork(config(`${body}\n`)).map((place) => place.join('.'))).toEqual(places)
})
