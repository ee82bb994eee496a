const UNITS = '/usr/lib/systemd/system'
const LOCAL_UNITS = '/usr/local/lib/systemd/system'

/**
 * Units, drop-ins and links of units in the image of each extension: what lies in its folder
 * `<name>.sysext/files` of github.com/flatcar/sysext-bakery at commit 80959c1, and what its
 * `create.sh` takes from the product's own archive or takes away. An empty list: it has none.
 */
export const bakeryLayout: Readonly<Record<string, readonly string[]>> = {
  // Its drop-in does not end in .conf, so systemd does not read it.
  bird: units('bird.service', 'multi-user.target.d/bird.service'),
  btop: [],
  chrony: units('chronyd.service'),
  cilium: units('cilium.service'),
  'cloud-hypervisor': [],
  coder: units('coder.service', 'coder-workspace-proxy.service'),
  consul: units('consul.service', 'multi-user.target.upholds/consul.service'),
  containerd: units('containerd.service', 'multi-user.target.d/10-containerd-service.conf'),
  // crio.service comes from CRI-O's own install script.
  crio: units('crio.service', 'crio.service.d/10-crio.conf', 'multi-user.target.d/10-crio.conf'),
  dataplaneapi: units('dataplaneapi.service'),
  docker: units(
    ...['containerd.service', 'multi-user.target.d/10-containerd-service.conf'],
    ...['docker.service', 'docker.socket', 'sockets.target.d/10-docker-socket.conf'],
  ),
  'docker-buildx': [],
  'docker-compose': [],
  falco: localUnits('falco-modern-bpf.service', 'falcoctl-artifact-follow.service'),
  haproxy: units('haproxy.service'),
  ig: [],
  k3s: localUnits('k3s.service', 'k3s-agent.service'),
  'kata-containers': [],
  keepalived: units(
    ...['keepalived.service', 'keepalived.service.d/10-keepalived.conf'],
    'multi-user.target.d/10-keepalived.conf',
  ),
  kubernetes: units(
    ...['kubelet.service', 'kubelet.service.d/10-kubeadm.conf'],
    'multi-user.target.d/10-kubelet-service.conf',
  ),
  llamaedge: [],
  nebula: units('nebula.service', 'multi-user.target.d/10-nebula.conf'),
  nerdctl: [],
  nomad: units('nomad.service'),
  'nvidia-runtime': units(
    ...['containerd.service.d/10-nvidia.conf', 'docker.service.d/10-nvidia.conf'],
    'nvidia.service.d/10-persistenced.conf',
  ),
  ollama: units('ollama.service', 'multi-user.target.d/10-ollama.conf'),
  opkssh: [],
  // The archive of RKE2 is unpacked below /usr/local.
  rke2: localUnits('rke2-server.service', 'rke2-agent.service'),
  scx: units('scx.service'),
  // tailscaled.service comes from Tailscale's archive.
  tailscale: units('tailscaled.service', 'multi-user.target.d/10-tailscale.conf'),
  tilde: [],
  vault: units('vault.service', 'multi-user.target.upholds/vault.service'),
  // From its version 2 on there is no wasmcloud.service.
  wasmcloud: units('nats.service', 'multi-user.target.d/10-nats-service.conf'),
  wasmedge: [],
  wasmtime: [],
}

/**
 * Links that the bakery's own pages make (docs/<name>.md at the same commit) and whose targets are
 * in no image.
 */
export const danglingUpstream: readonly { of: string; path: string; target: string }[] = [
  wants('chrony', `${UNITS}/chrony.service`),
  wants('consul', `${LOCAL_UNITS}/consul.service`),
  wants('nomad', `${LOCAL_UNITS}/nomad.service`),
  wants('tailscale', `${LOCAL_UNITS}/tailscaled.service`),
  wants('vault', `${LOCAL_UNITS}/vault.service`),
]

/** Names of the units that the image of an extension starts without a link on the host. */
export function startedByImage(name: string): string[] {
  return (bakeryLayout[name] ?? []).flatMap((path) => {
    const [, folder, file = ''] = /\/(\w[\w-]*\.target\.(?:d|upholds))\/(.*)$/.exec(path) ?? []
    if (folder?.endsWith('.upholds') === true) return [file]
    // `10-tailscale.conf` upholds tailscaled.service: which unit it is stands in the file.
    return folder !== undefined && file.endsWith('.conf') ? [UPHELD[file] ?? file] : []
  })
}

/** The unit that each drop-in names behind Upholds=. */
const UPHELD: Readonly<Record<string, string>> = {
  '10-containerd-service.conf': 'containerd.service',
  '10-crio.conf': 'crio.service',
  '10-docker-socket.conf': 'docker.socket',
  '10-keepalived.conf': 'keepalived.service',
  '10-kubelet-service.conf': 'kubelet.service',
  '10-nats-service.conf': 'nats.service',
  '10-nebula.conf': 'nebula.service',
  '10-ollama.conf': 'ollama.service',
  '10-tailscale.conf': 'tailscaled.service',
}

function units(...names: string[]): string[] {
  return names.map((name) => `${UNITS}/${name}`)
}

function localUnits(...names: string[]): string[] {
  return names.map((name) => `${LOCAL_UNITS}/${name}`)
}

function wants(of: string, target: string) {
  const unit = target.slice(target.lastIndexOf('/') + 1)
  return { of, path: `/etc/systemd/system/multi-user.target.wants/${unit}`, target }
}
