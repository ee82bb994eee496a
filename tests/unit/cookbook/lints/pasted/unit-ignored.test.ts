import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, withFile } from '../../../../support/whole.ts'

const CODE = 'host/unit-ignored'
const file = (name: string, text: string) => withFile(`/etc/systemd/system/${name}`, text)
const START = '[Service]\nExecStart=/a'

test.each([
  ['[Sevice]\nRestart=no', '[Service]\nRestart=no'],
  ['[service]\nRestart=no', '[Service]\nRestart=no'],
  [`${START}\nrestart=always`, `${START}\nRestart=always`],
  [`${START}\nRestartSecs=5`, `${START}\nRestartSec=5`],
  [`${START}\nRestart=allways`, `${START}\nRestart=always`],
  [`${START}\nType=one-shot`, `${START}\nType=oneshot`],
  [`${START}\n[Install]\nWantedBy=multi-user`, `${START}\n[Install]\nWantedBy=multi-user.target`],
  [
    '[Unit]\nAfter=network-online docker.service',
    '[Unit]\nAfter=network-online.target docker.service',
  ],
])('%j is mended', (text, mended) => {
  const body = file('a.service', text)
  const [finding] = find(CODE, { body })
  expect(afterFix(butaneOf({ body }), finding?.fixes[0])).toBe(
    butaneOf({ body: file('a.service', mended) }),
  )
})

test.each([
  ['a.service', `Restart=no\n${START}`, 'Restart=no is in no section'],
  ['a.service', `${START}\nAfter=b.service`, 'belongs in [Unit]'],
  ['a.service', `[Unit]\nWantedBy=a.target\n${START}`, 'belongs in [Install]'],
  ['a.service', `${START}\nStartLimitIntervalSec=0`, 'belongs in [Unit]'],
  ['a.service', `${START}\n[Container]\nImage=a`, 'no section [Container]'],
  ['a.service', `[Unit]\nRequires=docker\n${START}`, 'did you mean docker.service?'],
  ['a.timer', '[Timer]\nOnCalender=daily', 'did you mean OnCalendar=?'],
  ['a.service', `${START}\nEnvironment=A=b, c`, 'c in Environment= is not NAME=value'],
  ['a.service', `[Unit]\nAfter=a.srvice\n${START}`, '“a.srvice” in After= is no name of a unit'],
  ['a.mount', '[Mount]\nWhere=a', 'a path that begins with /'],
  ['docker.service.d/a.conf', '[Service]\nlimitnofile=5', 'did you mean LimitNOFILE=?'],
])('%s of %j is found, but what was meant is for the author to say', (name, text, problem) => {
  expect(find(CODE, { body: file(name, text) })).toMatchObject([
    { message: expect.stringContaining(problem) as unknown },
  ])
})

test.each([
  ['a.service', `# a=b\n\n${START}\nX-Mine=1\n[X-Other]\na=b`],
  ['a.service', `${START}\nSomethingOfALaterRelease=1`],
  ['a.service', `[Unit]\nAfter=%p.service dev-sda.device a@b.service \\\n  c.service\n${START}`],
  ['a.service', `${START}\nRestart=`],
  ['a.target', '[Unit]\nDescription=A\n[Install]\nWantedBy=multi-user.target'],
  ['a.service', `[Unit]\nAfter=mine.target nss-user-lookup.target\n${START}`],
  ['a.service', `${START}\nEnvironment="A=b c" D='e f' $G %H`],
  ['a.slice', '[Slice]\nMemoryMax=1G'],
  ['a.txt', 'a=b'],
])('%s of %j is left alone', (name, text) => {
  expect(find(CODE, { body: file(name, text) })).toEqual([])
})

test('a text of many faults is not looked at for long', () => {
  const text = `[Service]\n${Array.from({ length: 5000 }, (_, at) => `ExecStartt${at}=/a`).join('\n')}`
  const lower = `[Service]\n${Array.from({ length: 500 }, () => 'restart=no').join('\n')}`
  expect(find(CODE, { body: file('a.service', text) }).length).toBeLessThanOrEqual(20)
  expect(find(CODE, { body: file('a.service', lower) })).toHaveLength(20)
})
