import type { APIRoute } from 'astro';
import { colours } from '../lib/colours.ts';
import { icons } from '../lib/icons.ts';
import { getPublication } from '../lib/queries/publication.ts';
import { homeUrl, iconUrl } from '../lib/urls.ts';

/**
 * What a device shows of the site on its home screen. It opens with the browser's own back, reload and address: what readers cite and
 * share is the address.
 */
export const GET: APIRoute = async () => {
  const { title, titleParts, description, language } = await getPublication();
  const manifest = {
    name: title,
    short_name: shortName(title, titleParts),
    description,
    lang: language,
    dir: 'ltr',
    id: homeUrl(),
    start_url: homeUrl(),
    scope: homeUrl(),
    display: 'minimal-ui',
    theme_color: colours.paper,
    background_color: colours.paper,
    icons: [
      { src: iconUrl(), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...Object.entries(icons)
        .filter(([name]) => /^(icon|maskable)-\d{3}$/.test(name))
        .map(([name, { side, form }]) => ({
          src: iconUrl(`icons/${name}.png`),
          sizes: `${side}x${side}`,
          type: 'image/png',
          purpose: form === 'ground' ? 'maskable' : 'any',
        })),
    ],
  };
  return new Response(`${JSON.stringify(manifest, undefined, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};

/** What fits below an icon: the name, or its last and largest part where it is long. */
const shortName = (title: string, parts: readonly string[] = []) =>
  [...title].length > 6 ? (parts.at(-1) ?? title) : title;
