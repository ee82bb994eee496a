import { describe, expect, test } from 'vitest'
import { fileEntry, find, PLACE } from '../../../support/whole.ts'

const NETWORK = '[Match]\nName=ens192\n[Network]\nAddress=10.0.0.5/24\nGateway=10.0.0.1'
const remote = (source: string, more = '') =>
  `    - path: /opt/a\n      contents: {source: "${source}"${more}}\n`
const files = (...entries: string[]) => `storage:\n  files:\n${entries.join('')}`
const network = (text = NETWORK) => fileEntry('/etc/systemd/network/00-a.network', text)
const untold = { ...PLACE, networkArguments: false }

describe('host/no-network-for-downloads', () => {
  test.each([
    { title: 'a file', body: files(network(), remote('https://a/b')) },
    { title: 'a file by TFTP', body: files(network(), remote('tftp://a/b')) },
    {
      title: 'a config',
      body: `ignition: {config: {merge: [{source: "http://a"}]}}\n${files(network())}`,
    },
    {
      title: 'official extensions',
      body: files(network(), fileEntry('/etc/flatcar/enabled-sysext.conf', 'zfs')),
    },
    {
      title: 'the server of a key',
      body: `${files(network())}  luks:\n    - {name: a, device: /dev/sdb, clevis: {tang: [{url: "http://a", thumbprint: b}]}}\n`,
      spec: 'fcos 1.5.0',
    },
  ])('is found for $title', (one) => {
    expect(find('host/no-network-for-downloads', { ...one, deploy: untold })).toMatchObject([
      { severity: 'error', fixes: [{ set: { 'deploy.networkArguments': 'auto' } }] },
    ])
    expect(find('host/no-network-for-downloads', { ...one, deploy: PLACE })).toEqual([])
  })

  test.each([
    {
      title: 'the place is not known',
      body: files(network(), remote('https://a/b')),
      deploy: undefined,
    },
    { title: 'contents are brought along', body: files(network(), remote('data:,a')) },
    { title: 'there is DHCP', body: files(network(`${NETWORK}\nDHCP=yes`), remote('https://a/b')) },
    { title: 'the network is not set', body: files(remote('https://a/b')) },
  ])('is not found where $title', ({ deploy = untold, ...one }) => {
    const place = one.title === 'the place is not known' ? {} : { deploy }
    expect(find('host/no-network-for-downloads', { ...one, ...place })).toEqual([])
  })

  test('has no fix where the arguments could not say it', () => {
    const body = files(network(NETWORK.replace('10.0.0.1', '10.9.9.9')), remote('https://a/b'))
    expect(find('host/no-network-for-downloads', { body, deploy: untold })).toMatchObject([
      { fixes: [] },
    ])
  })
})

describe('host/unhashed-download', () => {
  const hash = `, verification: {hash: sha256-${'a'.repeat(64)}}`

  test('is found once for each download', () => {
    const body = files(remote('https://a/b'), remote('http://a/c').replace('/opt/a', '/opt/b'))
    expect(find('host/unhashed-download', { body })).toMatchObject([
      { severity: 'info', path: ['storage', 'files', 0, 'contents', 'source'] },
      { severity: 'info', path: ['storage', 'files', 1, 'contents', 'source'] },
    ])
  })

  test.each([
    { title: 'a download with a hash', body: files(remote('https://a/b', hash)) },
    { title: 'contents in the config', body: files(remote('data:,a')) },
  ])('is not found for $title', (one) => {
    expect(find('host/unhashed-download', one)).toEqual([])
  })
})
