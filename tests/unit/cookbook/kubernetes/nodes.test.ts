import { parseAllDocuments } from 'yaml'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import type { Fragment } from '../../../../src/cookbook/fragment.ts'
import { initialValues } from '../../../../src/cookbook/initial-values.ts'
import type { Values } from '../../../../src/cookbook/input.ts'
import { loadRecipe } from '../../../support/recipes.ts'

/** Fields that kubeadm has in its v1beta4 (cmd/kubeadm/app/apis/kubeadm/v1beta4/types.go) and we write. */
const FIELDS: Record<string, readonly string[]> = {
  InitConfiguration: ['apiVersion', 'kind', 'bootstrapTokens[].token'],
  ClusterConfiguration: [
    ...['apiVersion', 'kind', 'kubernetesVersion', 'controlPlaneEndpoint'],
    'networking.podSubnet',
  ],
  JoinConfiguration: [
    ...['apiVersion', 'kind', 'discovery.bootstrapToken.apiServerEndpoint'],
    ...['discovery.bootstrapToken.token', 'discovery.bootstrapToken.caCertHashes[]'],
  ],
}

/** The settings with their values by path, `a.b` and `a[]`. */
function flatten(value: unknown, path = ''): [string, unknown][] {
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  )
}

async function configOf(slug: string, answers: Values): Promise<Fragment> {
  const recipe = await loadRecipe(slug)
  const { values, problems } = evaluate(recipe, { ...initialValues(recipe), ...answers })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return recipe.butane(values ?? {})
}

/** The documents of a YAML file that a recipe writes for these answers, and its mode. */
async function documentsOf(slug: string, path: string, answers: Values) {
  const { storage } = await configOf(slug, answers)
  const file = storage?.files?.find((one) => one.path === path)
  const documents = parseAllDocuments(file?.contents?.inline ?? '', { version: '1.1' })
  return { mode: file?.mode, read: documents.map((one) => one.toJS() as Record<string, unknown>) }
}

describe('the configuration of kubeadm', () => {
  test.each([
    ['kubeadm-control-plane', { bootstrapToken: '000001.0000000000000001' }],
    ['kubeadm-control-plane', { controlPlaneEndpoint: 'k8s.example.net' }],
    ['kubeadm-worker', { joinToken: '123e45.1234567890123456', joinServer: 'fd00::1' }],
  ])('of %s with %j has fields that kubeadm knows, and texts in them', async (slug, answers) => {
    const { mode, read } = await documentsOf(slug, '/etc/kubeadm.yaml', answers)
    expect(mode).toBe(0o600)
    expect(read.length).toBeGreaterThan(0)
    const all = read.flatMap((document) => {
      expect(document['apiVersion']).toBe('kubeadm.k8s.io/v1beta4')
      const known = FIELDS[String(document['kind'])] ?? []
      const settings = flatten(document)
      expect(settings.filter(([path]) => !known.includes(path))).toEqual([])
      return settings.map(([, value]) => value)
    })
    expect(all.filter((value) => typeof value !== 'string')).toEqual([])
    for (const answer of Object.values(answers)) expect(String(all)).toContain(answer)
  })
})

test.each([
  ['k3s-server', 'k3sToken'],
  ['k3s-agent', 'k3sJoinToken'],
])('%s writes any token such that YAML reads a text', async (slug, key) => {
  for (const token of [
    ...['0x1234567890abcdef', '1234567890123456', '1e10000000000000', 'null:null:null:null'],
    ...["it's#a:'token'{}", '"quoted"-[token]&*', '%token@with`ticks', '-a'.repeat(9)],
    ...['2001-12-14T21:59:43', '!token-with-a-tag', '&anchor-and-more-', '\\n\\t\\x00-backslash'],
  ]) {
    const { mode, read } = await documentsOf(slug, '/etc/rancher/k3s/config.yaml', { [key]: token })
    expect(mode).toBe(0o600)
    expect(read).toHaveLength(1)
    expect(read[0]).toMatchObject({ token })
  }
})

test('a K3s server without settings has no file for them', async () => {
  const { storage } = await configOf('k3s-server', {})
  expect(storage?.files?.map(({ path }) => path)).not.toContain('/etc/rancher/k3s/config.yaml')
})

test.each(['kubeadm-control-plane', 'kubeadm-worker', 'k3s-server', 'k3s-agent'])(
  '%s leaves reboots to the cluster, or to locksmithd',
  async (slug) => {
    const masked = async (answer: string) => {
      const { systemd } = await configOf(slug, { clusterReboots: answer })
      const dropins = systemd?.units?.flatMap((unit) => unit.dropins ?? []) ?? []
      const marks = dropins.some(({ contents = '' }) => contents.includes('/run/reboot-required'))
      return [systemd?.units?.some(({ mask }) => mask === true), marks]
    }
    expect(await masked('true')).toEqual([true, true])
    expect(await masked('false')).toEqual([false, false])
  },
)
