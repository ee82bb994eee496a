import { checkLine } from '../check-line.ts'
import { DeployError } from '../deploy-error.ts'
import type { HclBlock, HclItem, HclValue } from '../hcl/hcl.ts'
import { inventoryName, inventoryPath } from '../inventory-name.ts'
import { localPath } from '../local-path.ts'
import { checkHost } from '../locator.ts'
import type { InventorySettings, MachineSettings, ServerSettings } from '../settings.ts'
import { networksOf } from './terraform-hardware.ts'

/**
 * Returns the provider and the data sources that find where machines go. User and password come from
 * VSPHERE_USER and VSPHERE_PASSWORD. Throws a DeployError without a host, which the provider wants
 * for an OVA, and for control characters.
 */
export function terraformPlacement(
  machine: MachineSettings,
  server: ServerSettings,
  { datacenter, cluster, esxiHost, resourcePool }: InventorySettings,
): HclBlock[] {
  if (!esxiHost) throw new DeployError('Terraform deploys an OVA to a host only')
  const pool = resourcePool && [cluster ?? esxiHost, 'Resources', resourcePool]
  const inDatacenter = (type: string, label: string, ...path: readonly string[]) =>
    data(type, label, [
      ['name', inventoryPath(path, 'finder')],
      ['datacenter_id', id('data.vsphere_datacenter.datacenter')],
    ])
  return [
    {
      block: 'terraform',
      body: [
        {
          block: 'required_providers',
          body: [['vsphere', { object: [['source', 'vmware/vsphere']] }]],
        },
      ],
    },
    {
      block: 'provider',
      labels: ['vsphere'],
      body: [
        ['vsphere_server', checkHost(server.host)],
        ['allow_unverified_ssl', server.tls.check === 'nothing'],
      ],
    },
    data('datacenter', 'datacenter', [['name', inventoryName(datacenter, 'finder')]]),
    inDatacenter('datastore', 'datastore', server.datastore),
    inDatacenter('host', 'host', esxiHost),
    ...(pool ? [inDatacenter('resource_pool', 'pool', ...pool)] : []),
    ...(cluster && !pool ? [inDatacenter('compute_cluster', 'cluster', cluster)] : []),
    ...[...networksOf(machine)].map(([name, label]) => inDatacenter('network', label, name)),
    data('ovf_vm_template', 'ova', [
      ['name', 'ova'],
      ['disk_provisioning', machine.diskMode],
      ['resource_pool_id', poolId(pool !== undefined, cluster)],
      ['datastore_id', id('data.vsphere_datastore.datastore')],
      ['host_system_id', id('data.vsphere_host.host')],
      ['local_ovf_path', { call: 'abspath', args: [localPath('ova', machine.ova)] }],
      [
        'ovf_network_map',
        {
          object: [
            [
              checkLine('network of the OVF', machine.ovfNetwork),
              id('data.vsphere_network.network'),
            ],
          ],
        },
      ],
    ]),
  ]
}

function data(type: string, label: string, body: readonly HclItem[]): HclBlock {
  return { block: 'data', labels: [`vsphere_${type}`, label], body }
}

function id(of: string): HclValue {
  return { reference: `${of}.id` }
}

function poolId(pool: boolean, cluster: string | undefined): HclValue {
  if (pool) return id('data.vsphere_resource_pool.pool')
  const owner = cluster ? 'data.vsphere_compute_cluster.cluster' : 'data.vsphere_host.host'
  return { reference: `${owner}.resource_pool_id` }
}
