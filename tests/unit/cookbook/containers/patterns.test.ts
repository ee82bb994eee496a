import { expect, test } from 'vitest'
import * as patterns from '../../../../src/cookbook/containers/patterns.ts'

const digest = `sha256:${'0'.repeat(64)}`

const rows: readonly (readonly [keyof typeof patterns, good: string[], bad: string[]])[] = [
  [
    'REGISTRY',
    ['docker.io', 'localhost', 'r.example.net:5000', '10.0.0.5:5000', '[::1]:5000'],
    ['http://docker.io', 'docker.io/', 'r:0', 'r:65536', '-r', 'r.', '[::1', 'a b', 'a"b'],
  ],
  [
    'ORIGIN',
    ['https://m.example.net', 'http://10.0.0.5:5000/', 'https://[fd00::5]:443'],
    ['m.example.net', 'https://m/hub', 'https://u:p@m', 'https://m?x', 'ftp://m', 'https://m"'],
  ],
  [
    'MIRROR',
    [
      'https://m.example.net',
      'http://10.0.0.5:5000/',
      'https://[fd00::5]:443',
      'https://harbor.example.net/hub/',
      'https://a.example.net:8443/artifactory/api/docker/docker-remote',
    ],
    [
      'm.example.net',
      'https://u:p@m',
      'https://m?x',
      'https://m/a?x',
      'https://m/a#x',
      'https://m//a',
      'https://m/a b',
      'https://m/a"',
      'ftp://m',
      'https://m"',
    ],
  ],
  [
    'MIRROR_OF_REGISTRY',
    [
      'docker.io https://m',
      'r.example.net:5000   http://10.0.0.5:5000',
      '[::1]:5000 https://m',
      'docker.io https://harbor.example.net/v2/hub',
    ],
    [
      'docker.io',
      'https://m',
      'docker.io m',
      'Docker.io https://m',
      '../x https://m',
      'a.b https://m/x/',
      'a.b https://m/x?y',
    ],
  ],
  [
    'IMAGE',
    [
      'docker.io/library/nginx:1.29',
      'localhost/app',
      'localhost:5000/team/app:v1_2',
      'r:5000/app',
      `ghcr.io/a/b-c/d__e.f@${digest}`,
      `[fd00::5]:5000/app:x@${digest}`,
    ],
    ['nginx', 'library/nginx', 'docker.io', 'docker.io/Nginx', 'docker.io/a:b:c', 'a.b/c@sha256:1'],
  ],
  ['CONTAINER_NAME', ['web', 'app_1.x'], ['a', '-a', 'a b', 'a/b', 'a%', '../x', 'a'.repeat(64)]],
  [
    'PUBLISHED_PORT',
    ['8080:80', '53:53/udp', '127.0.0.1:1:65535/tcp', '[::1]:8443:443'],
    ['80', '80:', '0:80', '80:65536', '80:80/sctp', 'host:80:80', '80:80 ', '080:80'],
  ],
  [
    'VOLUME',
    ['/srv/a:/data', '/:/host:ro', 'state:/var/lib/x', '/a-b.c/+~@:/d:ro,z'],
    ['/srv', 'srv/a:/data', '/a:data', '/a:/b:exec', '/a b:/c', '/a%:/b', '/a$:/b', '../a:/b'],
  ],
  ['VARIABLE', ['A=', 'A_1=x = "y" #z', '_a=1'], ['A', '=x', '1A=x', 'A B=x', 'A-B=x', '#A=x']],
]

test.each(rows)('%s takes %j and refuses %j', (name, good, bad) => {
  const { test: pattern } = patterns[name]
  expect(good.filter((text) => !pattern.test(text))).toEqual([])
  expect(bad.filter((text) => pattern.test(text))).toEqual([])
})

test.each(rows)('the way out of %s, which takes %j, names something that it takes', (name) => {
  const { test: pattern, fix } = patterns[name]
  const named = / as in (.*)\.$/.exec(fix)?.[1] ?? ''
  expect(pattern.test(named), named).toBe(true)
})
