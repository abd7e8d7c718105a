import type { Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import sharp from 'sharp';
import { siteMark, siteMarkText } from '../../../src/build/publish/target.ts';
import { freePort } from '../../support/free-port.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';
import { takeTurn } from '../../support/turn.ts';

/**
 * A desk of a test's own over an archive of its own, in folders that go with it. Astro keeps one store of content a checkout, which two
 * desks would write over each other: that of another command is waited for.
 *
 * @param archive the content folder that it begins with, a small one unless told.
 */
export async function openNewsroom(archive = 'tests/fixtures/content/valid'): Promise<Newsroom> {
  const endTurn = await takeTurn(resolve('.cache/test-sites/desk.lock'));
  const root = temporaryFolder('newsroom-');
  const folders = {
    content: join(root, 'content'),
    site: join(root, 'site'),
    versions: join(root, 'newsroom'),
    uploaded: join(root, 'uploaded'),
  };
  const config = join(root, 'newsroom.yaml');
  const copy = "const [, from, to] = process.argv; require('fs').cpSync(from, to, { recursive: true })";
  const command = [process.execPath, '-e', copy, '{site}', folders.uploaded];
  writeFileSync(config, `upload: [${command.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')}]\n`);
  cpSync(archive, folders.content, { recursive: true });
  // What stands there before was published by other means: it can be brought back, and nothing has to be built for it.
  mkdirSync(folders.site);
  writeFileSync(join(folders.site, 'index.html'), `<!doctype html><title>${formerSite}</title>`);
  writeFileSync(join(folders.site, siteMark), siteMarkText);
  const record = join(folders.content, 'publication.yaml');
  if (!readFileSync(record, 'utf8').includes('address:')) {
    writeFileSync(record, `${readFileSync(record, 'utf8').trimEnd()}\naddress: https://example.org\n`);
  }
  const desk = spawn(process.execPath, ['src/newsroom/desk/start.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: folders.content,
      OUT_DIR: folders.site,
      NEWSROOM_DIR: folders.versions,
      NEWSROOM_CONFIG: config,
      NEWSROOM_BROWSER: 'none',
      PORT: String(await freePort()),
      SITE_URL: '',
    },
  });
  const stop = () => void desk.kill();
  process.once('exit', stop);
  return {
    ...folders,
    address: await addressOf(desk),
    async close() {
      stop();
      process.off('exit', stop);
      if (desk.exitCode === null && desk.signalCode === null) await once(desk, 'exit');
      endTurn();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The title of the site that was published before. */
export const formerSite = '人造的旧网站';

/** Lets the desk show nothing beside its forms from now on: what the site's pages cost is not what a test is about. */
export async function spareThePreview(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => /^\/(articles|issues)\//.test(pathname),
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>人造的预览</title>' }),
  );
}

/** A page of an artificial newspaper as an editor gets it. */
export function artificialPage(): Promise<Buffer> {
  const line = (text: string, size: number) =>
    new Paragraph({ children: [new TextRun({ text, size: size * 2, bold: size > 12 })] });
  const children = [
    line('人造稿件一：测试用的夜校今晚开课', 26),
    line(
      '本报讯（记者甲乙）这是一段人造的文字，只为检查程序，不是新闻。夜校开课的第一个晚上，来了三十名学员。',
      10.5,
    ),
    line('人造的第二段也只为检查程序：学员们按时到场，领到课本，下课时把桌椅摆回原处。', 10.5),
    line('图为人造的夜校课堂。', 9),
    line('人造稿件二：测试用的书屋开门', 20),
    line('本报讯（记者丙丁）这也是人造的文字。书屋里有一千二百册书，晚上九点关门，周末全天开放。', 10.5),
  ];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A photograph that is like no other: spots of colour, from a number. */
export async function artificialPhotograph(seed: number): Promise<Buffer> {
  const [width, height] = [16, 12];
  const spots = Uint8Array.from(
    { length: width * height * 3 },
    (_, index) => (index * index * (seed * 7 + 3)) % 251,
  );
  return sharp(spots, { raw: { width, height, channels: 3 } })
    .resize(2400, 1800)
    .jpeg()
    .toBuffer();
}

/** The numbers of the works of the archive that are still specimens. */
export const specimensIn = ({ content }: Newsroom): string[] =>
  globSync('works/*/*/work.yaml', { cwd: content })
    .filter((path) => readFileSync(join(content, path), 'utf8').includes('kind: specimen'))
    .map((path) => path.split(/[\\/]/)[2] ?? '')
    .sort();

/** Drops files where the desk takes them, as from a folder. */
export async function dropFiles(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const data = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all) {
        transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name));
      }
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  );
  await page.locator('.drop').first().dispatchEvent('drop', { dataTransfer: data });
}

/** The texts of all files of a site that hold a word. */
export const filesWith = (folder: string, word: string): string[] =>
  !existsSync(folder)
    ? []
    : globSync('**/*', { cwd: folder }).filter(
        (path) => statSync(join(folder, path)).isFile() && readFileSync(join(folder, path)).includes(word),
      );

/** What the desk prints is read to its end, for it stops when nobody listens. */
function addressOf(desk: ChildProcess): Promise<string> {
  let told = '';
  return new Promise((resolve, reject) => {
    const listen = (text: Buffer) => {
      told += text.toString();
      const address = /http:\/\/\S+\/newsroom\//.exec(told)?.[0];
      if (address) resolve(address);
    };
    desk.stdout?.on('data', listen);
    desk.stderr?.on('data', listen);
    desk.once('exit', () => reject(new Error(`The desk did not open:\n${told}`)));
  });
}

export interface Newsroom {
  /** Folders; absolute. */
  content: string;
  site: string;
  versions: string;
  /** Where its upload puts the site. */
  uploaded: string;
  /** Of the desk. */
  address: string;
  close(): Promise<void>;
}
