// @ts-check
// Configs to measure with: the recipe for a Docker host, and any number of files and units.

import { readFileSync } from 'node:fs'

/** @typedef {{ name: string, text: string }} Input */

/** The origin article's second host: three files of some size, links, units. */
export const dockerHost = {
  name: 'docker-host',
  text: readFileSync(
    new URL('../../recipes/docker-host/golden/origin.bu', import.meta.url),
    'utf8',
  ),
}

const WORDS =
  'address cache enabled gateway level log metrics mount network path policy port'.split(' ')

/**
 * Writes a config with so many entries, half of them files and half units. Most have contents of a few
 * lines, no two alike, as configs have them that were written by a program.
 * @param {number} count
 * @returns {Input}
 */
export function manyFiles(count) {
  let state = count
  const next = (/** @type {number} */ limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % limit
  }
  const word = () => WORDS[next(WORDS.length)]
  const setting = () => `${word()}_${word()} = "${word()}-${next(1000)}"`
  const files = Array.from({ length: Math.ceil(count / 2) }, (_, index) => {
    const head = [
      `    - path: /etc/app/${word()}/${index}.conf`,
      '      mode: 0644',
      '      contents:',
    ]
    if (index % 5 === 4)
      return [...head, `        source: https://example.com/${word()}-${index}.raw`]
    const lines = Array.from({ length: [16, 4, 4, 1][index % 5] ?? 0 }, setting)
    return [...head, '        inline: |', ...lines.map((line) => `          ${line}`)]
  })
  const units = Array.from({ length: Math.floor(count / 2) }, (_, index) => [
    `    - name: app-${index}.service`,
    '      enabled: true',
    '      contents: |',
    '        [Unit]',
    `        Description=${word()} ${word()} ${index}`,
    '        [Service]',
    `        ExecStart=/usr/bin/${word()} --${word()}=${next(10_000)}`,
    '        [Install]',
    '        WantedBy=multi-user.target',
  ])
  const head = ['variant: flatcar', 'version: 1.0.0', 'storage:', '  files:']
  const lines = [...head, ...files.flat(), 'systemd:', '  units:', ...units.flat()]
  return { name: `${count} files`, text: `${lines.join('\n')}\n` }
}
