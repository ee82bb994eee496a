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
const SERVER = `https?://${HOST}(?::${PORT})?`
const PATH = '(?:/[\\w.~-]+)*'

/** A registry as it stands before the first slash of an image's name. */
export const REGISTRY: Pattern = {
  test: new RegExp(`^${HOST}(?::${PORT})?$`),
  problem: 'This is not the name of a registry.',
  fix: 'Write its name and, behind a colon, its port, as in registry.example.net:5000.',
}

/** The address of a server without a path. */
export const ORIGIN: Pattern = {
  test: new RegExp(`^${SERVER}/?$`),
  problem: 'This is not the address of a server.',
  fix: 'Write it with http or https and without a path, as in https://server.example.net.',
}

/** The address of a mirror: dockerd refuses one with a query, a fragment or a user. */
export const MIRROR: Pattern = {
  test: new RegExp(`^${SERVER}${PATH}/?$`),
  problem: 'This is not the address of a mirror.',
  fix: 'Write it with http or https, and without a user or a question mark, as in https://mirror.example.net/hub.',
}

/** A registry in small letters, which name a folder, and its mirror. */
export const MIRROR_OF_REGISTRY: Pattern = {
  test: new RegExp(`^(?=[^A-Z ]* )${HOST}(?::${PORT})? +${SERVER}${PATH}$`),
  problem: 'This is not a registry and its mirror.',
  fix: 'Write both with a space between them, as in docker.io https://mirror.example.net.',
}

/** An image with its registry, without which each program looks for it somewhere else. */
export const IMAGE: Pattern = {
  // What stands before the first slash is a registry if it holds a dot or a port.
  test: new RegExp(
    `^(?=localhost[:/]|[^/]*[.:])${HOST}(?::${PORT})?` +
      '(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)+(?::\\w[\\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$',
  ),
  problem: 'This is not the full name of an image.',
  fix: 'Write registry, name and tag, as in docker.io/library/nginx:1.29.',
}

/** The name of a container; it becomes part of unit and file names, too. */
export const CONTAINER_NAME: Pattern = {
  test: /^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,62}$/,
  problem: 'This is not the name of a container.',
  fix: 'Use two or more letters, digits, dots, hyphens and underscores, as in web.',
}

/** A port as the options of Docker and Podman take it. */
export const PUBLISHED_PORT: Pattern = {
  test: new RegExp(
    `^(?:(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9A-Fa-f:]+\\]):)?${PORT}:${PORT}(?:/(?:tcp|udp))?$`,
  ),
  problem: 'This is not a port to publish.',
  fix: 'Write the port of the host, a colon and the port of the container, as in 8080:80.',
}

/** A folder of the host, or a volume by its name, and where the container has it. */
export const VOLUME: Pattern = {
  test: /^(?:\/[\w./@+~-]*|[a-zA-Z0-9][\w.-]+):\/[\w./@+~-]*(?::(?:ro|rw|z|Z)(?:,(?:ro|rw|z|Z))*)?$/,
  problem: 'This is not a volume.',
  fix: 'Write a path of the host, a colon and the path in the container, as in /srv/web:/data:ro.',
}

/** A line of an env file, in which nothing is quoted. */
export const VARIABLE: Pattern = {
  test: /^[A-Za-z_]\w*=/,
  problem: 'This is not a variable.',
  fix: 'Write its name, an equals sign and its value as it is, as in LOG_LEVEL=info.',
}
