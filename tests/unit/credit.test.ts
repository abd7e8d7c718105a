import { describe, expect, test } from 'vitest';
import { creditOf } from '../../src/lib/subjects/credit.ts';

describe('By-line and dateline', () => {
  test.each([
    ['本报讯', '本报讯（记者王民峰）3月15日，市总工会召开会议。'],
    ['本报讯', '【本报讯】3月15日，市总工会召开会议。'],
    ['平顶山 3月15日电', '平顶山3月15日电 市总工会召开会议。'],
  ])('%s is not said twice where the text opens with it', (dateline, text) => {
    expect(creditOf({ dateline }, text).dateline).toBeUndefined();
  });

  test('a dateline that the text does not open with is shown', () => {
    expect(creditOf({ dateline: '平顶山3月15日电' }, '市总工会召开会议。').dateline).toBe('平顶山3月15日电');
    expect(creditOf({ dateline: '本报讯' }, '据本报讯，市总工会召开会议。').dateline).toBe('本报讯');
  });

  test('a by-line is known to be printed in the text, whatever its spaces', () => {
    const text = '今年2月，窦小伟获奖。（本报记者 王民峰）';
    expect(creditOf({ byline: '本报记者王民峰' }, text).bylineInText).toBe(true);
    expect(creditOf({ byline: '本报记者 李明' }, text).bylineInText).toBe(false);
    expect(creditOf({}, text)).toMatchObject({ byline: undefined, bylineInText: false, contributors: [] });
  });
});
