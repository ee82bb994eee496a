import { expect, test } from 'vitest'
import { fileEntry, find, PLACE } from '../../../../support/whole.ts'

const OLD = { ...PLACE, channel: 'lts-2024' } as const
const files = (...paths: string[]) =>
  `storage:\n  files:\n${paths.map((path) => fileEntry(path, 'x')).join('')}`
const kubernetes = (version: string) =>
  `/opt/extensions/kubernetes/kubernetes-v${version}-x86-64.raw`

test('a Kubernetes is found that wants a newer containerd', () => {
  const [finding] = find('host/kubernetes-containerd', {
    body: files(kubernetes('1.36.2')),
    deploy: OLD,
  })
  expect(finding).toMatchObject({
    severity: 'warning',
    path: ['storage', 'files', 0, 'path'],
    fixes: [{ set: { 'deploy.channel': 'stable' } }],
  })
  expect(finding?.message).toContain('containerd 1.7.21')
  expect(finding?.message).toContain('Kubernetes 1.36 its project recommends 2.2.0, 2.3.0')
})

test.each([
  ['a newer image', files(kubernetes('1.36.2')), PLACE],
  ['a Kubernetes that is old enough', files(kubernetes('1.31.4')), OLD],
  ['a Kubernetes of which nothing is known', files(kubernetes('1.99.0')), OLD],
  ['a file of another extension', files('/opt/extensions/k3s/k3s-v1.36.2-x86-64.raw'), OLD],
  ['a file that only tells of updates', files('/etc/sysupdate.d/kubernetes-v1.36.conf'), OLD],
  [
    'a containerd of its own',
    files(kubernetes('1.36.2'), '/opt/extensions/containerd/containerd-2.2.0-x86-64.raw'),
    OLD,
  ],
  ['CRI-O', files(kubernetes('1.36.2'), '/opt/extensions/crio/crio-v1.36.0-x86-64.raw'), OLD],
  [
    'a link that switches off the one of the image',
    `${files(kubernetes('1.36.2'))}  links:\n    - path: /etc/extensions/containerd-flatcar.raw\n      target: /dev/null\n`,
    OLD,
  ],
  ['Fedora CoreOS', files(kubernetes('1.36.2')), { ...PLACE, channel: 'fcos-stable' } as const],
  ['a place that is not known', files(kubernetes('1.36.2')), undefined],
])('nothing is found with %s', (_, body, deploy) => {
  expect(find('host/kubernetes-containerd', { body, ...(deploy && { deploy }) })).toEqual([])
})
