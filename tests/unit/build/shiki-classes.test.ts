import { codeToHtml } from 'shiki'
import { expect, test } from 'vitest'
import { classesOf, shikiClasses } from '../../../build/shiki-classes.ts'

test.each([
  ['color:var(--astro-code-token-keyword)', ['token-keyword']],
  ['color:var(--shiki-token-string-expression)', ['token-string-expression']],
  ['color:var(--astro-code-foreground)', []],
  ['color:var(--astro-code-token-comment);font-style:italic', ['token-comment', 'token-italic']],
  ['font-weight:bold', ['token-bold']],
  ['user-select: none', ['token-unselectable']],
  ['', []],
])('the style %j becomes the classes %j', (style, classes) => {
  expect(classesOf(style)).toEqual(classes)
})

test('highlighted code keeps its text and its tokens but no inline style', async () => {
  const html = await codeToHtml('key: "value" # why', {
    lang: 'yaml',
    theme: (await import('shiki')).createCssVariablesTheme({ variablePrefix: '--shiki-' }),
    transformers: [shikiClasses()],
  })
  expect(html).not.toContain('style=')
  expect(html).toContain('class="token-comment"')
  expect(html.replace(/<[^>]+>/g, '')).toBe('key: "value" # why')
  expect(html).toMatch(/<pre [^>]*tabindex="0"/)
})
