import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, withFile } from '../../../../support/whole.ts'

const CODE = 'host/unit-specifier'
const service = (line: string) => withFile('/etc/systemd/system/a.service', `[Service]\n${line}`)

test.each([
  [
    'Environment="P=http://CORP%5Csvc:Passw%40rd@proxy:3128/"',
    'Environment="P=http://CORP%%5Csvc:Passw%%40rd@proxy:3128/"',
  ],
  ['Environment=P=http://%E3%81%82/%H', 'Environment=P=http://%%E3%%81%%82/%H'],
  ['Environment=A=50%Z', 'Environment=A=50%%Z'],
  ['ExecStart=date +%Y-%m-%d', 'ExecStart=date +%%Y-%%m-%%d'],
  [
    `ExecStart=/bin/sh -c 'date -u "+%H:%M" > %t/a'`,
    `ExecStart=/bin/sh -c 'date -u "+%%H:%%M" > %t/a'`,
  ],
  [
    `ExecStartPre=/bin/sh -c "echo $(date +%s) %i"`,
    `ExecStartPre=/bin/sh -c "echo $(date +%%s) %i"`,
  ],
  [`ExecStart=/bin/sh -c 'printf "%s\\n" %i'`, `ExecStart=/bin/sh -c 'printf "%%s\\n" %i'`],
  [
    'ExecStart=/a \\\n  --url=http://a/%20 \\\n  b',
    'ExecStart=/a \\\n  --url=http://a/%%20 \\\n  b',
  ],
  ['WorkingDirectory=/a%20b', 'WorkingDirectory=/a%%20b'],
])('%s is found once and mended', (line, mended) => {
  const body = service(line)
  const found = find(CODE, { body })
  expect(found).toHaveLength(1)
  expect(afterFix(butaneOf({ body }), found[0]?.fixes[0])).toBe(butaneOf({ body: service(mended) }))
})

test.each([
  ['Environment=P=http://a/%5C', '“%5C” for a specifier, so the line is left out'],
  ['ExecStart=/a %F', '“%F” for a specifier, so the unit does not start'],
  ['ExecStart=/bin/date +%Y', '“%Y” for a specifier, so something else stands there then'],
])('what comes of %s is said', (line, sentence) => {
  expect(find(CODE, { body: service(line) })[0]?.message).toContain(sentence)
})

test.each([
  ['/etc/systemd/system.conf.d/a.conf', '[Manager]\nDefaultEnvironment=P=http://a%5Cb@c/'],
  ['/etc/containers/systemd/a.container', '[Container]\nEnvironment=P=http://a%5Cb@c/'],
  ['/etc/systemd/system/docker.service.d/a.conf', '[Service]\nEnvironment=P=http://a%5Cb@c/'],
])('%s is looked at, too', (path, text) => {
  expect(find(CODE, { body: withFile(path, text) })).toHaveLength(1)
})

test.each([
  'Environment=P=http://a%%5Cb@c/ H=%H B=%b',
  'Environment=P=http://%H:80/%i',
  'ExecStart=/usr/bin/a --name %n --dir=%t/%p %h %u %i %I',
  'ExecStart=/usr/bin/curl -w %{http_code} 100% 5%.',
  'ExecStart=/usr/bin/date +%%Y-%%m-%%d',
  'ExecStart=/opt/update %Y',
  'TimeoutSec=50%Z',
  '# Environment=P=http://a%5Cb@c/',
])('%s is left alone', (line) => {
  expect(find(CODE, { body: service(line) })).toEqual([])
})

test('files that systemd reads otherwise are left alone', () => {
  const body = withFile('/etc/proxy.env', 'HTTPS_PROXY=http://a%5Cb@c/')
  expect(find(CODE, { body })).toEqual([])
})
