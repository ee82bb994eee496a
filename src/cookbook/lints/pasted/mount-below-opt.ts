import type { Lint } from '../lint.ts'

/** Finds mounts that system extensions would hide (flatcar/Flatcar#2111). */
export const mountBelowOpt: Lint = ({ butane: { config, spec } }, report) => {
  if (spec.variant !== 'flatcar') return
  for (const [index, { path = '' }] of (config.storage?.filesystems ?? []).entries()) {
    const [, top] = /^(\/(?:opt|usr))(?:\/|$)/.exec(path) ?? []
    if (top)
      report('host/mount-below-opt', ['storage', 'filesystems', index, 'path'], { facts: [top] })
  }
  for (const [index, { name = '', contents, mask }] of (config.systemd?.units ?? []).entries()) {
    // a hyphen is a slash in the name of a mount unit; one in a path is escaped
    const [, top] = /^(opt|usr)(?:-.*)?\.mount$/.exec(name) ?? []
    if (!top || contents === undefined || mask) continue
    report('host/mount-below-opt', ['systemd', 'units', index, 'name'], { facts: [`/${top}`] })
  }
}
