/**
 * Tells whether `arn:` plus what follows names an S3 object the way Ignition wants it: six sections,
 * service `s3`, and a resource with a slash (`config/v3_4/types/url.go`).
 */
export function isS3ObjectArn(arn: string): boolean {
  const [prefix, , service, , , ...resource] = arn.split(':')
  if (prefix !== 'arn' || resource.length === 0 || service !== 's3') return false
  // Upstream also asks access points for a second slash, counting over the whole text.
  const slashes = arn.split('/').length - 1
  return slashes >= (resource.join(':').startsWith('accesspoint/') ? 2 : 1)
}
