import { join } from 'node:path'
import { expect, test } from 'vitest'
import { systemdUnits } from '../readers/systemd-units.ts'
import { layOutHost } from '../readers/reader.ts'
import { scratchFolder } from '../support/scratch.ts'

const folder = scratchFolder()

test.each([
  'sshd.service',
  'getty@.service',
  'logrotate.timer',
  'sshd.socket',
  'tmp.mount',
  'var-lib-docker.mount',
  String.raw`srv-with\x2ddash.mount`,
  'media.automount',
  'dev-sdb1.swap',
  'cups.path',
  'machine.slice',
  'cloud.target',
])('a drop-in for %s of the image is judged on a stand-in that systemd loads', async (name) => {
  const dropin = (contents: string) => ({
    ignition: { version: '3.3.0' },
    systemd: { units: [{ name, dropins: [{ name: '10-a.conf', contents }] }] },
  })
  const judge = async (what: string, contents: string) =>
    systemdUnits.complaint(await layOutHost(name, dropin(contents), join(folder, name, what)))
  expect(await judge('good', '[Unit]\nDescription=Mine\n')).toBe('')
  expect(await judge('bad', '[Unit]\nDescribed=Mine\n')).toMatch(/Unknown key/)
})
