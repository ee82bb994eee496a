import { expect, test } from 'vitest'
import { specs, transpile } from '../../../src/engine/index.ts'
import { isOpen } from '../../../src/engine/reference.ts'
import { oneOfSources, refusedSections, requiredByRule } from '../../../src/reference/required.ts'

type Config = Record<string, unknown>

/** A config with one entry of each node that has a required field. */
const configs: Readonly<Record<string, (entry: Config) => Config>> = {
  ClevisCustom: (custom) => luks({ clevis: { custom: { needs_network: true, ...custom } } }),
  GrubUser: (user) => ({ grub: { users: [user] } }),
  Luks: (volume) => ({ storage: { luks: [{ name: 'data', ...volume }] } }),
  Metadata: (metadata) => ({ metadata }),
  Raid: (array) => ({ storage: { raid: [{ name: 'data', ...array }] } }),
  Tang: (server) => luks({ clevis: { tang: [server] } }),
  Tree: (tree) => ({ storage: { trees: [tree] } }),
}
const luks = (volume: Config): Config => ({
  storage: { luks: [{ name: 'data', device: '/dev/vdb', ...volume }] },
})

const role = { 'machineconfiguration.openshift.io/role': 'worker' }
const values: Readonly<Record<string, unknown>> = {
  'ClevisCustom.config': '{}',
  'ClevisCustom.pin': 'tpm2',
  'GrubUser.name': 'root',
  'GrubUser.password_hash': 'grub.pbkdf2.sha512.10000.00.00',
  'Luks.device': '/dev/vdb',
  'Metadata.labels': role,
  'Metadata.name': 'n',
  'Raid.devices': ['/dev/vdb', '/dev/vdc'],
  'Raid.level': 'raid1',
  'Tang.thumbprint': 'T',
  'Tang.url': 'https://tang.example.com',
  'Tree.local': 'site',
}

const clevisWorks = ({ variant, levels }: (typeof specs)[number]) =>
  variant === 'fcos' && levels.ign >= 3

/** The newest spec in which a node can be tried and its field is required. */
function specFor(entry: (typeof requiredByRule)[number]) {
  const candidates = specs.filter(
    (spec) =>
      isOpen(entry, spec.levels, spec.variant) &&
      (entry.node === 'Metadata'
        ? spec.variant === 'openshift'
        : entry.before === undefined
          ? clevisWorks(spec)
          : spec.variant === 'flatcar'),
  )
  const spec = candidates.at(-1)
  if (spec === undefined) throw new Error(`no spec for ${entry.node}.${entry.field}`)
  return spec
}

test.each(requiredByRule)('$node cannot do without $field', (entry) => {
  const { variant, version } = specFor(entry)
  const fields = requiredByRule.filter(({ node }) => node === entry.node).map(({ field }) => field)
  const full = Object.fromEntries(fields.map((field) => [field, values[`${entry.node}.${field}`]]))
  const { [entry.field]: _, ...lacking } = full
  const errorsOf = (config: Config) =>
    transpile(JSON.stringify({ variant, version, ...configs[entry.node]?.(config) })).report.filter(
      ({ severity, code }) => severity === 'error' && code !== 'butane/files-dir-missing',
    )

  expect(errorsOf(full)).toEqual([])
  expect(errorsOf(lacking)).not.toEqual([])
})

test.each([...oneOfSources])('%s needs one of its sources', (path, sources) => {
  const [section = '', ...steps] = path.slice(0, -2).split('.')
  const configWith = (item: Config) => {
    const below = steps.toReversed().reduce<unknown>((value, step) => ({ [step]: value }), [item])
    return transpile(JSON.stringify({ variant: 'fcos', version: '1.4.0', [section]: below })).report
  }
  expect(sources).toContain('source')
  expect(configWith({ source: 'https://example.com/a' })).toEqual([])
  expect(configWith({})).toMatchObject([{ severity: 'error' }])
})

test.each(refusedSections)('$variant refuses $path before $before', ({ path, before }) => {
  const header = { metadata: { name: 'n', labels: role } }
  const section = { users: [{ name: 'root', password_hash: 'grub.pbkdf2.sha512.10000.00.00' }] }
  for (const { id, variant, version, levels } of specs) {
    if (levels.openshift === undefined || !isOpen({ since: 'fcos 1.5' }, levels, '')) continue
    const source = JSON.stringify({ variant, version, ...header, [path]: section })
    const isRefused = transpile(source).output === undefined
    expect(isRefused, id).toBe(isOpen({ before: before ?? 'ign 3.0' }, levels, ''))
  }
})
