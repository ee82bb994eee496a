import { expect, test } from 'vitest'
import { findHeadings } from '../../../src/components/find-headings.ts'

test('second-level headings with an id are listed in order, as plain text', () => {
  const html =
    '<h1 id="top">Top</h1><h2 id="get">Get the <code>OVA</code></h2>' +
    '<h3 id="sub">Sub</h3><h2 class="x" id="run">Run &amp; wait</h2><h2>No id</h2>'
  expect(findHeadings(html)).toEqual([
    { id: 'get', text: 'Get the OVA' },
    { id: 'run', text: 'Run & wait' },
  ])
})
