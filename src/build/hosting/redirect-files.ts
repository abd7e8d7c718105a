/**
 * What hosts redirect by: more lines of `_redirects`, and the same for nginx and Caddy, whose configurations in `docs/hosting/` read them.
 *
 * @param base the path that the site lives below; begins and ends with a slash.
 * @param moved addresses as redirects name them: plain letters, digits, hyphens, dots and slashes.
 * @returns the texts by the names of the files.
 */
export function redirectFiles(base: string, moved: readonly Moved[]): Record<string, string> {
  const rows = moved
    .map(({ from, to, isForGood }) => ({
      from: base + from.slice(1),
      to: base + to.slice(1),
      status: isForGood ? 301 : 302,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const lines = (row: (one: (typeof rows)[number]) => string) => rows.map((one) => `${row(one)}\n`).join('');
  return {
    _redirects: lines(({ from, to, status }) => `${from} ${to} ${status}`),
    '_redirects.nginx': lines(
      ({ from, to, status }) => `location = ${from} { return ${status} ${to}$is_args$args; }`,
    ),
    '_redirects.caddy': lines(({ from, to, status }) => `redir ${from} ${to} ${status}`),
  };
}

/** An address that is gone, and where it leads. */
export interface Moved {
  from: string;
  to: string;
  /** Whether an editor said so; else what was there may come back. */
  isForGood: boolean;
}
