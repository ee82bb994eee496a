import type { Extension } from './extension.ts'

/** Keeps the clock; Flatcar's own client has to give way. */
export const chronyExtension: Extension = {
  name: 'chrony',
  title: 'chrony',
  summary: 'a client and server for the time',
  version: '4.8',
  units: ['chronyd.service'],
  starts: 'link',
  masks: ['systemd-timesyncd.service'],
  config: {
    path: '/etc/chrony/chrony.conf',
    least:
      'pool 0.flatcar.pool.ntp.org iburst\ndriftfile /var/lib/chrony/drift\nmakestep 1.0 3\nrtcsync\n',
  },
}

const haproxy: Extension = {
  name: 'haproxy',
  title: 'HAProxy',
  summary: 'a load balancer',
  version: '3.4.2',
  units: ['haproxy.service'],
  starts: 'link',
  config: { path: '/etc/haproxy/haproxy.cfg' },
}

/** Extensions that route, balance and connect, and the one that keeps the time. */
export const network: readonly Extension[] = [
  {
    name: 'bird',
    title: 'BIRD',
    summary: 'a routing daemon',
    version: '3.3.1',
    units: ['bird.service'],
    starts: 'link',
    config: { path: '/etc/bird/bird.conf', least: 'log syslog all;\n\nprotocol device {\n}\n' },
  },
  chronyExtension,
  haproxy,
  {
    name: 'dataplaneapi',
    title: 'HAProxy Data Plane API',
    summary: 'HAProxy with an interface over HTTP',
    version: 'v3.4.0',
    units: ['dataplaneapi.service'],
    starts: 'link',
    companion: { extension: haproxy },
    config: { path: '/etc/haproxy/haproxy.cfg', required: true },
  },
  {
    name: 'keepalived',
    title: 'Keepalived',
    summary: 'an address that moves to a healthy host',
    version: 'v2.4.3',
    units: ['keepalived.service'],
    starts: 'itself',
    config: { path: '/etc/keepalived/keepalived.conf', mode: 0o600 },
  },
  {
    name: 'nebula',
    title: 'Nebula',
    summary: 'an overlay network',
    version: 'v1.11.0',
    units: ['nebula.service'],
    starts: 'itself',
    config: { path: '/etc/nebula/config.yaml', mode: 0o600, required: true },
  },
  {
    name: 'tailscale',
    title: 'Tailscale',
    summary: 'a private network over WireGuard',
    version: 'v1.98.9',
    units: ['tailscaled.service'],
    starts: 'itself',
  },
]
