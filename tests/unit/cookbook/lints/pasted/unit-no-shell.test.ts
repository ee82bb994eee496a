import { expect, test } from 'vitest'
import { butaneOf, find, withFile } from '../../../../support/whole.ts'

const CODE = 'host/unit-no-shell'
const service = (line: string) => withFile('/etc/systemd/system/a.service', `[Service]\n${line}`)

test.each([
  ['ExecStart=date > /tmp/x && echo done', '> is handed over'],
  ['ExecStart=-/usr/bin/a >>/var/log/a 2>&1', '>>/var/log/a is handed over'],
  ['ExecStart=/usr/bin/a 2>&1', '2>&1 is handed over'],
  ['ExecStart=/usr/bin/a \\\n  | /usr/bin/b', '| is handed over'],
  ['ExecStartPre=/usr/bin/a || true', '|| is handed over'],
  ['ExecStop=/usr/bin/a &', '& is handed over'],
  ['ExecStart=/usr/bin/a < /etc/a', '< is handed over'],
  ['ExecStart=/usr/bin/a; /usr/bin/b', 'a; is handed over'],
  ['ExecStart=/usr/bin/a --name=$(hostname)', '$(hostname) is handed over'],
  ['ExecStart=/usr/bin/a "$(cat /etc/a)"', '$(cat /etc/a) is handed over'],
  ['ExecStart=/usr/bin/a `hostname -s`', '`hostname -s` is handed over'],
  ['ExecStart=/bin/sh -c echo a && echo b', '&& is handed over'],
  ['ExecStart=A=b /usr/bin/a', 'a program of the name A=b'],
  ['ExecStart=cd /opt', 'no program cd'],
  ['ExecStartPre=/usr/bin/rm -rf /var/tmp/*', '/var/tmp/* is taken for the name of one file'],
])('%s is found', (line, problem) => {
  const body = service(line)
  const found = find(CODE, { body })
  expect(found).toHaveLength(1)
  expect(found[0]?.message).toContain(problem)
  expect(found[0]?.range?.start.offset).toBe(butaneOf({ body }).indexOf('Exec'))
})

test.each([
  `ExecStart=/bin/sh -c 'date > /tmp/x && echo "$(hostname)"'`,
  'ExecStart=/bin/bash -c "a | b; c &"',
  'ExecStart=/usr/bin/env bash -c "echo $(date)"',
  `ExecStart=/usr/bin/docker run a sh -c "echo $(hostname) | b"`,
  'ExecStart=|/usr/bin/a > b',
  'ExecStart=/usr/bin/a ; /usr/bin/b',
  String.raw`ExecStart=/usr/bin/find /a -exec rm {} \;`,
  `ExecStart=/usr/bin/find /a -exec rm {} ';'`,
  `ExecStart=/usr/bin/nginx -g "daemon off;"`,
  `ExecStart=/usr/bin/jq '.a | .b > 1'`,
  'ExecStart=/usr/bin/a --if "x && y" --version >=1.0 ->b',
  'ExecStart=/usr/bin/a $HOME ${NAME} $$(x)',
  `ExecStart=/usr/bin/awk '{print $(NF)}' /a`,
  'ExecStart=/usr/bin/find /a -name *.log',
  'ExecStart=/usr/bin/rm -f "/a/*"',
  'ExecStart=',
  'Environment=A=b > c',
])('%s is left alone', (line) => {
  expect(find(CODE, { body: service(line) })).toEqual([])
})
