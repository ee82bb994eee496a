import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { Reader } from './reader.ts'

const LINK = '/etc/localtime'
const ZONES = '/usr/share/zoneinfo'

/**
 * The C library's reader of time zones follows the link into the zones of this machine. It takes what it
 * cannot read for UTC, so that the zone has to have changes in its table unless it is meant to be UTC.
 */
export const zdump: Reader = {
  title: 'zdump',
  programs: ['zdump'],
  reads: ({ config }) => (config.storage?.links?.some(({ path }) => path === LINK) ? [LINK] : []),
  async complaint({ config, folder }) {
    const { target = '' } = config.storage?.links?.find(({ path }) => path === LINK) ?? {}
    const place = join(folder, 'zone')
    rmSync(place, { recursive: true, force: true })
    for (const [path, to] of [
      [LINK, target],
      [ZONES, ZONES],
    ] as const) {
      mkdirSync(dirname(join(place, path)), { recursive: true })
      symlinkSync(to, join(place, path))
    }
    const { status, output } = await run([await need('zdump'), '-v', join(place, LINK)])
    const changes = output.split('\n').filter((line) => line.includes('isdst='))
    return status === 0 && changes.length > 0 ? '' : `no time zone: ${output}`
  },
  bad: ['../usr/share/zoneinfo/Europe/berlin', '/usr/share/zoneinfo', 'usr/share/zoneinfo/UTC'].map(
    (target) => ({
      what: `a link to ${target}`,
      config: { storage: { links: [{ path: LINK, target }] } },
      complaint: /no time zone/,
    }),
  ),
}
