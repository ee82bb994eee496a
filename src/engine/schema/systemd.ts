/** The `systemd` section: units, drop-ins and quadlets. */
import { boolean, list, plain, required, since, string, struct, sugar } from './notation.ts'
import type { Infer } from './notation.ts'

const byName = { key: (item: { name: string }) => item.name ?? '' }

export const dropin = struct('Dropin', {
  contents: string(),
  contents_local: since('ign 3.4', sugar(string())),
  name: required(string()),
})
export type Dropin = Infer<typeof dropin>

export const unit = struct('Unit', {
  contents: string(),
  contents_local: since('ign 3.4', sugar(string())),
  dropins: list(dropin, byName),
  enabled: boolean(),
  mask: boolean(),
  name: required(string()),
})
export type Unit = Infer<typeof unit>

export const quadlet = struct('Quadlet', {
  contents: string(),
  contents_local: string(),
  name: required(string()),
  rootful: plain(boolean()),
  dropins: list(dropin, byName),
})
export type Quadlet = Infer<typeof quadlet>
/** Those of the system and those of the users are in folders of their own. */
const quadletKey = ({ name, rootful }: Quadlet) => (rootful ? name : `users/${name}`)

export const systemd = struct('Systemd', {
  units: list(unit, byName),
  quadlets: since('ign 3.7', sugar(list(quadlet, { key: quadletKey }))),
})
export type Systemd = Infer<typeof systemd>
