import { expect, test } from 'vitest';
import type { Source } from '../../../../src/newsroom/desk/shared/intake.ts';
import type { OverviewIssue } from '../../../../src/newsroom/desk/shared/overview.ts';
import { onPage } from './support.ts';

test('a document that is put in while another is read is read on top of it, and a bad photograph is told beside it', async () => {
  const read: Source[] = [];
  const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let uploads = 0;
  onPage({
    upload: async () => Response.json({ id: `upload ${++uploads}` }),
    'intake/photo': async () => Response.json({ message: '会场.jpg 不是图片' }, { status: 422 }),
    'intake/read': async (body) => {
      read.push(JSON.parse(body) as Source);
      asked.resolve();
      await answered.promise;
      return Response.json({ session: '', pages: [], problems: [], unread: ['upload 3'] });
    },
  });
  const { TakenIn } = await import('../../../../src/newsroom/desk/app/intake/taken-in.ts');
  class Taking extends TakenIn {
    constructor() {
      super();
      this.empty();
    }
    protected override changed = () => {};
    take = (...names: string[]) =>
      this.inTurn(() => this.takeFiles(names.map((name) => new File(['人造'], name))));
  }
  customElements.define('test-taking', Taking);
  const taking = new Taking();
  const [first, second] = [taking.take('会场.jpg', '甲.docx', '旧.doc'), taking.take('乙.docx')];
  await asked.promise;
  expect([taking.work, taking.refusals]).toEqual(['正在读来稿', ['会场.jpg 不是图片']]);
  answered.resolve();
  await Promise.all([first, second]);
  expect(read.map(({ documents }) => documents)).toEqual([
    ['upload 2', 'upload 3'],
    // What could not be read is not told again.
    ['upload 2', 'upload 4'],
  ]);
  expect([taking.work, taking.refusals]).toEqual(['', []]);
});

test('new figures say which article they are of when they are saved, and are nothing to save before they are written', async () => {
  onPage({});
  const { DeskRecord } = await import('../../../../src/newsroom/desk/app/record/record-form.ts');
  class Figures extends DeskRecord {
    get sent() {
      return this.unsaved.edited;
    }
  }
  customElements.define('test-figures', Figures);
  const form = new Figures();
  form.file = { path: 'figures/2024-05/opening.yaml', sum: null, fields: {}, body: '', bodyLine: 1 };
  form.given = { article: '2024-05/opening' };
  expect(form.sent).toEqual({});
  form.edited = { figures: [{ indicator: '人造' }] };
  expect(form.sent).toEqual({ ...form.edited, ...form.given });
});

test('an order of articles is saved once by who presses twice', async () => {
  const saved: string[] = [];
  onPage({
    'issue/order': async (body) => {
      saved.push(body);
      return Response.json({});
    },
  });
  const { DeskArticleOrder } = await import('../../../../src/newsroom/desk/app/edit/article-order.ts');
  class Order extends DeskArticleOrder {
    show(issue: OverviewIssue): void {
      this.issue = issue;
      this.willUpdate(new Map([['issue', undefined]]));
      this.ids = this.ids.toReversed();
    }
    pressSave(): void {
      const [save] = this.render().values.filter((value) => typeof value === 'function');
      (save as () => void)();
    }
  }
  customElements.define('test-order', Order);
  const order = new Order();
  const told = new Promise((resolve) => order.addEventListener('desk-done', resolve));
  order.show({ id: '2024-05', articles: [{ id: '2024-05/a' }, { id: '2024-05/b' }] } as OverviewIssue);
  order.pressSave();
  order.pressSave();
  await told;
  expect(saved).toHaveLength(1);
});

test('a form that could not be opened while the desk was closed opens when it is there again', async () => {
  let isThere = false;
  const file = { path: 'publication.yaml', sum: '', fields: { title: '人造' }, body: '', bodyLine: 1 };
  const answer = (value: object) => async () => {
    if (!isThere) throw new TypeError('fetch failed');
    return Response.json(value);
  };
  onPage({
    forms: answer({ publication: [] }),
    file: answer(file),
    check: answer({ problems: [] }),
  });
  const { DeskRecord } = await import('../../../../src/newsroom/desk/app/record/record-form.ts');
  class Opening extends DeskRecord {
    change(...names: string[]): void {
      const changed = new Map(names.map((name) => [name, undefined]));
      this.willUpdate(changed);
      this.updated(changed);
    }
  }
  customElements.define('test-opening', Opening);
  const form = new Opening();
  [form.path, form.collection] = [file.path, 'publication'];
  const told: string[] = [];
  const toldTwice = new Promise<void>((resolve) =>
    form.addEventListener('desk-failure', (event) => {
      if (told.push((event as CustomEvent<string>).detail) === 2) resolve();
    }),
  );
  form.change('path', 'collection');
  await toldTwice;
  expect(told.join()).toContain('编辑部没有回答');
  isThere = true;
  const opened = new Promise((resolve) => {
    const look = () => (form.file && form.fields ? resolve(undefined) : setImmediate(look));
    look();
  });
  form.change('overview');
  await opened;
  expect([form.file?.fields, form.fields]).toEqual([file.fields, []]);
});
