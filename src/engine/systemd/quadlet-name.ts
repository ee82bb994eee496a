/** Names of quadlets, the Podman units of podman-systemd.unit(5). */

const EXTENSIONS = ['container', 'volume', 'network', 'kube', 'image', 'build', 'pod', 'artifact']

/** Whether a name ends in one of the extensions Butane accepts. */
export function hasQuadletExtension(name: string): boolean {
  return EXTENSIONS.some((extension) => name.endsWith(`.${extension}`))
}

/**
 * The template of an instance: `web@.container` for `web@blue.container`. Undefined when the name
 * is not an instance's (upstream: `isTemplateInstance`).
 */
export function templateOf(name: string): string | undefined {
  const at = name.indexOf('@')
  const dot = name.lastIndexOf('.')
  if (at < 0 || dot < 0 || at + 1 === dot) return undefined
  return `${name.slice(0, at)}@.${name.slice(dot + 1)}`
}
