import { describe } from 'vitest'
import {
  testRules,
  type FindingsByVersion,
  type RuleCase,
} from '../../../../support/ignition-findings.ts'

const file = (contents: object) => ({ storage: { files: [{ path: '/a', contents }] } })
const source = (url: string, findings: FindingsByVersion): RuleCase => [
  `what is wrong with the source ${JSON.stringify(url)}`,
  file({ source: url }),
  findings,
]
const at = 'storage.files.0.contents'
const scheme = `url-scheme at ${at}.source`
const data = `data-url-invalid at ${at}.source`
const versionId = `s3-version-id-invalid at ${at}.source`

describe('a source', () => {
  testRules([
    source('', {}),
    source('http://example.com/x', {}),
    source('HTTPS:///no-host', {}),
    source('tftp://h/x', {}),
    source('data:,x', {}),
    source('s3://bucket/key', {}),
    source('gs://bucket/key', { '3.0': [scheme], '3.2': [] }),
    source('arn:aws:s3:::bucket/key', { '3.0': [scheme], '3.4': [] }),
    source('arn:aws:s3:::bucket', { '3.0': [scheme], '3.4': [`s3-arn-invalid at ${at}.source`] }),
    source('arn:aws:s3:::bucket/key?versionId=', { '3.0': [scheme], '3.4': [versionId] }),
    source('s3://bucket/key?versionId=&versionId=1', { '3.0': [versionId] }),
    source('s3://bucket/key?versionId=1', {}),
    source('file:///etc/passwd', { '3.0': [scheme] }),
    source('relative', { '3.0': [scheme] }),
    source('http://h/%zz', { '3.0': [`url-invalid at ${at}.source`] }),
    source('data:;base64,aa\n==', { '3.0': [`url-invalid at ${at}.source`] }),
    source('data:no comma', { '3.0': [data] }),
    source('data:;base64,a', { '3.0': [data] }),
    source('DATA:,x', { '3.0': [data] }),
  ])
})

const hash = (text: string) => file({ source: 'http://h/x', verification: { hash: text } })
const hashAt = `${at}.verification.hash`

describe('a hash', () => {
  testRules([
    ['nothing wrong with a sha512 sum', hash(`sha512-${'0'.repeat(128)}`), {}],
    [
      'sha256 unknown in the first version only',
      hash(`sha256-${'0'.repeat(64)}`),
      { '3.0': [`hash-unrecognized at ${hashAt}`], '3.1': [] },
    ],
    ['a sum that is no number fine', hash(`sha512-${'x'.repeat(128)}`), {}],
    ['a missing dash', hash('sha512'), { '3.0': [`hash-malformed at ${hashAt}`] }],
    ['an unknown function', hash('md5-00'), { '3.0': [`hash-unrecognized at ${hashAt}`] }],
    ['a sum of the wrong size', hash('sha512-00-0'), { '3.0': [`hash-wrong-size at ${hashAt}`] }],
    [
      'a hash of nothing',
      file({ verification: { hash: `sha512-${'0'.repeat(128)}` } }),
      { '3.0': [`verification-without-source at ${hashAt}`] },
    ],
  ])
})

const merge = (resource: object) => ({ ignition: { config: { merge: [resource] } } })

describe('a resource', () => {
  const headers = [{ name: '', value: '' }, { name: 'X-Unset' }]
  const emptyHeaders = [
    `http-header-name-empty at ${at}.httpHeaders.0.name`,
    `http-header-value-empty at ${at}.httpHeaders.0.value`,
  ]
  testRules([
    [
      'an unknown compression before everything else',
      file({ compression: 'xz', source: 'x', verification: { hash: 'x' } }),
      {
        '3.0': [`compression-invalid at ${at}.compression`, scheme, `hash-malformed at ${hashAt}`],
      },
    ],
    ['empty and gzip compression fine', file({ compression: '', source: 'data:,' }), {}],
    ['empty headers', file({ source: 'http://h', httpHeaders: headers }), { '3.1': emptyHeaders }],
    [
      'headers that go nowhere',
      file({ httpHeaders: [{ name: 'A' }] }),
      { '3.1': [`url-invalid at ${at}.httpHeaders`] },
    ],
    [
      'headers that the scheme cannot carry',
      file({ source: 'data:,x', httpHeaders: [{ name: 'A' }] }),
      { '3.1': [`http-headers-scheme at ${at}.httpHeaders`] },
    ],
    [
      'a bad source of an appended part',
      { storage: { files: [{ path: '/a', append: [{ source: 'x' }] }] } },
      { '3.0': ['url-scheme at storage.files.0.append.0.source'] },
    ],
    [
      'a bad compression of a config once configs have one',
      merge({ source: 'data:,', compression: 'xz' }),
      { '3.1': ['compression-invalid at ignition.config.merge.0.compression'] },
    ],
  ])
})
