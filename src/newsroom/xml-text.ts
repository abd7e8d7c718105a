/** What XML stands for between its tags, or in an attribute: characters may be written by name, by number, or in a section of their own. */
export const textOfXml = (xml: string): string =>
  // In one go: what a section or a number stands for is no name of another character.
  xml.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|&#(?:x([\da-f]+)|(\d+));|&(lt|gt|quot|apos|amp);/gi,
    (_, section?: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? '';
      const code = hex === undefined ? decimal : `0x${hex}`;
      return code === undefined ? (section ?? '') : characterOf(Number(code));
    },
  );

const characterOf = (code: number) => (code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code));

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
