import { expect, test } from 'vitest'
import { envFile } from '../../../../src/cookbook/containers/env-file.ts'

test('variables and secrets stand in one file that only root reads, each as typed', () => {
  const variables = ['MODE=fast', 'MOTTO="it\'s" $HOME #1 %n']
  const files = envFile({ path: '/etc/app.env', variables, secrets: ['TOKEN=a=b'] })
  expect(files).toEqual([
    expect.objectContaining({
      path: '/etc/app.env',
      mode: 0o600,
      contents: { inline: 'MODE=fast\nMOTTO="it\'s" $HOME #1 %n\nTOKEN=a=b\n' },
    }),
  ])
})

test.each([
  [undefined, undefined],
  [[], undefined],
])('without a variable there is no file: %j, %j', (variables, secrets) => {
  expect(envFile({ path: '/etc/app.env', variables, secrets })).toEqual([])
})
