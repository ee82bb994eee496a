/** Folders in which systemd-sysext looks for the images of extensions (systemd-sysext(8)). */
const FOLDER = /^\/(?:etc|var\/lib|run)\/extensions\/([^/]+)\.raw$/

/** The bakery's scheme for the files of its releases: name, version, architecture. */
const RELEASE =
  /^([a-z][a-z0-9_.-]*?)-v?\d[\w.+~-]*[-_](?:x86[-_]64|amd64|arm64|aarch64)(?:\.raw)?$/i

/** No file system takes a longer name. */
const LONGEST = 255

/** The name by which systemd-sysext takes an image at a path; undefined where it looks for none. */
export function extensionAt(path: string): string | undefined {
  return FOLDER.exec(path)?.[1]
}

/**
 * The name that is inside a release of an image, in its extension-release file: the bakery puts the
 * version behind it (flatcar/Flatcar#1338, flatcar/sysext-bakery#52).
 *
 * @param file the file's name, with or without `.raw`
 * @returns undefined where the file is not called as a release is
 */
export function nameInRelease(file: string): string | undefined {
  return file.length > LONGEST ? undefined : RELEASE.exec(file)?.[1]
}
