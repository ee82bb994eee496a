/** Generated configs as YAML in ever different styles. */
import type { Chooser } from './choice.ts'
import { Word, isMapping } from './tree.ts'
import type { Mapping, Scalar, Tree } from './tree.ts'

/** Shares of the styles; a plain document has none of them. */
export interface Style {
  /** Collections in brackets. */
  readonly flow: number
  /** Anchors, with aliases and merge keys to them. */
  readonly anchors: number
  /** Comments and blank lines. */
  readonly comments: number
}

/** Writes a document. The text is YAML, but what it means can differ from the tree now and then. */
export function writeYaml(tree: Mapping, choose: Chooser, style: Style): string {
  const anchors = new Map<string, string>()
  const lines = block(tree, '', true)
  return `${lines.join('\n')}\n`

  /** The lines of a mapping's or list's entries. */
  function block(node: Mapping | Tree[], indent: string, isRoot = false): string[] {
    const step = choose.pick(['  ', '  ', '  ', '    ', ' '])
    const lines = Array.isArray(node)
      ? node.flatMap((item, index) => entry(`${indent}-`, item, `${indent}  `, node[index - 1]))
      : Object.entries(node).flatMap(([key, value]) =>
          entry(`${indent}${writeKey(key)}:`, value, indent + step),
        )
    if (isRoot) lines.unshift(...[''].filter(() => choose.happens(style.comments)))
    return lines
  }

  function entry(head: string, value: Tree, indent: string, before?: Tree): string[] {
    const comment = choose.happens(style.comments) ? ` # ${choose.pick(['note', 'a: b', '"'])}` : ''
    const { prefix, alias } = anchor(value)
    if (alias !== undefined) return [`${head} *${alias}${comment}`]
    const start = prefix === '' ? head : `${head} ${prefix}`
    const isCollection = Array.isArray(value) || isMapping(value)
    const isEmpty = isCollection && Object.keys(value).length === 0
    if (!isCollection) return scalarEntry(start, value, indent, comment)
    if (isEmpty || choose.happens(style.flow)) return [`${start} ${flow(value)}${comment}`]
    const lines = block(value, indent)
    if (isMapping(value) && isMapping(before) && choose.happens(style.anchors)) {
      const merged = anchors.get(JSON.stringify(before))
      if (merged !== undefined) lines.push(`${indent}<<: *${merged}`)
    }
    // the first entry of a list's item may stand behind the dash
    if (head.endsWith('-') && prefix === '' && comment === '' && isMapping(value)) {
      return [`${head} ${lines[0]?.slice(indent.length) ?? ''}`, ...lines.slice(1)]
    }
    return [`${start}${comment}`, ...lines]
  }

  function scalarEntry(start: string, value: Scalar, indent: string, comment: string): string[] {
    const isText = typeof value === 'string' && /^[ -~\n]+$/.test(value) && !/^\s|\n\s/.test(value)
    if (isText && value.includes('\n') && choose.happens(0.7)) {
      const sign = choose.happens(0.04) ? '>' : choose.pick(['|', '|', '|-', '|+', '|2'])
      const by = sign === '|2' ? `${indent.slice(0, -2)}  ` : indent
      const lines = value.replace(/\n$/, '').split('\n')
      return [`${start} ${sign}${comment}`, ...lines.map((line) => (line ? by + line : ''))]
    }
    return [`${start} ${writeScalar(value)}${comment}`]
  }

  function flow(node: Tree): string {
    if (Array.isArray(node)) return `[${node.map(flow).join(', ')}]`
    if (!isMapping(node)) return writeScalar(node, true)
    const entries = Object.entries(node).map(([key, value]) => `${writeKey(key)}: ${flow(value)}`)
    return `{${entries.join(', ')}${entries.length > 0 && choose.happens(0.05) ? ',' : ''}}`
  }

  /** An anchor for a value, or the alias of one that is the same. */
  function anchor(value: Tree): { prefix: string; alias?: string } {
    if (style.anchors === 0 || value instanceof Word) return { prefix: '' }
    const text = JSON.stringify(value)
    const known = anchors.get(text)
    if (known !== undefined && choose.happens(0.5)) return { prefix: '', alias: known }
    if (!choose.happens(style.anchors)) return { prefix: '' }
    const name = `a${anchors.size}`
    anchors.set(text, name)
    return { prefix: `&${name}` }
  }

  function writeKey(key: string): string {
    if (/^[a-z_]\w*$/.test(key) && !choose.happens(0.01)) return key
    return choose.pick([JSON.stringify(key), `'${key.replaceAll("'", "''")}'`])
  }

  function writeScalar(value: Scalar, inFlow = false): string {
    if (value instanceof Word) return value.text
    if (typeof value !== 'string') return String(value ?? choose.pick(['null', '~']))
    const isPlain = /^[a-zA-Z/][\w./ @=+-]*$/.test(value) && !value.endsWith(' ')
    if (isPlain && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value)) {
      if (!choose.happens(0.2)) return value
    }
    const isSimple = /^[ -~é-ÿ]*$/.test(value)
    if (isSimple && choose.happens(0.5)) return `'${value.replaceAll("'", "''")}'`
    if (isSimple && !inFlow && choose.happens(0.05)) return `!!str "${escape(value)}"`
    return `"${escape(value)}"`
  }
}

/** The inside of a double-quoted scalar. */
function escape(text: string): string {
  return text.replaceAll(/["\\]|[^ -~é-ÿ😀]/gu, (character) => {
    if (character === '\n') return '\\n'
    if (character === '"' || character === '\\') return `\\${character}`
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
