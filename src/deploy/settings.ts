import type { GuestVariable } from './guest-variable.ts'
import type { Hardware } from './hardware.ts'

/** How the disk is stored; the names are OVF Tool's own (`--diskMode`). */
export type DiskMode = 'thin' | 'thick' | 'eagerZeroedThick'

/** How the certificate of the server is judged. */
export type Tls =
  { check: 'certificate' } | { check: 'thumbprint'; thumbprint: string } | { check: 'nothing' }

/** Where the guest variables travel: inside the commands, or in a file that a command reads. */
export type Delivery = 'inline' | 'file'

/** What every target needs to know about the machine. Texts are one line without control characters. */
export interface MachineSettings {
  /** Name of the new virtual machine. */
  name: string
  /** Path of the OVA on the machine where the commands run. */
  ova: string
  /** What the OVF descriptor in the OVA calls its only network. */
  ovfNetwork: string
  /** Port group, or on Workstation and Fusion the kind of network (`nat`, `bridged`, `hostonly`). */
  network: string
  diskMode: DiskMode
  powerOn: boolean
  /** Waits until VMware Tools report an address; only for a machine that is powered on. */
  waitForIp: boolean
  /** Powers off and deletes a machine of the same name, disks included. */
  overwrite: boolean
  /** Virtual CPUs, memory in MiB, disk in GiB; undefined leaves what the OVA says. */
  cpus: number | undefined
  memory: number | undefined
  disk: number | undefined
  /** What it needs beside what the OVA has; it has to be there before the first start. */
  hardware: Hardware
  /** Leaves out the check of the OVA's SHA-1 manifest. */
  skipManifest: boolean
  /** In the order in which they are written. */
  variables: readonly GuestVariable[]
  delivery: Delivery
}

/** A server and who logs in to it. The password is never part of it. */
export interface ServerSettings {
  /** Host name or address; an IPv6 address in brackets. */
  host: string
  /** Empty when the program is to ask for it. */
  user: string
  tls: Tls
  datastore: string
}

/** Where in a vCenter's inventory the machine goes; names as vCenter shows them. */
export interface InventorySettings {
  datacenter: string
  /** Cluster, and a host in it or a host of its own; at least one of the two is set. */
  cluster: string | undefined
  esxiHost: string | undefined
  resourcePool: string | undefined
  /** Folder below the datacenter's VM folder, its parts separated by slashes. */
  folder: string | undefined
}

/** Where Workstation and Fusion keep their machines. */
export interface DesktopSettings {
  /** Path of the folder below which the machine gets a folder of its own. */
  folder: string
}
