import type { SiteChange } from '../../publish/compare.ts';
import type { Edition } from '../../publish/editions.ts';
import type { Prepared } from '../../publish/publisher.ts';

/** What 发布 shows. */
export interface PublishingState {
  /** Where the published site lies; absolute. */
  outDir: string;
  /** A site that was made and not published yet. */
  prepared: PreparedSite | undefined;
  /** Whether one was made that the content has left behind. */
  isOutdated: boolean;
  /** The newest first. */
  editions: Omit<Edition, 'files'>[];
  /** The newsroom's command, word by word. */
  upload: string[] | undefined;
}

export type PreparedSite = Omit<Prepared, 'state' | 'published'>;
export type { SiteChange };
