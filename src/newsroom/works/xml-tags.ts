import { textOfXml } from '../xml-text.ts';

/** The attributes of every element of a name. */
export const tags = (xml: string, name: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g'))].map(
    ([, attributes = '']) =>
      Object.fromEntries(
        [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
          ([, key = '', double, single = '']) => [key, textOfXml(double ?? single)],
        ),
      ),
  );

/** What stands in every element of a name that lies in no other of it, with what its tag says before that. */
export const elements = (xml: string, name: string): { head: string; inner: string }[] =>
  [
    ...xml.matchAll(
      // No further than to the next one: where none is closed, each would be looked for to the end.
      new RegExp(`<(\\w+:)?${name}\\b([^>]*?)(?:/>|>((?:(?!<(?:\\w+:)?${name}\\b).)*?)</\\1?${name}>)`, 'gs'),
    ),
  ].map(([, , head = '', inner = '']) => ({ head, inner }));
