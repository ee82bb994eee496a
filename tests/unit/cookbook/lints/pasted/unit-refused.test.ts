import { expect, test } from 'vitest'
import { afterFix, butaneOf, find, withFile } from '../../../../support/whole.ts'

const CODE = 'host/unit-refused'
const dropin = (unit: string, text: string) =>
  withFile(`/etc/systemd/system/${unit}.d/10-a.conf`, text)

test('a second command over a unit of the image takes the first one back at a click', () => {
  const body = dropin('docker.service', '[Service]\nExecStart=/usr/bin/dockerd')
  const [finding] = find(CODE, { body })
  expect(finding?.message).toContain('systemd refuses docker.service: it has a second ExecStart=')
  expect(afterFix(butaneOf({ body }), finding?.fixes[0])).toBe(
    butaneOf({
      body: dropin('docker.service', '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd'),
    }),
  )
})

test('a second command over a unit of the config is found', () => {
  const units = (...texts: string[]) => {
    const [contents, more] = texts
    return `systemd: {units: ${JSON.stringify([
      { name: 'a.service', contents, dropins: [{ name: 'a.conf', contents: more }] },
    ])}}\n`
  }
  const START = '[Service]\nExecStart=/a\n'
  const count = (...texts: string[]) => find(CODE, { body: units(...texts) }).length
  expect(count(START, START)).toBe(1)
  expect(count(START, '[Service]\nExecStart=\nExecStart=/b\n')).toBe(0)
  expect(count(START, `${START}Type=oneshot\n`)).toBe(0)
  expect(count('[Unit]\nDescription=A\n', START)).toBe(0)
})

test.each([
  ['docker.service', '[Service]\nExecStart=\nExecStart=/usr/bin/dockerd'],
  ['docker.service', '[Service]\nExecStart=/usr/bin/dockerd\nType=oneshot'],
  ['docker.service', '[Service]\nExecStartPre=/usr/bin/true'],
  ['of-some-extension.service', '[Service]\nExecStart=/usr/bin/a'],
])('a drop-in for %s of %j is left alone', (unit, text) => {
  expect(find(CODE, { body: dropin(unit, text) })).toEqual([])
})

test('a unit that is masked, empty or elsewhere is left alone', () => {
  const body = `systemd:
  units:
    - {name: a.service, contents: "[Unit]\\nDescription=A\\n", mask: true}
    - {name: b.service, contents: ""}
    - {name: c.service, contents_local: c.service, dropins: [{name: a.conf, contents: "[Service]\\nExecStart=/a\\nExecStart=/b\\n"}]}
`
  expect(find(CODE, { body })).toEqual([])
})
