import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, withFile } from '../../../../support/whole.ts'

const CODE = 'host/file-syntax'
const DAEMON = '/etc/docker/daemon.json'

test.each([
  [DAEMON, '{\n  "debug": true,\n}', 'dockerd does not start', '}'],
  [DAEMON, "{'debug': true}", "invalid character '\\'' looking for", "'debug"],
  [DAEMON, '{\n  // mine\n  "debug": true\n}', "invalid character '/'", '// mine'],
  ['/root/.docker/config.json', '{"auths": {},}', 'docker cannot read this as JSON', '}'],
  ['/home/core/.docker/config.json', '{"auths"}', 'docker cannot read', '}'],
  ['/etc/containers/policy.json', '{"default": [}', 'Podman cannot read', '}'],
  ['/etc/cni/net.d/10-a.conflist', '{"name" "a"}', 'CNI cannot read', '"a"'],
  ['/etc/containerd/config.toml', 'version = 2\nroot = /var', 'containerd cannot read', '/var'],
  ['/etc/containerd/certs.d/a/hosts.toml', '[host."a"\nx = 1', 'containerd', undefined],
  ['/etc/containers/registries.conf', 'a = 1\na = 2', 'Podman', undefined],
  ['/etc/containers/registries.conf.d/a.conf', '[[registry]\n', 'Podman', undefined],
  ['/etc/rancher/k3s/config.yaml', 'a: 1\n\tb: 2', 'K3s', undefined],
  ['/etc/rancher/k3s/registries.yaml', 'mirrors: {', 'K3s', undefined],
  ['/etc/kubernetes/kubeadm.yaml', 'a: [1, 2', 'Kubernetes', undefined],
  ['/etc/kubernetes/manifests/a.yaml', 'a: b: c', 'The kubelet', undefined],
  ['/opt/app/compose.yaml', 'services:\n  a:\n image: b', 'Docker Compose', undefined],
  ['/opt/app/docker-compose.override.yml', 'a: "b', 'Docker Compose', undefined],
])('%s cannot be read as %j', (path, text, problem, place) => {
  const body = withFile(path, text)
  const [finding, ...more] = find(CODE, { body })
  expect(more).toEqual([])
  expect(finding?.message).toContain(problem)
  const source = butaneOf({ body })
  if (place !== undefined) expect(finding?.range?.start.offset).toBe(source.lastIndexOf(place))
})

test.each([
  ['{\n  "a": [1, 2,],\n  "b": 1\n}', '{\n  "a": [1, 2],\n  "b": 1\n}'],
  ['{\n  "a": 1,\n}', '{\n  "a": 1\n}'],
  ['{\n  "a": [1,],\n  "b": 1,\n}', '{\n  "a": [1],\n  "b": 1,\n}'],
])('a comma that is one too many in %j is taken away', (text, mended) => {
  const body = withFile(DAEMON, text)
  const [finding] = find(CODE, { body })
  expect(afterFix(butaneOf({ body }), finding?.fixes[0])).toBe(
    butaneOf({ body: withFile(DAEMON, mended) }),
  )
})

test.each(['{"a": 1,,}', '{"a": }', '{,}', '[1,}'])(
  'what was meant by %s is not certain',
  (text) => {
    expect(find(CODE, { body: withFile(DAEMON, text) })).toMatchObject([{ fixes: [] }])
  },
)

test.each([
  [DAEMON, '{"debug": true}'],
  [DAEMON, ''],
  [`${DAEMON}.bak`, "{'debug': true,}"],
  [
    '/etc/containerd/config.toml',
    'version = 3\n[plugins."io.containerd.cri.v1.images"]\na = [1,]\n',
  ],
  ['/etc/kubernetes/a.yaml', 'a: 1\n---\nb: 2'],
  ['/etc/kubernetes/a.yaml', 'a: {{ .Name }}\n{{ if }}'],
  ['/etc/kubernetes/admin.conf', 'a: ['],
  ['/etc/anything.json', '{'],
  ['/etc/cni/net.d/README', '{'],
])('%s of %j is left alone', (path, text) => {
  expect(find(CODE, { body: withFile(path, text) })).toEqual([])
})

test('a part of a file is left alone', () => {
  const body = `storage: {files: [{path: ${DAEMON}, append: [{inline: "{"}]}]}\n`
  expect(find(CODE, { body })).toEqual([])
})
