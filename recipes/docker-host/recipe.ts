import { compose } from '../../src/cookbook/compose/compose.ts'
import dockerAddressPools from '../docker-address-pools/recipe.ts'
import dockerAtBoot from '../docker-at-boot/recipe.ts'
import dockerCompose from '../docker-compose/recipe.ts'
import staticNetwork from '../static-network/recipe.ts'

/** A Docker host with all of it: fixed address, login, Docker at boot, Compose, address pools. */
export default compose([
  { slug: 'static-network', title: 'Fixed address', recipe: staticNetwork },
  { slug: 'docker-at-boot', title: 'Docker at boot', recipe: dockerAtBoot },
  { slug: 'docker-compose', title: 'Docker Compose', recipe: dockerCompose },
  { slug: 'docker-address-pools', title: 'Docker address pools', recipe: dockerAddressPools },
])
