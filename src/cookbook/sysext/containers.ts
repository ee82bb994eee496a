import type { Extension } from './extension.ts'

/** The `docker compose` command. */
export const dockerComposeExtension: Extension = {
  name: 'docker-compose',
  title: 'Docker Compose',
  summary: 'the docker compose command',
  version: '5.3.1',
}

/** Extensions that run containers, and tools for those that do. */
export const containers: readonly Extension[] = [
  {
    name: 'docker',
    title: 'Docker',
    summary: 'another version than the image has',
    version: '29.6.2',
    units: ['docker.service', 'containerd.service', 'docker.socket'],
    starts: 'itself',
    replaces: ['docker-flatcar', 'containerd-flatcar'],
  },
  {
    name: 'docker-buildx',
    title: 'Docker Buildx',
    summary: 'the docker buildx command',
    version: '0.35.0',
  },
  dockerComposeExtension,
  {
    name: 'containerd',
    title: 'containerd',
    summary: 'another version than the image has',
    version: '2.3.3',
    units: ['containerd.service'],
    starts: 'itself',
    replaces: ['containerd-flatcar'],
  },
  {
    name: 'nerdctl',
    title: 'nerdctl',
    summary: 'commands like those of Docker for containerd',
    version: 'v2.3.5',
  },
  {
    name: 'kata-containers',
    title: 'Kata Containers',
    summary: 'containers in small virtual machines',
    version: '4.0.0',
    coversOpt: true,
  },
  {
    name: 'cloud-hypervisor',
    title: 'Cloud Hypervisor',
    summary: 'a monitor of virtual machines',
    version: 'v53.0',
  },
]
