import { describe } from 'vitest'
import { testRules } from '../../../../support/ignition-findings.ts'

const luks = (settings: object) => ({
  storage: { luks: [{ name: 'root', device: '/dev/sda1', ...settings }] },
})
const at = 'storage.luks.0'

describe('an encrypted volume', () => {
  testRules([
    [
      'a slash in the name, a long label and a missing device',
      luks({ name: 'a/b', label: 'x'.repeat(48), device: '' }),
      {
        '3.2': [
          `luks-name-slash at ${at}.name`,
          `luks-label-too-long at ${at}.label`,
          `device-required at ${at}.device`,
        ],
      },
    ],
    ['47 bytes of label fine', luks({ label: 'x'.repeat(47) }), {}],
    ['a relative device', luks({ device: 'sda' }), { '3.2': [`path-relative at ${at}.device`] }],
    [
      'a bad key file, also at a field that does not exist',
      luks({ keyFile: { source: 'gs://b/k', compression: 'xz' } }),
      { '3.2': [`compression-invalid at ${at}.keyFile.compression`] },
    ],
    [
      'a bad key file twice',
      luks({ keyFile: { source: 'x' } }),
      {
        '3.2': [`luks-key-file-invalid at ${at}.keys`, `url-scheme at ${at}.keyFile.source`],
      },
    ],
    [
      'repeated open options, but not repeated options',
      luks({ options: ['a', 'a'], openOptions: ['b', 'b'] }),
      { '3.4': [`duplicate at ${at}.openOptions.1`] },
    ],
  ])
})

describe('a clevis pin', () => {
  const clevis = (settings: object) => luks({ clevis: settings })
  const custom = `${at}.clevis.custom`
  testRules([
    [
      'a custom pin beside others',
      clevis({ custom: { pin: 'tpm2', config: '{}' }, tpm2: true }),
      { '3.2': [`clevis-custom-with-others at ${at}.clevis`] },
    ],
    [
      'an empty custom pin beside a threshold, as long as custom pins were pointers',
      clevis({ custom: {}, threshold: 2 }),
      { '3.2': [`clevis-custom-with-others at ${at}.clevis`], '3.3': [] },
    ],
    [
      'no others in tpm2 false and threshold 0',
      clevis({ custom: { pin: 'sss', config: 'x' }, tpm2: false, threshold: 0 }),
      {},
    ],
    [
      'an unknown pin',
      clevis({ custom: { pin: 'yubikey', config: '{}' } }),
      { '3.2': [`clevis-pin-unknown at ${custom}.pin`], '3.6': [] },
    ],
    [
      'a pin without a config',
      clevis({ custom: { pin: 'tang' } }),
      { '3.2': [`clevis-config-required at ${custom}.config`] },
    ],
    [
      'a config without a pin',
      clevis({ custom: { config: '{}' } }),
      {
        '3.2': [`clevis-pin-unknown at ${custom}.pin`],
        '3.3': [`clevis-pin-required at ${custom}.pin`],
      },
    ],
    [
      'a network without pin and config',
      clevis({ custom: { needsNetwork: true } }),
      {
        '3.3': [
          `clevis-pin-required at ${custom}.pin`,
          `clevis-config-required at ${custom}.config`,
        ],
      },
    ],
    ['an empty custom pin fine', clevis({ custom: { pin: '', config: '' } }), {}],
  ])
})

describe('a tang server', () => {
  const tang = (server: object) => luks({ clevis: { tang: [server] } })
  const server = `${at}.clevis.tang.0`
  const thumbprint = 'x'
  testRules([
    ['a complete server fine', tang({ url: 'HTTPS://h', thumbprint, advertisement: ' [1] ' }), {}],
    [
      'nothing given',
      tang({}),
      {
        '3.2': [`url-scheme at ${server}.url`, `tang-thumbprint-required at ${server}.thumbprint`],
      },
    ],
    [
      'another scheme',
      tang({ url: 'ftp://h', thumbprint }),
      { '3.2': [`url-scheme at ${server}.url`] },
    ],
    ['no URL', tang({ url: 'http://%', thumbprint }), { '3.2': [`url-invalid at ${server}.url`] }],
    [
      'an advertisement that is no JSON',
      tang({ url: 'http://h', thumbprint, advertisement: '{"a"}' }),
      { '3.4': [`tang-advertisement-invalid at ${server}.advertisement`] },
    ],
    [
      'an advertisement with a number beyond floats',
      tang({ url: 'http://h', thumbprint, advertisement: '[1e999]' }),
      { '3.4': [`tang-advertisement-invalid at ${server}.advertisement`] },
    ],
    ['an empty advertisement fine', tang({ url: 'http://h', thumbprint, advertisement: '' }), {}],
  ])
})

describe('a crypto card', () => {
  const cex = { enabled: true }
  testRules([
    [
      'clevis beside it, by any pin',
      luks({ cex, clevis: { tpm2: true } }),
      { '3.5': [`cex-with-clevis at ${at}.cex`] },
    ],
    [
      'a key file beside it',
      luks({ cex, keyFile: { source: 'data:,k' } }),
      { '3.5': [`cex-with-key-file at ${at}.cex`] },
    ],
    ['nothing when it is off', luks({ cex: { enabled: false }, clevis: { tpm2: true } }), {}],
  ])
})
