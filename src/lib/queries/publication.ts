import { getEntry, type CollectionEntry } from 'astro:content';
import { once } from '../memo.ts';

/** The publication's record. Throws where `content/publication.yaml` is missing. */
export const getPublication = once(async () => {
  const entry = await getEntry('publication', 'publication');
  if (!entry) throw new Error('缺少 content/publication.yaml：请按 content/README.md 补上。');
  return { ...entry.data, registrations: registrations(entry.data) };
});

/** The numbers that the record holds, with the official register that each is linked to. */
function registrations({ icp, publicSecurity, licence }: CollectionEntry<'publication'>['data']) {
  return [
    { label: icp, href: 'https://beian.miit.gov.cn/' },
    { label: publicSecurity, href: 'https://beian.mps.gov.cn/' },
    { label: licence, href: undefined },
  ].filter((registration) => registration.label);
}

export type Publication = Awaited<ReturnType<typeof getPublication>>;
