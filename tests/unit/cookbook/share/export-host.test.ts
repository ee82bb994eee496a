import { expect, test } from 'vitest'
import { exportHost } from '../../../../src/cookbook/share/export-host.ts'
import { zip } from '../../../../src/cookbook/share/zip.ts'

const host = {
  stem: 'node-1',
  title: 'node-1',
  butane: 'variant: flatcar # hunter2\n',
  ignition: '{"hunter2":1}',
  parts: [{ name: 'deploy.sh', content: 'ovftool hunter2\n', purpose: 'the command for bash' }],
  notes: [
    { title: 'What it is made of', text: '- Docker at boot' },
    { title: 'Check it', text: 'It answers:', commands: 'ssh core@192.168.10.20\n' },
  ],
}
const readmeOf = (changes: Partial<typeof host>): string =>
  exportHost({ ...host, ...changes }).find(({ name }) => name === 'README.md')?.content ?? ''

test('the files are the two configs, the parts and a README', () => {
  expect(exportHost(host).slice(0, 3)).toEqual([
    { name: 'node-1.bu', content: host.butane },
    { name: 'node-1.ign', content: host.ignition },
    { name: 'deploy.sh', content: 'ovftool hunter2\n' },
  ])
  expect(() => zip(exportHost(host))).not.toThrow()
})

test('the README says what the files are, and what the notes say', () => {
  expect(readmeOf({})).toBe(`# node-1

- \`node-1.bu\`: the config to read and to change, in Butane
- \`node-1.ign\`: the config that the host boots with
- \`deploy.sh\`: the command for bash

These files hold everything that was typed, passwords and tokens too. This README does not.

## What it is made of

- Docker at boot

## Check it

It answers:

\`\`\`
ssh core@192.168.10.20
\`\`\`
`)
})

test('the README does not depend on what the files hold', () => {
  const parts = host.parts.map((part) => ({ ...part, content: 'other' }))
  expect(readmeOf({ butane: '', ignition: '', parts })).toBe(readmeOf({}))
  expect(readmeOf({})).not.toContain('hunter2')
})

test.each([
  ['a title of several lines stays one', 'a\n\n# b', '# a \\# b'],
  [
    'a title is no markup',
    '<img> `a` [b](c) *d* _e_',
    '# \\<img\\> \\`a\\` \\[b\\](c) \\*d\\* \\_e\\_',
  ],
])('%s', (_title, title, heading) => {
  expect(readmeOf({ title }).split('\n')[0]).toBe(heading)
})

test('commands cannot end their own code block', () => {
  const notes = [{ title: 'a', text: 'b', commands: 'echo ````\n```\n# x' }]
  expect(readmeOf({ notes })).toContain('\n`````\necho ````\n```\n# x\n`````\n')
})
