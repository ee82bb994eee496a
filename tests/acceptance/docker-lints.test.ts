/** What the lints say of daemon.json, against what dockerd makes of the same text. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startDockerd } from '../support/dockerd.ts'
import { isRoot } from '../support/programs.ts'
import { scratchFolder } from '../support/scratch.ts'
import { butaneOf, lintAll, withFile } from '../support/whole.ts'

const pool = (base: string, size: unknown) =>
  JSON.stringify({ 'default-address-pools': [{ base, size }] })

/** Read without rights, and those that dockerd gets to as root only. */
const wrong: readonly (readonly [text: string, complaint: RegExp])[] = [
  ['{"debug": true,}', /invalid character '}' looking for beginning of object key string/],
  ["{'debug': true}", /invalid character '\\'' looking for beginning of object key string/],
  ['{"insecure_registries": []}', /don't match any configuration option: insecure_registries/],
  ['{"Debug": true}', /don't match any configuration option: Debug/],
  ['{"_comment": "mine"}', /don't match any configuration option: _comment/],
  ['{"bip": 5}', /cannot unmarshal number/],
  ['{"registry-mirrors": "https://a"}', /cannot unmarshal string/],
  ['{"log-opts": {"max-file": 3}}', /cannot unmarshal number/],
  ['{"hosts": ["fd://"]}', /specified both as a flag and in the configuration file: hosts/],
  [pool('172.31.0.0/24', '26'), /cannot unmarshal string/],
  ...(isRoot
    ? ([
        [pool('172.31.0.0/24', 16), /invalid pools size: 16/],
        [pool('172.31.0.0', 24), /invalid base pool/],
        ['{"default-address-pools": [{"base": "172.31.0.0/24"}]}', /invalid pools size: 0/],
      ] as const)
    : []),
]

const STOPS: ReadonlySet<string> = new Set(['host/docker-settings', 'host/file-syntax'])

const folder = scratchFolder()
let count = 0

async function logOf(text: string): Promise<string> {
  const daemon = await startDockerd(text, join(folder, String(count++)))
  await daemon.stop()
  return daemon.log()
}

/** Codes of what is found to keep dockerd from starting. */
function lintDaemon(text: string): string[] {
  const found = lintAll(butaneOf({ body: withFile('/etc/docker/daemon.json', text) }))
  return found.flatMap(({ code }) => (STOPS.has(code) ? [code] : []))
}

test.each(wrong)('%s is found, and dockerd does not start with it', async (text, complaint) => {
  expect(lintDaemon(text)).toHaveLength(1)
  expect(await logOf(text)).toMatch(complaint)
})

test('dockerd knows the settings that are found to be right', async () => {
  const text = JSON.stringify({
    'log-driver': 'json-file',
    'log-opts': { 'max-size': '10m', 'max-file': '3' },
    'registry-mirrors': ['https://mirror.example'],
    'registry-mirror': ['https://mirror.example'],
    'insecure-registries': ['10.0.0.0/8'],
    'default-ulimits': { nofile: { Name: 'nofile', Hard: 1024, Soft: 512 } },
    'default-shm-size': '64M',
    'host-gateway-ip': '10.0.0.1',
    'live-restore': true,
    'max-concurrent-downloads': 3,
    features: { buildkit: true },
    dns: ['10.0.0.53'],
    mtu: 1400,
  })
  expect(lintDaemon(text)).toEqual([])
  expect(await logOf(text)).not.toMatch(/unable to configure/)
})
