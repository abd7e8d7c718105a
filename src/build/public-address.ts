import { openContentFolder } from '../content/folder.ts';
import { shownFile, type Problem } from '../content/problem.ts';
import { readContentFiles } from '../content/read-file.ts';
import { patterns } from '../schema/index.ts';
import { basePath } from '../lib/settings.ts';
import { isSiteAddress } from '../schema/publication.ts';
import { PlainError } from './errors.ts';

/**
 * The public address of the site without its base path: `SITE_URL`, else what the publication says.
 *
 * @param contentDir an absolute path; its content has been checked.
 * @throws a {@link PlainError} when neither is there: pages, feeds and sitemap would name the machine that built them.
 */
export function publicAddress(contentDir: string): string {
  const named = process.env['SITE_URL'];
  if (named && !isSiteAddress(named)) {
    throw new PlainError(
      `SITE_URL 是“${named}”，不是网站的网址。\n办法：写成 https://example.org 这样，不带路径；网站放在子目录里的，另用 BASE_PATH 写明。`,
    );
  }
  const [record] = readContentFiles(openContentFolder(contentDir, false), ['publication']);
  const address = named || record?.fields?.['address'];
  if (typeof address === 'string') return openly(new URL(address).origin);
  throw new PlainError(
    [
      `还不知道网站的网址：${shownFile(contentDir, patterns.publication)} 里没有 address，也没有设 SITE_URL。`,
      '没有它，网页、站点地图和引文里的网址都会是错的。',
      '办法：在 publication.yaml 里加一行，例如 address: https://example.org；只想在自己电脑上看的，用 npm start。',
    ].join('\n'),
  );
}

/**
 * To be asked before anything is built: every link of the site would be wrong.
 *
 * @param base as `basePath`.
 * @throws a {@link PlainError} unless it is made of plain names: it stands in addresses, headers and configurations of hosts.
 */
export function assertBasePath(base = basePath): void {
  if (/^\/(?:(?!\.{1,2}\/)[A-Za-z0-9._~-]+\/)*$/.test(base)) return;
  throw new PlainError(
    `BASE_PATH 是“${base}”，不能作网址里的路径。\n办法：只用英文字母、数字、连字符和斜线，不写域名和盘符，例如 BASE_PATH=paper（前面不加斜线，Windows 上的 Git Bash 会把它改成盘里的路径）。`,
  );
}

/**
 * Why no site can be published at the address that its publication gives; `undefined` where it can, or `SITE_URL` stands in for it.
 *
 * @param file of the publication, as an editor knows it.
 */
export function addressProblem(file: string, address: string | undefined): Problem | undefined {
  if (process.env['SITE_URL']) return undefined;
  const problem =
    address === undefined || address === ''
      ? '还没有写网站的网址，网页、站点地图和引文里的网址都会是错的'
      : isOwn(address)
        ? `网站的网址写成了“${address}”，那是自己的电脑，读者打不开`
        : undefined;
  return problem === undefined
    ? undefined
    : {
        file,
        field: 'address（网站的网址）',
        problem,
        remedy: '写上读者打开网站用的网址，例如 https://example.org',
      };
}

/** Only readers on the same machine or in the same house would find the pages at such an address. */
function openly(origin: string): string {
  if (!isOwn(origin)) return origin;
  throw new PlainError(
    `网站的网址写成了“${origin}”，那是自己的电脑，读者打不开，引文和站点地图里的网址也都会是错的。\n办法：写成读者打开网站用的网址；只想在自己电脑上看的，用 npm start。`,
  );
}

const isOwn = (address: string) =>
  /^(localhost|.*\.local(host)?|0\.0\.0\.0|127\..*|\[::1?\])$/.test(new URL(address).hostname);
