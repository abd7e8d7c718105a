import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hostFiles } from '../../../src/build/hosting/host-files.ts';
import { licenceText, packagesOf } from '../../../src/build/hosting/licences.ts';
import { headerPolicy } from '../../../src/lib/security-policy.ts';
import { precompress } from '../../../src/build/hosting/precompress.ts';

test('the header file says below the base path what the bundled server says', () => {
  expect(hostFiles('/paper/')['_headers']).toBe(`/paper/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: ${headerPolicy}

/paper/_astro/*
  Cache-Control: public, max-age=31536000, immutable

/paper/fonts/slices/*
  Cache-Control: public, max-age=31536000, immutable

/paper/share/*
  Cache-Control: public, max-age=31536000, immutable

/paper/media/*
  Access-Control-Allow-Origin: *

/paper/media/*.avif
  Cache-Control: public, max-age=31536000, immutable

/paper/data/*
  Access-Control-Allow-Origin: *

/paper/iiif/*
  Access-Control-Allow-Origin: *

/paper/pagefind/:folder/*
  Cache-Control: public, max-age=31536000, immutable
`);
});

test('the redirect file leads to the base path, and from addresses that machines ask for by habit', () => {
  expect(hostFiles('/paper/')['_redirects']).toBe(
    '/ /paper/ 302\n/paper/sitemap.xml /paper/sitemap-index.xml 301\n',
  );
  expect(hostFiles('/')['_redirects']).not.toMatch(/^\/ /m);
});

test('the licences of the typeface, the search and its tables are given in full', () => {
  const text = licenceText(new Map());
  expect(text).toMatch(/SIL OPEN FONT LICENSE Version 1\.1[\s\S]*OTHER DEALINGS IN THE FONT SOFTWARE/);
  expect(text).toMatch(/pagefind 1\.[\s\S]*Permission is hereby granted/);
  expect(text).toMatch(/opencc-js[\s\S]*Apache License[\s\S]*END OF TERMS AND CONDITIONS/);
  expect(text).toContain('pinyin-pro');
});

test('a package whose code comes into the scripts of the site brings its licence along', () => {
  const modules = [
    '/project/src/components/site/typeface.ts',
    join(process.cwd(), 'node_modules/thumbhash/thumbhash.js'),
    '\0vite/preload-helper.js',
  ];
  const packages = packagesOf(modules);
  expect([...packages.keys()]).toEqual(['thumbhash', 'vite']);
  expect(licenceText(packagesOf(modules.slice(-1)))).toMatch(/\nvite \d[\s\S]*Permission is hereby granted/);
  expect(licenceText(packagesOf(modules.slice(-1)))).not.toContain('# Bundled dependencies');
  expect(packagesOf(['C:\\project\\node_modules\\@scope\\name\\a.js']).get('@scope/name')).toBe(
    'C:\\project\\node_modules\\@scope\\name',
  );
  expect(() => licenceText(new Map([['none', join(process.cwd(), 'src')]]))).toThrow();
});

test('texts are compressed beside the files that hold them; pictures and very small files are not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const text = '职工之家'.repeat(1000);
  writeFileSync(join(folder, 'index.html'), text);
  writeFileSync(join(folder, 'small.json'), '{}');
  writeFileSync(join(folder, 'picture.avif'), Buffer.alloc(5000));
  expect(await precompress(folder)).toBe(1);
  expect(readdirSync(folder).sort()).toEqual([
    'index.html',
    'index.html.br',
    'index.html.gz',
    'picture.avif',
    'small.json',
  ]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(text);
});
