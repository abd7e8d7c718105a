import { describe, expect, test } from 'vitest';
import { checkEdited, checkWith } from './check-with.ts';

const file = 'redirects.yaml';

describe('an address that was published and is gone', () => {
  test('is told with the lines that lead its readers on', async () => {
    expect(await checkWith('address-vanished')).toEqual([
      {
        file,
        field: '',
        problem: '发布过的网址 /articles/2024-05/first-evening/ 打不开了：没有 articles/2024-05/first-evening.md',
        remedy: [
          '把文件放回去，或改回原名；确实要改名、删去的，在 redirects.yaml 里写上读者转到哪里：',
          'redirects:',
          '  - from: /articles/2024-05/first-evening/',
          '    to: /articles/2024-05/reading-room/',
          '只是要撤下的，不要删文件，用“撤回”',
        ].join('\n    '),
      },
    ]);
  });

  test('is told once for an issue and its articles, an exhibition and its works', async () => {
    const problems = await checkWith('issue-vanished');
    expect(problems.map(({ problem }) => problem)).toEqual([
      '发布过的网址 /issues/2024-05-06/ 打不开了：没有 issues/2024-05-06.yaml',
      '发布过的网址 /exhibitions/autumn-show/ 打不开了：没有 exhibitions/autumn-show.yaml',
    ]);
    expect(problems[0]?.remedy).toContain('to: /issues/2024-05/');
  });

  test('is no problem once somebody has said where it leads; articles go with their issue', async () => {
    const redirects = [
      'redirects:',
      ...['issues/2024-05-06/ issues/2024-05/', 'exhibitions/autumn-show/ exhibitions/spring-show/'].flatMap(
        (row) => [`  - from: /${row.split(' ')[0]}`, `    to: /${row.split(' ')[1]}`],
      ),
    ].join('\n');
    const ledger = '/articles/2024-05-06/opening/\n/issues/2024-05-06/\n/exhibitions/autumn-show/\n/exhibitions/autumn-show/009/\n';
    expect(await checkEdited({ 'redirects.yaml': redirects, 'ledger/2024.txt': ledger })).toEqual([]);
    const gone = await checkEdited({ 'redirects.yaml': redirects, 'ledger/2024.txt': `${ledger}/articles/2024-05-06/lost/\n` });
    expect(gone.map(({ problem }) => problem)).toEqual([
      '发布过的网址 /articles/2024-05-06/lost/ 打不开了：没有 articles/2024-05-06/lost.md',
    ]);
  });
});

describe('a redirect', () => {
  test.each(['/feed.xml/', '/_headers/', '/data/articles-2024.json/'])(
    'from %s is refused: no page can lie where the site has a file',
    async (from) => {
      const redirects = `redirects:\n  - from: ${from}\n    to: /issues/2024-05/\n`;
      expect(await checkEdited({ 'redirects.yaml': redirects })).toMatchObject([
        { file, line: 2, problem: '这不是本站网址的写法', remedy: expect.stringContaining('文件不以斜线结尾') },
      ]);
    },
  );

  const faults: [fixture: string, line: number, field: string, problem: string, remedy: string][] = [
    ['redirect-to-nothing', 3, 'redirects 第1项 to', '没有 /articles/2024-05/openin/ 这个网页', '是不是想写 /articles/2024-05/opening/？'],
    ['redirect-in-a-circle', 3, 'redirects 第1项 to', '/people/a/ 转来转去又回到 /people/a/，读者永远到不了', '改成现在有的网页'],
    ['redirect-to-a-redirect', 3, 'redirects 第1项 to', '/people/b/ 自己也改了网址，读者要转两次', '直接写最后的网址：to: /people/li-ming/'],
    ['redirect-from-a-page', 2, 'redirects 第1项 from', '/articles/2024-05/opening/ 现在还有网页，读者不会转走', '删去这一项；真要转走的，先把那个文件改名或删去'],
    ['redirect-twice', 4, 'redirects 第2项 from', '旧网址 /people/a/ 写了两次', '只留一处，删去另一处'],
    ['redirect-not-an-address', 2, 'redirects 第1项 from', '这不是本站网址的写法', '从域名后面的斜线写起'],
  ];
  test.each(faults)('%s is told with line and remedy', async (fixture, line, field, problem, remedy) => {
    const [first] = await checkWith(fixture);
    expect(first).toMatchObject({ file, line, problem });
    expect(first?.field).toContain(field);
    expect(first?.remedy).toContain(remedy);
  });

  test('names nothing outside the site', async () => {
    const problems = await checkWith('redirect-not-an-address');
    expect(problems.map(({ field }) => field)).toEqual([
      expect.stringContaining('from'),
      expect.stringContaining('to'),
    ]);
  });
});
