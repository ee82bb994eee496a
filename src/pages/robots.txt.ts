import type { APIRoute } from 'astro'
import { href } from '../widgets/href.ts'

/** Lets everyone read everything, and names the site map where there is one: where the address is known. */
export const GET: APIRoute = ({ site }) => {
  const map = site ? `Sitemap: ${new URL(href('sitemap-index.xml'), site).href}\n` : ''
  return new Response(`User-agent: *\nAllow: /\n${map}`)
}
