import type { CollectionEntry } from 'astro:content';
import { drawMasthead } from '../lettering/masthead.ts';
import { drawSeal } from '../lettering/seal.ts';
import { once } from '../memo.ts';
import { entriesOf } from './entries.ts';
import { hasFigures } from './has-figures.ts';

/** The publication's record. Throws where `content/publication.yaml` is missing. */
export const getPublication = once(async () => {
  const [entry] = await entriesOf('publication');
  if (!entry) throw new Error('缺少 content/publication.yaml：请按 content/README.md 补上。');
  const { title, titleParts, seal = [...title][0]! } = entry.data;
  return {
    ...entry.data,
    registrations: registrations(entry.data),
    /** Whether there is a page of figures to lead to. */
    hasFigures: await hasFigures(),
    /** The name as it is drawn; nothing where it cannot be. */
    lettering: drawMasthead(title, titleParts),
    /** The device: the data of an SVG path, filled by `evenodd`, in a square of 1,000. */
    device: drawSeal(seal) ?? plainDevice,
  };
});

/** A page, where the typeface lacks the seal's character. */
const plainDevice =
  'M90 60h820v880H90zM220 220v120h560V220zM220 440v60h250v-60zM220 570v60h250v-60zM220 700v60h250v-60zM560 440v320h220V440z';

/** The numbers that the record holds, with the official register that each is linked to. */
function registrations({ icp, publicSecurity, licence }: CollectionEntry<'publication'>['data']) {
  return [
    { label: icp, href: 'https://beian.miit.gov.cn/' },
    { label: publicSecurity, href: 'https://beian.mps.gov.cn/' },
    { label: licence, href: undefined },
  ].filter((registration) => registration.label);
}

export type Publication = Awaited<ReturnType<typeof getPublication>>;
