import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandOf } from '../../../../src/newsroom/desk/open-browser.ts';

const mac = '打开编辑部.command';
const windows = readFileSync('open-newsroom.cmd');

/**
 * Runs the starter in a project of a test's own, with programs that only say what they were told.
 *
 * @param node what Node.js answers when it is asked whether it is new enough.
 * @param installed the package lock that was installed; `by hand` where no starter has kept it, `cut off` where npm was stopped.
 */
function start({ npm, node = 'exit 0', installed, isAlone }: Machine) {
  const root = mkdtempSync(join(tmpdir(), "starter 空格 'a&b' $HOME-"));
  copyFileSync(mac, join(root, mac));
  if (!isAlone) writeFileSync(join(root, 'package-lock.json'), 'this lock');
  const bin = join(root, 'bin');
  mkdirSync(bin);
  if (npm !== undefined) program(join(bin, 'npm'), npm);
  if (npm !== undefined) program(join(bin, 'node'), node);
  const modules = join(root, 'node_modules');
  if (installed !== undefined) mkdirSync(modules);
  if (installed !== undefined && installed !== 'cut off')
    writeFileSync(join(modules, '.package-lock.json'), '');
  if (installed?.endsWith('lock')) writeFileSync(join(modules, '.installed-package-lock.json'), installed);
  for (const name of ['dirname', 'cmp', 'cp']) program(join(bin, name), `exec /usr/bin/${name} "$@"`);
  const run = () => {
    const { status, stdout } = spawnSync('/bin/sh', [join(root, mac)], {
      env: { PATH: bin },
      input: '\n',
      encoding: 'utf8',
    });
    return { status, stdout };
  };
  return { ...run(), again: run };
}

interface Machine {
  npm?: string;
  node?: string;
  installed?: string;
  /** Whether the starter lies there without the program, as one that was opened in a zip. */
  isAlone?: boolean;
}

function program(path: string, text: string) {
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
}

const hasNoNpmElsewhere =
  spawnSync('/bin/sh', ['-c', 'PATH=/opt/homebrew/bin:/usr/local/bin command -v npm']).status !== 0;

test.skipIf(process.platform === 'win32' || !hasNoNpmElsewhere)(
  'who has no Node.js is told where it is',
  () => {
    const { status, stdout } = start({});
    expect(status).toBe(1);
    expect(stdout).toContain('https://nodejs.org/');
  },
);

test.skipIf(process.platform === 'win32')(
  'who has an old Node.js, or only the starter, is told what to do',
  () => {
    const old = start({ npm: 'echo npm', node: `[ "$1" = -e ] && exit 1` });
    expect([old.status, old.stdout]).toEqual([
      1,
      expect.stringMatching(/Node\.js 太旧.*第20版.*https:\/\/nodejs\.org\//),
    ]);
    expect(old.stdout).not.toContain('npm');
    expect(start({ npm: 'echo npm', isAlone: true }).stdout).toMatch(/压缩包先全部解压/);
  },
);

test('both starters ask Node.js itself whether it is new enough', () => {
  const asked = /node -e (["'])(.*)\1/;
  const [ofMac, ofWindows] = [readFileSync(mac, 'utf8'), windows.toString('utf8')].map(
    (text) => asked.exec(text)?.[2] ?? '',
  );
  expect(ofMac).toBe(ofWindows);
  for (const [version, status] of [
    ['18.19.1', 1],
    ['20.0.0', 0],
    ['24.21.0', 0],
  ] as const) {
    const answer = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); ${ofMac}`;
    expect(spawnSync(process.execPath, ['-e', answer]).status).toBe(status);
  }
});

test.skipIf(process.platform === 'win32' || !hasNoNpmElsewhere)(
  'the first start fetches what is needed, and so does one that follows a cut or a renewal; others do not',
  () => {
    const npm =
      'echo "npm $*"; if [ "$1" = ci ]; then /bin/mkdir -p node_modules; echo > node_modules/.package-lock.json; fi';
    const fetched = /npm ci\nnpm run --silent newsroom/;
    const ready = 'npm run --silent newsroom\n';
    const first = start({ npm });
    expect(first.stdout).toMatch(fetched);
    expect(first.again().stdout).toBe(ready);
    expect(start({ npm, installed: 'cut off' }).stdout).toMatch(fetched);
    expect(start({ npm, installed: 'an older lock' }).stdout).toMatch(fetched);
    expect(start({ npm, installed: 'this lock' }).stdout).toBe(ready);
    expect(start({ npm, installed: 'by hand' }).stdout).toBe(ready);
  },
);

test('macOS may run its starter', () => {
  expect(statSync(mac).mode & 0o111).toBe(process.platform === 'win32' ? statSync(mac).mode & 0o111 : 0o111);
});

test('cmd.exe reads its starter: its line ends, no mark at the start, an ASCII name, Chinese only behind the code page', () => {
  const text = windows.toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(false);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [before = ''] = text.split('chcp 65001');
  expect(/[^ -~\r\n]/.test(before)).toBe(false);
  // Inside a block a bracket would end it.
  const messages = text.split('\r\n').filter((row) => row.trimStart().startsWith('echo '));
  expect(messages.filter((row) => /[()&|<>^%]/.test(row))).toEqual([]);
});

test('each system opens its browser, and an address stays one word', () => {
  const address = 'http://127.0.0.1:4321/newsroom/';
  expect(commandOf('darwin', address)).toEqual(['open', [address]]);
  expect(commandOf('linux', address)).toEqual(['xdg-open', [address]]);
  expect(commandOf('win32', address)).toEqual(['cmd', ['/d', '/c', 'start', '""', address]]);
});
