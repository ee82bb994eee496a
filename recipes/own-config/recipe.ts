import { defineOwnConfig } from '../../src/cookbook/define-own-config.ts'
import { EXAMPLE_KEY } from '../../src/cookbook/example-key.ts'

/** Any Butane config of the reader's own, checked and deployed. */
export default defineOwnConfig({
  spec: 'flatcar 1.0.0',
  example: `variant: flatcar
version: 1.0.0
passwd:
  users:
    - name: core
      ssh_authorized_keys:
        - ${EXAMPLE_KEY}
storage:
  files:
    - path: /etc/hostname
      mode: 0644
      contents:
        inline: flatcar-01
`,
})
