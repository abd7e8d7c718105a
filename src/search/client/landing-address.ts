/**
 * The address of a result with what was searched for, which `landing.ts` marks there: `…/#q=劳动美&hit=3`. Without a hit there
 * is nothing to mark.
 */
export function landingUrl(url: string, query: string, hit: number): string {
  return hit ? `${url}#${new URLSearchParams({ q: query, hit: String(hit) })}` : url;
}

/** What the fragment of an address asks to be marked. */
export function readLanding(hash: string): { query: string; hit: number } | undefined {
  const params = new URLSearchParams(hash.slice(1));
  const query = params.get('q');
  return query ? { query, hit: Number(params.get('hit')) || 1 } : undefined;
}
