import { expect, test } from 'vitest';
import { progressIn } from '../../../../src/newsroom/desk/app/publish/progress.ts';
import { Progress } from '../../../../src/build/images/progress.ts';

test('while a site is built the editor reads how many pictures are there, as the build tells it', () => {
  expect(progressIn(['15:01:02 [content-check] 内容没有问题'])).toBe('');
  const lines = [
    '15:01:02 [images] 图片8/72幅，大约还要2分钟',
    '15:01:07 [images] 图片12/72幅，大约还要40秒',
  ];
  expect(progressIn([...lines, '15:01:08 [build] ✓'])).toBe('图片12/72幅，大约还要40秒');
  const told: string[] = [];
  const progress = new Progress(1, (line) => told.push(`15:01:09 [images] ${line}`));
  progress.count(true);
  progress.finish();
  expect(progressIn([...lines, ...told])).toBe('图片1幅全部就绪');
});
