/** `systemd.quadlets`: Podman units become files and links (upstream: `processQuadlets`). */
import { finding } from '../../diagnostics/catalog.ts'
import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Fields } from '../../decode/decode.ts'
import { makeDataUrl } from '../../emit/data-url.ts'
import { readLocalFile } from '../../files/local-file.ts'
import type { Butane } from '../../schema/butane.ts'
import type { Dropin, Quadlet } from '../../schema/systemd.ts'
import { joinPath } from '../../text/path.ts'
import { encodeUtf8 } from '../../text/utf8.ts'
import type { TranslateContext } from '../context.ts'
import { NodeTracker } from '../node-tracker.ts'
import { templateOf } from '../../systemd/quadlet-name.ts'
import { EVERY_FIELD } from './tree.ts'

/** Adds the files and links of every quadlet and its drop-ins to the config. */
export function desugarQuadlets(butane: Butane, config: Fields, context: TranslateContext): void {
  const quadlets = butane.systemd?.quadlets ?? []
  if (quadlets.length === 0) return
  const tracker = new NodeTracker(config)
  const { origins, report } = context
  const list = ['systemd', 'quadlets']
  origins.set(['storage'], list)
  for (const [index, quadlet] of quadlets.entries()) {
    const at = [...list, index]
    const path = quadletPath(quadlet)
    const template = templateOf(quadlet.name)
    if (template === undefined) addFile(quadlet, path, at)
    else addLink(path, template, at)
    for (const [number, dropin] of (quadlet.dropins ?? []).entries()) {
      addFile(dropin, `${path}.d/${dropin.name ?? ''}`, [...at, 'dropins', number])
    }
  }

  function addFile(from: Quadlet | Dropin, path: string, at: Path): void {
    if (tracker.has(path)) {
      report.push(finding('butane/node-exists', at))
      return
    }
    const node: Fields & { path: string } = { path }
    const { index } = tracker.add('files', node)
    claim('files', index, node, at)
    const contentsAt = contentsPath(from, at)
    const bytes = readContents(from, contentsAt)
    if (!(bytes instanceof Uint8Array)) {
      report.push(bytes)
      return
    }
    const { source, compression } = makeDataUrl(bytes, { compress: context.compress })
    node['contents'] = { source, compression }
    node['mode'] = 0o644
    const place = ['storage', 'files', index]
    origins.set([...place, 'contents'], contentsAt)
    origins.set([...place, 'contents', 'source'], contentsAt)
  }

  function addLink(path: string, target: string, at: Path): void {
    if (tracker.has(path)) {
      report.push(finding('butane/node-exists', at))
      return
    }
    const node = { path, target }
    claim('links', tracker.add('links', node).index, node, at)
  }

  function claim(name: string, index: number, node: Fields, at: Path): void {
    origins.setAll(['storage', name, index], { ...EVERY_FIELD[name], ...node }, at)
    origins.set(['storage', name, index, 'path'], [...at, 'name'])
    if (index === 0) origins.set(['storage', name], at)
  }

  function readContents({ contents, contents_local: local }: Quadlet | Dropin, at: Path) {
    if (contents) return encodeUtf8(contents)
    return local ? readLocalFile(context.files, local, at) : new Uint8Array()
  }
}

/** The field the contents come from; with neither, upstream names the document's root. */
function contentsPath({ contents, contents_local: local }: Quadlet | Dropin, at: Path): Path {
  return contents ? [...at, 'contents'] : local ? [...at, 'contents_local'] : []
}

/** Where Podman looks for a quadlet (podman-systemd.unit(5)). */
function quadletPath({ name, rootful }: Quadlet): string {
  return joinPath('/etc/containers/systemd', rootful === true ? '' : 'users', name ?? '')
}
