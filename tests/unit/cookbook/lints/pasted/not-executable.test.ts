import { expect, test } from 'vitest'
import { afterFix, butaneOf, find } from '../../../../support/whole.ts'

const CODE = 'host/not-executable'
const file = (mode = '') =>
  `storage:\n  files:\n    - path: /opt/bin/job\n${mode}      contents: {inline: "#!/bin/sh"}\n`
const unit = (line: string) =>
  `systemd: {units: [{name: job.service, contents: "[Service]\\n${line}\\n"}]}\n`

test.each([
  { title: 'no mode', body: file() + unit('ExecStart=/opt/bin/job --now') },
  { title: 'a mode to read', body: file('      mode: 0600\n') + unit('ExecStart=/opt/bin/job') },
  { title: 'signs in front', body: file() + unit('ExecStartPre=-+/opt/bin/job') },
  {
    title: 'a drop-in',
    body: `${file()}systemd: {units: [{name: job.service, dropins: [{name: a.conf, contents: "[Service]\\nExecStart=/opt/bin/job\\n"}]}]}\n`,
  },
])('a program with $title is found, and gets the mode 0755', (one) => {
  const [finding] = find(CODE, one)
  expect(finding).toMatchObject({
    severity: 'warning',
    message: expect.stringContaining('job.service starts') as unknown,
  })
  const mended = afterFix(butaneOf(one), finding?.fixes[0])
  expect(mended).toContain('mode: 0755\n')
  const [, , ...body] = mended.split('\n')
  expect(find(CODE, { body: body.join('\n') })).toEqual([])
})

test.each([
  { title: 'that may be run', body: file('      mode: 0755\n') + unit('ExecStart=/opt/bin/job') },
  { title: 'that a shell reads', body: file() + unit('ExecStart=/bin/sh /opt/bin/job') },
  { title: 'that nothing starts', body: file() + unit('EnvironmentFile=/opt/bin/job') },
  { title: 'that is not of the config', body: unit('ExecStart=/opt/bin/job') },
  {
    title: 'that is added to',
    body: `${file().replace('contents: {inline', 'append: [{inline').replace('"}', '"}]')}${unit('ExecStart=/opt/bin/job')}`,
  },
])('a file $title is fine', (one) => {
  expect(find(CODE, one)).toEqual([])
})
