import * as since from '../facts/since.ts'

interface Note {
  /** What a host needs beside the entries that the form makes; code between backticks. */
  needs?: string
  /** What goes wrong with the example on the bakery's own page, read at commit 80959c1. */
  upstream?: string
}

const NEVER_STARTS = `Its \`enabled: true\` starts nothing before Flatcar ${since.extensionsInInitrd}.`

/** What the page says of single extensions of the bakery, by name. */
export const extensionNotes: Readonly<Record<string, Note>> = {
  bird: {
    upstream:
      'Its image has a drop-in with the ending `.service`, which systemd does not read. The second example writes `content:`, which Butane refuses.',
  },
  chrony: { upstream: 'It links `chrony.service`; the unit is called `chronyd.service`.' },
  cilium: {
    needs: 'A cluster first: then `sudo systemctl start cilium`.',
    upstream: 'It starts at boot, when there is no cluster yet, and then tries again and again.',
  },
  coder: { needs: 'At least `CODER_ACCESS_URL`, and a database.', upstream: NEVER_STARTS },
  consul: {
    upstream:
      'Neither the user nor a configuration is there, so it does not start. The link dangles, and `noop.conf` is missing.',
  },
  crio: { needs: '`--cri-socket=unix:///var/run/crio/crio.sock` for kubeadm.' },
  dataplaneapi: {
    needs: 'HAProxy, which comes along; a `userlist dataplaneapi` in its file.',
    upstream: NEVER_STARTS,
  },
  docker: { needs: 'Nothing that brings or configures the Docker of the image.' },
  falco: { upstream: 'Nothing starts the unit.' },
  haproxy: { upstream: NEVER_STARTS },
  'kata-containers': {
    needs:
      'An entry in the configuration of containerd. Its image covers `/opt`, which cannot be written to then.',
    upstream: 'Its updates would go below `/opt`.',
  },
  keepalived: {
    upstream: 'The address of the image stands below another file; Butane refuses it.',
  },
  kubernetes: { needs: 'kubeadm; see the recipes for it.' },
  llamaedge: {
    needs: 'WasmEdge 0.14.1, which comes along and stays.',
    upstream:
      'The images lie in another folder than updates go to, with the mode 0420; updates of LlamaEdge look for a file that lies elsewhere.',
  },
  nebula: { needs: 'Certificate and key, which may stand in its file.' },
  nerdctl: {
    needs: '`--net host`: the image has no network plug-ins.',
    upstream: 'The image lies in another folder than updates go to, with the mode 0420.',
  },
  nomad: {
    upstream: 'The link dangles, so it does not start. `noop.conf` is missing.',
  },
  'nvidia-runtime': { needs: 'The drivers: an extension of Flatcar’s own.' },
  ollama: {
    needs: 'A large disk: the image has 1.5 GB.',
    upstream: 'It listens on all addresses without a password. Here it listens on 127.0.0.1.',
  },
  opkssh: {
    needs: 'A user, `/etc/opk` and settings of sshd, which are yours to write.',
    upstream:
      'The image is for arm64, and the file for updates is one that the bakery does not publish.',
  },
  scx: { needs: 'A kernel with sched_ext.', upstream: NEVER_STARTS },
  tailscale: {
    needs: '`sudo tailscale up` once, to join your network.',
    upstream: 'The link dangles. It does no harm, the image starts the unit.',
  },
  vault: {
    upstream:
      'The link dangles. It does no harm, the image starts the unit. `noop.conf` is missing.',
  },
  wasmcloud: {
    needs: 'From version 2 on only NATS is a service.',
    upstream: 'It has `files:` twice and `source:` out of place, so Butane refuses it.',
  },
  wasmedge: {
    upstream:
      'The address of the image is wrong, and the folder is another one than updates go to. `noop.conf` is missing.',
  },
  wasmtime: { upstream: '`source:` is out of place, so Butane refuses it.' },
}
