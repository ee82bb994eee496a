import type { APIRoute, GetStaticPaths } from 'astro'
import type { Spec } from '../../engine/index.ts'
import { specs } from '../../engine/index.ts'
import { jsonSchema, slugOf } from '../../reference/json-schema.ts'

/** One JSON Schema a spec, at `schema/<variant>-<version>.json`. */
export const getStaticPaths = (() =>
  specs.map((spec) => ({
    params: { spec: slugOf(spec) },
    props: { spec },
  }))) satisfies GetStaticPaths

export const GET: APIRoute<{ spec: Spec }> = ({ props }) =>
  new Response(`${JSON.stringify(jsonSchema(props.spec), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  })
