import { describe, expect, test } from 'vitest';
import { checkEdited, checkWith, field } from './check-with.ts';

test('one work too few is told which number is missing', async () => {
  expect(await checkWith('too-few-works', ['works/spring-show/002/work.yaml'])).toEqual([
    {
      file: 'exhibitions/spring-show.yaml',
      line: 6,
      field: 'displayed（展出作品数）',
      problem: '记录说展出2幅，works/spring-show 里有1幅：缺少 002',
      remedy:
        '补上缺少的作品文件夹，文件夹已经有了的补上里面的 work.yaml，移走多出的；记录有误就改正 displayed',
    },
  ]);
});

test('one work too many is told which number is too many', async () => {
  expect(await checkWith('too-many-works')).toEqual([
    {
      file: 'exhibitions/spring-show.yaml',
      line: 6,
      field: 'displayed（展出作品数）',
      problem: '记录说展出2幅，works/spring-show 里有3幅：多出 003',
      remedy: '补上缺少的作品文件夹，移走多出的；记录有误就改正 displayed',
    },
  ]);
});

test('a slip in the number of works is told as that, however many it makes', async () => {
  const displayed = field('displayed', '999999999999');
  expect(await checkEdited({ 'exhibitions/spring-show.yaml': displayed })).toMatchObject([
    { problem: '记录说展出999999999999幅，works/spring-show 里有2幅：缺少 003–999999999999' },
  ]);
});

test('a work number used twice is found', async () => {
  expect(await checkWith('work-number-twice')).toEqual([
    {
      file: 'works/spring-show/002/work.yaml',
      line: 1,
      field: 'number（编号）',
      problem: '编号是 1，文件夹却是 002',
      remedy: '改正编号：001 已经是另一件作品',
    },
  ]);
});

test('a folder that is not the work’s number is told its right name', async () => {
  expect(await checkWith('work-folder-misnamed')).toEqual([
    {
      file: 'works/spring-show/03/work.yaml',
      line: 1,
      field: 'number（编号）',
      problem: '编号是 3，文件夹却是 03',
      remedy: '改正编号，或把文件夹改名为 003',
    },
  ]);
});

test('a work without its picture is told where to put it', async () => {
  expect(await checkWith('missing-master', ['works/spring-show/001/master.jpg'])).toEqual([
    {
      file: 'works/spring-show/001/work.yaml',
      field: 'image（原图文件名）',
      problem: '没有图片文件 works/spring-show/001/master.jpg',
      remedy: '把图片放进 works/spring-show/001，文件名与这里一样',
    },
  ]);
});

test('a series that the exhibition does not have is told the nearest one', async () => {
  expect(await checkWith('unknown-series')).toEqual([
    {
      file: 'works/spring-show/002/work.yaml',
      line: 4,
      field: 'series（系列）',
      problem: '影展记录里没有“building-sites”这个系列',
      remedy: '是不是想写 building-site？可选：building-site；要新增，就写进 exhibitions/spring-show.yaml 的 series',
    },
  ]);
});

test('an award that the exhibition does not have is told the choices', async () => {
  expect(await checkWith('unknown-award')).toEqual([
    {
      file: 'works/spring-show/001/work.yaml',
      line: 6,
      field: 'award（奖项）',
      problem: '影展记录里没有“特等奖”这个奖项',
      remedy: '是不是想写 一等奖？可选：一等奖；要新增，就写进 exhibitions/spring-show.yaml 的 awards',
    },
  ]);
});

test('a specimen with a photographer is found', async () => {
  expect(await checkWith('specimen-with-photographer')).toEqual([
    {
      file: 'works/spring-show/002/work.yaml',
      line: 4,
      field: 'photographer（作者）',
      problem: '样张不能有作者、单位或奖项',
      remedy: '删去这一行；如果已经换成作者的照片，就把 kind 改成 photograph',
    },
  ]);
});

test('a reason without a withdrawal is found', async () => {
  expect(await checkWith('reason-without-withdrawal')).toEqual([
    {
      file: 'works/spring-show/002/work.yaml',
      line: 7,
      field: 'withdrawal（撤回说明）',
      problem: '有撤回说明，状态却是已发布',
      remedy: '要撤回，就把 status 改成 withdrawn 或 image-withdrawn；不撤回，就删去 withdrawal',
    },
  ]);
});

test('works without an exhibition are told which file to make', async () => {
  expect(await checkWith('work-without-exhibition')).toEqual([
    {
      file: 'works/autumn-show',
      field: '',
      problem: '这个文件夹里有作品，却没有“autumn-show”这个影展',
      remedy: '新建文件 exhibitions/autumn-show.yaml，或改正文件夹的名字',
    },
  ]);
});

test('a description that repeats the title is found', async () => {
  expect(await checkWith('work-alt-is-title')).toEqual([
    {
      file: 'works/spring-show/002/work.yaml',
      line: 5,
      field: 'alt（画面描述）',
      problem: '描述与作品名称或说明一样',
      remedy: '另写一句，说出画面里有什么，给看不见图片的读者',
    },
  ]);
});

describe('The works that a record chooses', () => {
  const file = 'exhibitions/spring-show.yaml';

  test('for its route are there', async () => {
    expect(await checkWith('route-unknown-work')).toEqual([
      {
        file,
        line: 15,
        field: 'route 第2项 work（作品编号）',
        problem: '影展里没有第009号作品',
        remedy: '改成 001 到 002 之间有的编号，或删去这一项',
      },
    ]);
  });

  test('for its route stand in it once, however their numbers are written', async () => {
    expect(await checkWith('route-work-twice')).toEqual([
      {
        file,
        line: 16,
        field: 'route 第3项 work（作品编号）',
        problem: '第002号作品写了两次',
        remedy: '只留一处，删去另一处',
      },
    ]);
  });

  test('for its route have their lines', async () => {
    expect(await checkWith('route-without-text')).toEqual([
      expect.objectContaining({ file, field: 'route 第1项 text（导览词）' }),
    ]);
  });

  test('for its route and are withdrawn are named, and do not keep the site from being published', async () => {
    expect(await checkWith('route-withdrawn-work')).toEqual([
      {
        file,
        line: 15,
        field: 'route 第2项 work（作品编号）',
        problem: '导览里的第002号作品已撤回，网站上的导览没有这一幅',
        remedy: '从 route 里删去这一项，或换成别的作品',
        warning: true,
      },
    ]);
  });

  test('to open it are there', async () => {
    expect(await checkWith('lead-unknown-work')).toEqual([
      {
        file,
        line: 13,
        field: 'lead（题图）',
        problem: '影展里没有第003号作品',
        remedy: '改成 001 到 002 之间有的编号，或删去这一项',
      },
    ]);
  });

  test('for the order of its wall are there, each once', async () => {
    expect(await checkWith('wall-order-twice')).toEqual([
      {
        file,
        line: 13,
        field: 'wallOrder（展墙的次序）第4项',
        problem: '影展里没有第005号作品',
        remedy: '改成 001 到 002 之间有的编号，或删去这一项',
      },
      {
        file,
        line: 13,
        field: 'wallOrder（展墙的次序）第3项',
        problem: '第002号作品写了两次',
        remedy: '只留一处，删去另一处',
      },
    ]);
  });
});
