import type { Cidr } from '../address.ts'
import { formatBits, networkBits } from '../address.ts'
import type { Problem } from '../problem.ts'
import type { Host } from './host.ts'
import { ADDRESS, HOST_NAME, MACHINE_NAME } from './host.ts'

/** A problem of one host, by its row, counted from 1; `input` is the column. */
export interface RowProblem extends Problem {
  row: number
}

type RowCheck = (hosts: readonly Host[]) => RowProblem[]

/**
 * Compares the hosts of a table with each other: names and addresses that are there twice, addresses
 * of different subnets, and an address that others take for their gateway.
 */
export const checkRows: RowCheck = (hosts) => {
  const names = repeatedNames(hosts)
  const named = new Set(names.map(({ row }) => row))
  return [
    ...names,
    // Machines are named after their hosts, so that one problem would be told twice.
    ...repeatedFiles(hosts).filter(({ row }) => !named.has(row)),
    ...repeatedAddresses(hosts),
    ...strangeSubnets(hosts),
    ...gatewayAddresses(hosts),
  ]
}

const repeatedNames: RowCheck = (hosts) =>
  repeats(hosts, (host) => raw(host, HOST_NAME).toLowerCase()).map(([row, first]) => ({
    row,
    input: HOST_NAME,
    severity: 'error',
    problem: `Row ${first} has the same host name.`,
    fix: 'Give each host a name of its own; capital letters make no difference.',
  }))

/** File systems that do not tell capital letters apart would keep one of two such files. */
const repeatedFiles: RowCheck = (hosts) =>
  repeats(hosts, fileStem).map(([row, first]) => ({
    row,
    input: hosts.some((host) => raw(host, MACHINE_NAME)) ? MACHINE_NAME : HOST_NAME,
    severity: 'error',
    problem: `The machine of row ${first} has the same name, or one that makes the same file names.`,
    fix: 'Give each machine a name that differs in letters or digits.',
  }))

const repeatedAddresses: RowCheck = (hosts) =>
  repeats(hosts, ({ address }) => address?.address.text ?? '').map(([row, first]) => ({
    row,
    input: ADDRESS,
    severity: 'error',
    problem: `Row ${first} has the same address.`,
    fix: 'Give each host an address of its own.',
  }))

const strangeSubnets: RowCheck = (hosts) => {
  const subnets = hosts.map(({ address }) => describeSubnet(address))
  const counts = [...Map.groupBy(subnets, (subnet) => subnet)].filter(([subnet]) => subnet !== '')
  const [usual] = counts.toSorted(([, one], [, other]) => other.length - one.length)
  if (usual === undefined) return []
  return subnets.flatMap((subnet, index) =>
    subnet === '' || subnet === usual[0]
      ? []
      : [
          {
            row: index + 1,
            input: ADDRESS,
            severity: 'warning',
            problem: `It is in ${subnet}, but other hosts are in ${usual[0]}.`,
            fix: 'All of them use the same gateway; check the address and the prefix length.',
          },
        ],
  )
}

const gatewayAddresses: RowCheck = (hosts) => {
  const gateways = hosts.map(({ gateway }) => gateway?.text)
  return hosts.flatMap((host, index) => {
    const address = host.address?.address.text
    const row = gateways.indexOf(address)
    // That a host is its own gateway is the recipe's to say.
    if (address === undefined || row < 0 || gateways[index] === address) return []
    return [
      {
        row: index + 1,
        input: ADDRESS,
        severity: 'error',
        problem: `It is the gateway of row ${row + 1}.`,
        fix: 'Choose another address.',
      },
    ]
  })
}

/** Every row whose key an earlier row has, with the first such row; an empty key is none. */
function repeats(hosts: readonly Host[], keyOf: (host: Host) => string): [number, number][] {
  const first = new Map<string, number>()
  return hosts.flatMap((host, index): [number, number][] => {
    const key = keyOf(host)
    const earlier = first.get(key)
    if (key === '') return []
    if (earlier !== undefined) return [[index + 1, earlier]]
    first.set(key, index + 1)
    return []
  })
}

function raw({ values }: Host, key: string): string {
  return (values[key] ?? '').trim()
}

/** What files are named after; empty where nothing names the machine yet. */
function fileStem(host: Host): string {
  const name = raw(host, MACHINE_NAME) || raw(host, HOST_NAME)
  return name && host.evaluation.stem.toLowerCase()
}

function describeSubnet(cidr: Cidr | undefined): string {
  return cidr === undefined ? '' : `${formatBits(networkBits(cidr), cidr.address)}/${cidr.prefix}`
}
