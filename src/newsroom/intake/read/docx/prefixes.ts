/**
 * The text of a part with the prefixes that Word gives its elements and attributes: a program may call them what it likes, only their
 * addresses are laid down.
 */
export function withUsualPrefixes(xml: string): string {
  const others = new Map<string, string>();
  for (const [, prefix = '', , address = ''] of xml.matchAll(/\sxmlns(?::([\w.-]+))?=(["'])(.*?)\2/g)) {
    const usual = usualPrefix(address);
    if (usual !== undefined && usual !== prefix && !others.has(prefix)) others.set(prefix, usual);
  }
  if (others.size === 0) return xml;
  const renamed = (name: string, isAttribute: boolean) => {
    const [prefix = '', own] = name.includes(':') ? name.split(':') : ['', name];
    const usual = isAttribute && prefix === '' ? undefined : others.get(prefix);
    return usual === undefined ? name : `${usual}${usual && ':'}${own}`;
  };
  return xml.replace(
    /(<\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>)/g,
    (_, start: string, name: string, rest: string) =>
      start +
      renamed(name, false) +
      rest.replace(
        /([\w.:-]+)(\s*=\s*(?:"[^"]*"|'[^']*'))/g,
        (__, attribute: string, value: string) => renamed(attribute, true) + value,
      ),
  );
}

const usualPrefix = (address: string) => prefixes.find(([pattern]) => pattern.test(address))?.[1];

const prefixes: [RegExp, string][] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, ''],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
];
