import { expect, test } from 'vitest'
import { printCommandLine } from '../../../src/cookbook/command-line.ts'

test.each([
  [['/usr/bin/docker', 'run', '--name=web', 'docker.io/library/nginx:1.29'], undefined],
  [['/bin/x', 'a b'], '/bin/x "a b"'],
  [['/bin/x', ''], '/bin/x ""'],
  [['/bin/x', '50%', '$HOME'], '/bin/x "50%%" "$$HOME"'],
  [['/bin/x', 'say "hi"', 'C:\\'], '/bin/x "say \\"hi\\"" "C:\\\\"'],
  [['/bin/x', ';', "it's"], `/bin/x ";" "it's"`],
])('the words %j are written so that systemd hands them on', (words, line) => {
  expect(printCommandLine(words)).toBe(line ?? words.join(' '))
})
