import { readAsShell, readAsSystemd, readAsUpdateEngine } from '../support/env-file.ts'
import type { BadHost, Reader } from './reader.ts'

const PATH = '/etc/flatcar/update.conf'

/** systemd, which hands the file to locksmithd, and a shell read the same in it as update_engine does. */
export const updateConf: Reader = {
  title: 'systemd’s EnvironmentFile parser and dash',
  programs: ['systemd-environment-d-generator', 'dash'],
  reads: ({ files }) => (PATH in files ? [PATH] : []),
  async complaint({ files, folder }) {
    const text = files[PATH] ?? ''
    const wanted = JSON.stringify(readAsUpdateEngine(text))
    const readings = {
      dash: await readAsShell(text, folder),
      systemd: await readAsSystemd(text, folder),
    }
    return Object.entries(readings)
      .filter(([, reading]) => JSON.stringify(reading) !== wanted)
      .map(([reader, reading]) => `${reader} reads ${JSON.stringify(reading)}, not ${wanted}`)
      .join('\n')
  },
  bad: [
    bad('a value in two words', 'LOCKSMITHD_REBOOT_WINDOW_START=Thu 04:00\n', /04:00: not found/),
    bad('a quote without its end', 'GROUP="stable\n', /Unterminated quoted string/),
    bad('a value with a variable in it', 'MACHINE_ALIAS=$HOSTNAME\n', /systemd reads/),
    bad('an escape', 'MACHINE_ALIAS="a\\"b"\n', /dash reads .*\nsystemd reads /),
  ],
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}
