import type { Extension } from './extension.ts'

const wasmedge: Extension = {
  name: 'wasmedge',
  title: 'WasmEdge',
  summary: 'runs WebAssembly',
  version: '0.17.1',
}

/** Extensions that are programs to call and start nothing. */
export const programs: readonly Extension[] = [
  { name: 'btop', title: 'btop', summary: 'shows what the host is busy with', version: '1.4.6' },
  {
    name: 'ig',
    title: 'Inspektor Gadget',
    summary: 'looks into the kernel',
    version: 'v0.54.1',
  },
  {
    name: 'llamaedge',
    title: 'LlamaEdge',
    summary: 'language models on WasmEdge',
    version: '0.14.16',
    companion: { extension: wasmedge, version: '0.14.1' },
  },
  {
    name: 'nvidia-runtime',
    title: 'NVIDIA container runtime',
    summary: 'GPUs for containers',
    version: 'v1.19.1',
  },
  { name: 'opkssh', title: 'opkssh', summary: 'SSH with OpenID Connect', version: 'v0.16.0' },
  { name: 'tilde', title: 'Tilde', summary: 'a text editor', version: '1.1.2' },
  wasmedge,
  { name: 'wasmtime', title: 'Wasmtime', summary: 'runs WebAssembly', version: 'v47.0.2' },
]
