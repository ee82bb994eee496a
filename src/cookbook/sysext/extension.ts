/** The one file that an extension is configured with. */
export interface ConfigFile {
  path: string
  /** Permission bits; 0644 when left out, 0600 where such a file usually holds a secret. */
  mode?: number
  /** The least with which its unit starts, written where the reader brings no text of their own. */
  least?: string
  /** Without a text of the reader's own the unit does not start. */
  required?: true
}

/**
 * One extension of Flatcar's sysext-bakery: what its image holds and what a host needs for it, as
 * `<name>.sysext/` of github.com/flatcar/sysext-bakery builds it.
 */
export interface Extension {
  /** As its files, its link and its sysupdate component are called. */
  name: string
  /** The product's own name. */
  title: string
  /** What it is, in a few words. */
  summary: string
  /** A release that the bakery has, as the file name has it: with or without a v. */
  version: string
  /** Updates stay within a minor release, as upstream's projects want it. */
  minorPinned?: true
  /** Units in the image; the first is the one that matters. */
  units?: readonly string[]
  /** Where they lie; `/usr/lib/systemd/system` when left out. */
  unitFolder?: string
  /** `itself`: the image has systemd uphold it. `link`: nothing starts it without a link. `hand`: it is of no use at boot. */
  starts?: 'itself' | 'link' | 'hand'
  /** The unit that is started in place of the first where the host joins another one. */
  agent?: string
  /** Extensions of the Flatcar image whose files it would collide with. */
  replaces?: readonly string[]
  /** Units that cannot run beside it. */
  masks?: readonly string[]
  /** System user that its unit runs as and its image does not bring, with the folder of its data. */
  user?: { name: string; home: string }
  config?: ConfigFile
  /** Another extension that it is of no use without; with a version it needs exactly that one. */
  companion?: { extension: Extension; version?: string }
  /** Its image has a tree below /opt, which is read-only while the image is merged. */
  coversOpt?: true
}

/** Where the Flatcar project publishes the extensions and the files that keep them up to date. */
export const EXTENSIONS = 'https://extensions.flatcar.org/extensions'
