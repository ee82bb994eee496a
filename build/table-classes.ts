import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri'

type HastPlugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number]

/**
 * Sätteri plugin: the alignment of a Markdown table column becomes a class (`align-right`), because
 * the `style` attribute that GFM prescribes is refused by the page's `style-src`.
 */
export const tableClasses: HastPlugin = {
  name: 'kindling:table-classes',
  element: {
    filter: ['th', 'td'],
    visit(cell, context) {
      const alignment = /text-align:\s*(\w+)/.exec(String(cell.properties['style'] ?? ''))?.[1]
      if (alignment === undefined) return
      context.setProperty(cell, 'style', null)
      context.setProperty(cell, 'className', [`align-${alignment}`])
    },
  },
}
