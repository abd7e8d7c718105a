/**
 * The XMP packet of a picture: who made it and what may be done with it. EXIF would damage the Chinese.
 *
 * @returns XML text; the same text for the same rights, since cache keys hold it.
 */
export function xmpPacket({ creator, credit, rights, rightsPage, specimen }: ImageRights): string {
  const fields = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escape(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${escape(credit)}</photoshop:Credit>`,
    `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escape(rights)}</rdf:li></rdf:Alt></dc:rights>`,
    '<xmpRights:Marked>True</xmpRights:Marked>',
    rightsPage && `<xmpRights:WebStatement>${escape(rightsPage)}</xmpRights:WebStatement>`,
    specimen && `<Iptc4xmpExt:DigitalSourceType>${madeByProgram}</Iptc4xmpExt:DigitalSourceType>`,
  ].filter(Boolean);
  return `${start}<rdf:Description rdf:about="" ${namespaces}>${fields.join('')}</rdf:Description>${end}`;
}

/** IPTC's term for a picture that a program draws by rule. */
const madeByProgram = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia';

const start =
  '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">';

const end = '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>';

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
  'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
  'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
].join(' ');

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export interface ImageRights {
  /** Photographer; for a specimen the publication that made it; unknown for a news photograph. */
  creator: string | undefined;
  /** The credit line of a news photograph. */
  credit: string | undefined;
  rights: string;
  /** The address of the page that tells the rights, once the site has one. */
  rightsPage: string | undefined;
  /** Whether this project drew the picture itself. */
  specimen: boolean;
}
