import { describe, expect, test } from 'vitest';
import { redactArticle, redactWork, type ArticleRecord } from '../../src/lib/queries/redaction.ts';

type Article = Parameters<typeof redactArticle>[0];
type Work = Parameters<typeof redactWork>[0];

const withdrawal = { date: '2024-06-01', reason: '应作者要求' };
const article = (status: string) =>
  ({
    id: '2024-05/a',
    body: '正文\n\n![画面二](inside.jpg)\n',
    data: { title: '标题', order: 3, photos: [{ caption: '说明', alt: '画面' }], status, withdrawal },
  }) as unknown as Article;
const work = (status: string) =>
  ({
    id: 'show/007',
    data: { number: 7, title: '标题', alt: '画面', rights: '权利', status, withdrawal },
  }) as unknown as Work;

/** With the text, which is read when it is asked for. */
const whole = (record: ArticleRecord) => (record.withdrawn ? record : { ...record, text: record.text() });

describe('What is handed out', () => {
  test('of a withdrawn article is its id, its place, the date and the reason, and nothing more', () => {
    expect(redactArticle(article('withdrawn'))).toEqual({
      id: '2024-05/a',
      withdrawn: true,
      order: 3,
      withdrawal,
    });
  });

  test('of a withdrawn work is its id, its number, the date and the reason, and nothing more', () => {
    expect(redactWork(work('withdrawn'))).toEqual({ id: 'show/007', withdrawn: true, order: 7, withdrawal });
  });

  test('of an article without its pictures is all but the pictures and what was said of them', () => {
    const redacted = redactArticle(article('image-withdrawn'));
    expect(redacted).toMatchObject({ withdrawn: false, data: { title: '标题', photos: [] } });
    expect(JSON.stringify(whole(redacted))).toContain('正文');
    expect(JSON.stringify(whole(redacted))).not.toMatch(/画面|inside/);
  });

  test('of a work without its picture is all but the description of the picture', () => {
    expect(redactWork(work('image-withdrawn'))).toMatchObject({
      withdrawn: false,
      data: { title: '标题', rights: '权利', alt: '' },
    });
  });

  test('of a published piece is all of it', () => {
    const redacted = redactArticle(article('published'));
    expect(redacted).toMatchObject({ data: article('published').data });
    expect(JSON.stringify(whole(redacted))).toMatch(/正文.*画面二/);
    expect(redactWork(work('published'))).toMatchObject({ data: work('published').data });
  });
});
