import { randomUUID } from 'node:crypto';
import { PlainError } from '../../../../build/errors.ts';
import type { Problem } from '../../../../content/problem.ts';
import { readPasted, readSource } from '../../../intake/read/read-source.ts';
import type { SourceDocument } from '../../../intake/read/source.ts';
import type { Block } from '../../../intake/roles/block.ts';
import { proposeRoles } from '../../../intake/roles/propose.ts';
import { textOf, textsOf, type Body } from '../input.ts';
import type { Uploads } from '../uploads.ts';
import { pastedOf } from './intake-input.ts';
import { withPictureRemarks } from './intake-pictures.ts';

/** Documents that were read; of those that were let go since, or by a desk that was opened again, what came in is read once more. */
export class ReadSessions {
  readonly #uploads: Uploads;
  readonly #known = new Map<string, ReadSession>();

  constructor(uploads: Uploads) {
    this.#uploads = uploads;
  }

  /** Reads what came in. */
  async read(body: Body, id: string = randomUUID()): Promise<ReadSession> {
    const uploads = textsOf(body, 'documents');
    const results = await Promise.all([
      ...uploads.map(async (upload) => {
        const { name, bytes } = this.#uploads.read(upload);
        return readSource(name, bytes);
      }),
      ...pastedOf(body).map(({ text, html }, index) =>
        readPasted(text, html, `粘贴的文字${index > 0 ? index + 1 : ''}`),
      ),
    ]);
    const read = results.flatMap((one) => ('document' in one ? [one.document] : []));
    const documents = await Promise.all(read.map(withPictureRemarks));
    const problems = results.flatMap((one) => ('problems' in one ? one.problems : []));
    const unread = uploads.filter((_, index) => !('document' in results[index]!));
    const session = { id, unread, documents, proposed: documents.map(proposeRoles), problems };
    this.#known.set(id, session);
    for (const oldest of [...this.#known.keys()].slice(0, -most)) this.#known.delete(oldest);
    return session;
  }

  /** What a request is about. */
  async of(body: Body): Promise<ReadSession> {
    const id = textOf(body, 'session');
    return this.#known.get(id) ?? this.read(body, id);
  }

  /** @throws a {@link PlainError} where it was let go. */
  known(id: string): ReadSession {
    const found = this.#known.get(id);
    if (!found) throw new PlainError('来稿已经不在了。\n办法：重新放进来。');
    return found;
  }
}

/** Those of some windows. */
const most = 5;

interface ReadSession {
  id: string;
  documents: SourceDocument[];
  /** As they were proposed; an editor corrects copies of them. */
  proposed: Block[][];
  /** Of documents that could not be read. */
  problems: Problem[];
  /** Their uploads. */
  unread: string[];
}
