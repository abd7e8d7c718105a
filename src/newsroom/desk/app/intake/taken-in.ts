import type { Block, Pasted, ReadDocuments, Source, TakenPhoto } from '../../shared/intake.ts';
import { post, uploadFile } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import { inTurn } from '../shell/in-turn.ts';
import { noFacts, type Facts } from './issue-facts.ts';
import { placePicture, type Photo } from './photos.ts';
import { withCorrections } from './reading.ts';
import { takeFiles } from './taken-files.ts';

/** What came in: documents and words that were read, photographs, and what the editor has corrected in them. */
export abstract class TakenIn extends DeskElement {
  static override properties = {
    read: { state: true },
    pages: { state: true },
    photos: { state: true },
    facts: { state: true },
    refusals: { state: true },
    work: { state: true },
  };
  declare read: ReadDocuments | undefined;
  /** The blocks of each page, as corrected. */
  declare pages: Block[][];
  declare photos: Photo[];
  declare facts: Facts;
  /** Why files that were put in last were not taken in, and what to do. */
  declare refusals: string[];
  /** What is being done. */
  declare work: '' | '正在收文件' | '正在读来稿' | '正在存为草稿';
  /** Another one where all was thrown away meanwhile. */
  protected source: Source = { documents: [], pasted: [] };
  /** What came while something is read would not be read with it, and what came while it is saved not be saved. */
  protected readonly inTurn = inTurn();

  /** Hears that something else is to be drafted. */
  protected abstract changed(): void;

  protected empty(): void {
    this.read = undefined;
    this.pages = [];
    this.photos = [];
    this.facts = noFacts;
    this.refusals = [];
    this.work = '';
    this.source = { documents: [], pasted: [] };
  }

  protected async takeFiles(files: readonly File[]): Promise<void> {
    this.work = '正在收文件';
    const { source } = this;
    const { photos, documents, refusals } = await takeFiles(files, this.photos, {
      upload: async (file) => (await uploadFile(file)).id,
      look: (upload, taken) => post<TakenPhoto>('intake/photo', { upload, taken }),
    });
    if (this.source !== source) return;
    this.photos = [...this.photos, ...photos];
    this.refusals = refusals;
    if (documents.length > 0) await this.attempt(() => this.#read({ documents, pasted: [] }));
    this.work = '';
    this.changed();
  }

  /** @param onRead told when the words were read. */
  protected async takePaste(pasted: Pasted, onRead: () => void): Promise<void> {
    const isRead = await this.attempt(() => this.#read({ documents: [], pasted: [pasted] }));
    if (isRead) onRead();
    this.work = '';
    this.changed();
  }

  /** Reads what has come on top of what is there. */
  async #read(more: Source): Promise<true> {
    this.work = '正在读来稿';
    const before = this.source;
    const source = {
      documents: [...before.documents, ...more.documents],
      pasted: [...before.pasted, ...more.pasted],
    };
    const read = await post<ReadDocuments>('intake/read', source);
    if (this.source !== before) return true;
    this.pages = withCorrections(read, this);
    this.read = read;
    this.source = {
      ...source,
      documents: source.documents.filter((upload) => !read.unread.includes(upload)),
    };
    this.facts = { ...this.facts, date: this.facts.date || read.date || '' };
    return true;
  }

  protected setPage(index: number, blocks: Block[]): void {
    this.pages = this.pages.with(index, blocks);
    this.changed();
  }

  protected readonly givePhoto = ({
    detail,
  }: CustomEvent<{ photo: Photo; page: number; caption: string }>): void => {
    this.pages = this.pages.map((blocks, page) =>
      placePicture(blocks, detail.photo, page === detail.page ? detail.caption : ''),
    );
    this.changed();
  };

  protected readonly removePhoto = ({ detail }: CustomEvent<Photo>): void => {
    this.photos = this.photos.filter(({ upload }) => upload !== detail.upload);
    this.pages = this.pages.map((blocks) => placePicture(blocks, detail, ''));
    this.changed();
  };
}
