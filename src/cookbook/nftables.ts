/** Where the rules lie, and the table they make (nft(8)). */
export const RULES = '/etc/nftables/host-firewall.nft'
export const TABLE = 'inet host_firewall'

export interface Openings {
  openTcp: readonly string[] | undefined
  openUdp: readonly string[] | undefined
  trustedNetworks: readonly string[] | undefined
  firewallPing: boolean
}

/**
 * The rules as nft reads them: all that is not let in is dropped. The table is made, deleted and made
 * again in one transaction, so the file can be loaded at any time. It has no hook for what is passed
 * on, which is where Docker's rules are.
 */
export function printRules(openings: Openings): string {
  const { openTcp, openUdp, trustedNetworks = [], firewallPing } = openings
  const of = (colon: boolean) => trustedNetworks.filter((one) => one.includes(':') === colon)
  const ping = firewallPing ? [] : ['icmp type echo-request drop', 'icmpv6 type echo-request drop']
  const rules = [
    'type filter hook input priority filter; policy drop;',
    'ct state established,related accept',
    'ct state invalid drop',
    'iif lo accept',
    ...accept('ip saddr', of(false)),
    ...accept('ip6 saddr', of(true)),
    ...ping,
    'meta l4proto { icmp, ipv6-icmp } accept',
    ...accept('tcp dport', openTcp),
    ...accept('udp dport', openUdp),
  ]
  return [
    `table ${TABLE}`,
    `delete table ${TABLE}`,
    `table ${TABLE} {`,
    '  chain input {',
    ...rules.map((rule) => `    ${rule}`),
    '  }',
    '}\n',
  ].join('\n')
}

/** A rule for each, because a set refuses ranges that overlap. */
function accept(what: string, values: readonly string[] = []): string[] {
  return values.map((value) => `${what} ${value} accept`)
}
