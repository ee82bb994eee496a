/** What texts about containers look like; each with what to say of another one. */

interface Pattern {
  test: RegExp
  problem: string
  fix: string
}

// A label may hold an underscore inside, which Docker's networks use in names of containers.
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?'
const PORT = '(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d\\d|655[0-2]\\d|6553[0-5])'
const HOST = `(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9A-Fa-f:]+\\])`

/** A registry as it stands before the first slash of an image's name. */
export const REGISTRY: Pattern = {
  test: new RegExp(`^${HOST}(?::${PORT})?$`),
  problem: 'This is not the name of a registry.',
  fix: 'Write its name and, behind a colon, its port, as in registry.example.net:5000.',
}

/** The address of a mirror: dockerd refuses one with a path, a query or a user. */
export const MIRROR: Pattern = {
  test: new RegExp(`^https?://${HOST}(?::${PORT})?/?$`),
  problem: 'This is not the address of a mirror.',
  fix: 'Write it with http or https and without a path, as in https://mirror.example.net.',
}
