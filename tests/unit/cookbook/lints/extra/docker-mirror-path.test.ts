import { expect, test } from 'vitest'
import { find, PLACE, withFile } from '../../../../support/whole.ts'

const OLD = { ...PLACE, channel: 'lts-2023' } as const
const mirrors = (...list: unknown[]) =>
  withFile('/etc/docker/daemon.json', JSON.stringify({ 'registry-mirrors': list }))

test('a mirror with a path is found for a Docker that refuses it', () => {
  const body = mirrors('https://a.example.net', 'https://harbor.example.net/hub')
  const found = find('host/docker-mirror-path', { body, deploy: OLD })
  expect(found).toMatchObject([
    { severity: 'warning', fixes: [{ set: { 'deploy.channel': 'stable' } }] },
  ])
  expect(found[0]?.message).toContain('https://harbor.example.net/hub')
  expect(found[0]?.message).toContain('20.10.23')
})

test.each([
  ['a newer Docker', { body: mirrors('https://a.example.net/hub'), deploy: PLACE }],
  [
    'Docker 24.0.9',
    { body: mirrors('https://a.example.net/hub'), deploy: { ...PLACE, release: '4012.2.0' } },
  ],
  ['no path', { body: mirrors('https://a.example.net', 'https://a.example.net/'), deploy: OLD }],
  ['something else in the list', { body: mirrors(1, null, 'x'), deploy: OLD }],
  [
    'no list',
    { body: withFile('/etc/docker/daemon.json', '{"registry-mirrors": 1}'), deploy: OLD },
  ],
  ['no JSON', { body: withFile('/etc/docker/daemon.json', '{'), deploy: OLD }],
  ['JSON that is null', { body: withFile('/etc/docker/daemon.json', 'null'), deploy: OLD }],
  ['a place that is not known', { body: mirrors('https://a.example.net/hub') }],
])('nothing is found with %s', (_, one) => {
  expect(find('host/docker-mirror-path', one)).toEqual([])
})
