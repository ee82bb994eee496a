import { describe, expect, test } from 'vitest'
import { transpile } from '../../../../../src/engine/index.ts'
import { testRules } from '../../../../support/ignition-findings.ts'

const merge = 'ignition.config.merge.0'
const authority = 'ignition.security.tls.certificateAuthorities.0'
const authorities = (resource: object) => ({
  ignition: { security: { tls: { certificateAuthorities: [resource] } } },
})

describe('a config to merge', () => {
  testRules([
    [
      'a missing source',
      { ignition: { config: { merge: [{}] } } },
      { '3.1': [`source-required at ${merge}`] },
    ],
    [
      'a bad source twice, at the config and at its source',
      { ignition: { config: { merge: [{ source: 'x' }] } } },
      {
        '3.0': [`url-scheme at ${merge}.source`],
        '3.1': [`url-scheme at ${merge}`, `url-scheme at ${merge}.source`],
      },
    ],
    ['no source to replace the config with fine', { ignition: { config: { replace: {} } } }, {}],
    [
      'a bad source of a replacement',
      { ignition: { config: { replace: { source: 'x' } } } },
      { '3.0': ['url-scheme at ignition.config.replace.source'] },
    ],
  ])
})

describe('a certificate authority', () => {
  testRules([
    [
      'a missing source',
      authorities({}),
      { '3.0': [`url-scheme at ${authority}.source`], '3.1': [`source-required at ${authority}`] },
    ],
    [
      'a bad source',
      authorities({ source: 'x' }),
      {
        '3.0': [`url-scheme at ${authority}.source`],
        '3.1': [`url-scheme at ${authority}`, `url-scheme at ${authority}.source`],
      },
    ],
  ])
})

describe('a proxy', () => {
  const proxy = (settings: object) => ({ ignition: { proxy: settings } })
  testRules([
    ['proxies over TLS fine', proxy({ httpProxy: 'https://p', httpsProxy: 'https://p' }), {}],
    [
      'a plain proxy for what is to be encrypted',
      proxy({ httpProxy: 'http://p', httpsProxy: 'http://p' }),
      { '3.1': ['proxy-insecure at ignition.proxy.httpsProxy'] },
    ],
    [
      'a proxy of another scheme',
      proxy({ httpProxy: '', httpsProxy: 'socks5://p' }),
      {
        '3.1': [
          'proxy-scheme at ignition.proxy.httpProxy',
          'proxy-scheme at ignition.proxy.httpsProxy',
        ],
      },
    ],
    [
      'a proxy that is no URL',
      proxy({ httpProxy: 'http://a b:c' }),
      { '3.1': ['url-invalid at ignition.proxy.httpProxy'] },
    ],
  ])
})

test('a config inside a Butane config may lack a readable version', () => {
  const source = [
    'variant: flatcar',
    'version: 1.0.0',
    'ignition: {config: {replace: {inline: "{}"}}}',
  ]
  expect(transpile(source.join('\n')).report).toMatchObject([
    {
      code: 'ignition/version-invalid',
      severity: 'error',
      message: "invalid config version (couldn't parse)",
      path: ['ignition', 'version'],
    },
  ])
})
