import { defineMiddleware } from 'astro:middleware';
import { settlePolicy } from './lib/security-policy.ts';

/** Gives every page its security policy as it should be. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(settlePolicy(await response.bytes()), response);
});
