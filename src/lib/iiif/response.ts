import { contentType } from './parts.ts';

/** A document of IIIF as a route answers with it. */
export const iiifResponse = (document: object) =>
  new Response(`${JSON.stringify(document, null, 1)}\n`, { headers: { 'Content-Type': contentType } });
