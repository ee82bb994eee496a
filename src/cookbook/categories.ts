/** Kinds of recipes, in the order in which every list on the site has them. */
export const categories = [
  'Base',
  'Network',
  'Storage',
  'Containers',
  'System extensions',
  'Updates',
  'Kubernetes',
  'Observability',
  'Fedora CoreOS',
  'Bring your own',
] as const

export type Category = (typeof categories)[number]
