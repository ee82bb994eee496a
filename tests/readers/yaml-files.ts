import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'

const PATHS = ['/etc/kubeadm.yaml', '/etc/rancher/k3s/config.yaml']

/**
 * PyYAML reads the files; what kubeadm and K3s think of the settings it cannot say, and neither
 * program is in Debian.
 */
export const yamlFiles: Reader = {
  title: 'yq, for the syntax only',
  programs: ['yq'],
  reads: ({ files }) => PATHS.filter((path) => path in files),
  async complaint({ files }) {
    const verdicts = await Promise.all(
      PATHS.filter((path) => path in files).map(async (path) => {
        // Every document is a mapping, and every setting a text, a list or a mapping again.
        const words = [await need('yq'), '-e', '-s', PLAIN_SETTINGS]
        const { status, output } = await run(words, { input: files[path] ?? '' })
        return status === 0 ? '' : `${path}: ${output}`
      }),
    )
    return verdicts.join('')
  },
  bad: [
    bad('a token with a mark of YAML in it', 'token: a: b\n', /mapping values are not allowed/),
    bad('a token that is read as a number', 'token: 0x1234567890abcdef\n', /false/),
    bad('a list where settings belong', '- token\n', /false/),
    bad('a quote without its end', 'token: "a\n', /found unexpected end of stream/),
  ],
}

const PLAIN_SETTINGS = 'all(.[]; type == "object") and all(.[] | .. | scalars; type == "string")'

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { '/etc/rancher/k3s/config.yaml': text }, complaint }
}
