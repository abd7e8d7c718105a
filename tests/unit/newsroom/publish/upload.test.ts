import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { upload, uploadCommand } from '../../../../src/newsroom/publish/upload.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'upload-'));

function config(text: string) {
  const file = join(newFolder(), 'newsroom.yaml');
  writeFileSync(file, text);
  return file;
}

test('the command is taken from the newsroom’s file, word by word', () => {
  const file = config("upload: [rsync, -a, '{site}/', 'editor@example.org:/var/www/']\n");
  expect(uploadCommand(file)).toEqual(['rsync', '-a', '{site}/', 'editor@example.org:/var/www/']);
  expect(uploadCommand(join(newFolder(), 'newsroom.yaml'))).toBeUndefined();
});

test.each(['upload: rsync -a\n', 'upload: [{ a: b }]\n', 'upload: [rsync\n'])(
  '%j is refused with a remedy',
  (text) => {
    expect(() => uploadCommand(config(text))).toThrow('办法：');
  },
);

test('no shell reads the command: signs in a path stay signs', async () => {
  const folder = newFolder();
  const site = join(folder, '$(touch pwned); `x` & y');
  const script = 'require("fs").writeFileSync(process.argv[1], process.argv[2])';
  const lines: string[] = [];
  await upload([process.execPath, '-e', script, join(folder, 'told'), '{site}/'], site, (line) =>
    lines.push(line),
  );
  expect(readFileSync(join(folder, 'told'), 'utf8')).toBe(`${site}/`);
  expect(readdirSync(folder)).toEqual(['told']);
});

test('a program that is missing, cannot be run or fails says so', async () => {
  // Where a folder of the search path may not be read the system does not say that the program is missing.
  for (const program of ['no-such-program', join(process.cwd(), 'package.json')])
    await expect(upload([program], '/site', () => {})).rejects.toThrow(/上传用的程序[^]*办法：/);
  const failing = [process.execPath, '-e', 'console.error("没有权限"); process.exit(3)'];
  await expect(upload(failing, '/site', () => {})).rejects.toThrow('没有权限');
});
