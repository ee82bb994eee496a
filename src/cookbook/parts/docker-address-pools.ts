import { poolBaseSound, poolSizeFits } from '../checks/address-pool.ts'
import { definePart } from '../define-part.ts'
import { cidr } from '../inputs/cidr.ts'
import { integer } from '../inputs/integer.ts'
import { note } from '../note.ts'
import { json } from '../text-tree.ts'

/** Decides which addresses Docker gives to its networks. */
export const dockerAddressPools = definePart({
  inputs: {
    poolBase: cidr({
      label: 'Docker address range',
      help: 'Docker cuts its networks out of this range; choose one that nothing else in your network uses.',
      example: '172.16.0.0/12',
      family: 4,
    }),
    poolSize: integer({
      label: 'Size of each Docker network',
      help: 'Prefix length of one network; 24 gives 254 addresses to each.',
      example: '24',
      min: 1,
      max: 30,
    }),
  },
  checks: [poolBaseSound('poolBase'), poolSizeFits('poolSize', 'poolBase')],
  butane: ({ poolBase, poolSize }) => ({
    storage: {
      files: [
        note(
          'Docker cuts its networks out of this range and leaves the rest of your network alone.',
          {
            path: '/etc/docker/daemon.json',
            mode: 0o644,
            contents: json({
              'default-address-pools': [{ base: poolBase.text, size: poolSize }],
            }),
          },
        ),
      ],
    },
  }),
})
