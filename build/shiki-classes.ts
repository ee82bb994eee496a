import type { ShikiTransformer } from 'shiki'

type Tree = Parameters<NonNullable<ShikiTransformer['root']>>[0]
type Node = Tree | Tree['children'][number]

const token = /--(?:astro-code|shiki)-(?:token-)?([a-z-]+)/

/** Inline declarations that carry meaning, and the class that replaces each. */
const marks: readonly [RegExp, string][] = [
  [/font-style:\s*italic/, 'token-italic'],
  [/font-weight:\s*bold/, 'token-bold'],
  [/user-select:\s*none/, 'token-unselectable'],
]

/** The class names that stand for one inline style of Shiki's css-variables theme. */
export function classesOf(style: string): string[] {
  const name = token.exec(style)?.[1]
  const colour = name === undefined || name === 'foreground' ? [] : [`token-${name}`]
  return [...colour, ...marks.filter(([mark]) => mark.test(style)).map(([, name]) => name)]
}

/**
 * Shiki transformer: turns inline styles into class names, because the page's `style-src` allows
 * neither `style` attributes nor 'unsafe-inline'. The `root` hook runs after all others, so the
 * styles that Astro itself adds to `pre` and to diff lines are caught too.
 */
export function shikiClasses(): ShikiTransformer {
  return {
    name: 'kindling:shiki-classes',
    pre(node) {
      node.properties['tabindex'] = '0'
    },
    root(root) {
      replaceStyles(root)
    },
  }
}

function replaceStyles(node: Node): void {
  if (node.type === 'element') {
    const { style } = node.properties
    delete node.properties['style']
    // The style of `pre` holds the theme's ground colours; those come from our own style sheet.
    const classes = typeof style === 'string' && node.tagName !== 'pre' ? classesOf(style) : []
    if (classes.length > 0) node.properties['class'] = classes.join(' ')
  }
  if ('children' in node) for (const child of node.children) replaceStyles(child)
}
