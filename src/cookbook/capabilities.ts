/** What recipes can give a host and ask of each other, with the words that stand behind “needs”. */
export const capabilities = {
  docker: 'Docker started at boot',
  'docker-builtin': 'the Docker that comes with the image',
  kubernetes: 'a node of a Kubernetes cluster',
  login: 'a login over SSH',
  'reboot-strategy': 'a rule for when it reboots after an update',
  'ssh-keys-only': 'SSH without passwords',
  'static-address': 'a fixed address',
  time: 'a clock that is set over the network',
  'update-channel': 'a channel to take updates from',
  'update-server': 'a rule for where updates come from',
} as const

export type Capability = keyof typeof capabilities
