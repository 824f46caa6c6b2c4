import { securityHeaders } from './headers';

/**
 * A CloudFront function (runtime 2.0) for the viewer's request: S3 has no pages without `.html`, no start page of a
 * folder and no slash at the end.
 *
 * @param base the folder on the origin, empty at the root
 */
export function cloudfrontFunction(base: string): string {
  return `// Written by the build (scripts/build-hosts-cloudfront.ts), for an export at ${base || 'the root'}.
var base = ${JSON.stringify(base)};

function handler(event) {
  var request = event.request;
  if (request.uri === base && base !== '')
    return { statusCode: 308, headers: { location: { value: base + '/' } } };
  if (request.uri === base + '/') request.uri = base + '/index.html';
  else {
    var uri = request.uri.replace(/\\/$/, '');
    request.uri = /\\.[a-z0-9]+$/.test(uri) ? uri : uri + '.html';
  }
  return request;
}
`;
}

const ofSecurity: Record<string, [section: string, value: string | null]> = {
  'Content-Security-Policy': ['ContentSecurityPolicy', 'ContentSecurityPolicy'],
  'Referrer-Policy': ['ReferrerPolicy', 'ReferrerPolicy'],
  'X-Content-Type-Options': ['ContentTypeOptions', null],
  'X-Frame-Options': ['FrameOptions', 'FrameOption'],
};

/**
 * A response headers policy, as `aws cloudfront create-response-headers-policy` takes it (API 2020-05-31,
 * ResponseHeadersPolicyConfig). Cache-Control is said by the files in S3.
 */
export function cloudfrontHeaders(): string {
  const security: Record<string, Record<string, unknown>> = {};
  const custom: { Header: string; Value: string; Override: boolean }[] = [];
  for (const [name, value] of Object.entries(securityHeaders)) {
    const known = ofSecurity[name];
    if (known) security[known[0]] = { Override: true, ...(known[1] ? { [known[1]]: value } : {}) };
    else custom.push({ Header: name, Value: value, Override: true });
  }
  const policy = {
    Name: 'waraq',
    SecurityHeadersConfig: security,
    CustomHeadersConfig: { Quantity: custom.length, Items: custom },
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}
