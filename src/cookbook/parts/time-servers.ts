import { serverList } from '../inputs/server-list.ts'

/** Which servers tell the time, whichever program asks them. */
export const timeServers = serverList({
  label: 'Time servers',
  help: 'NTP servers by name or address, one a line. The example is the pool that Flatcar asks anyway.',
  example: '0.flatcar.pool.ntp.org\n1.flatcar.pool.ntp.org',
})
