import { html, nothing, type TemplateResult } from 'lit';
import type { OpenedFile } from '../../shared/files.ts';
import type { OverviewProblem } from '../../shared/overview.ts';
import './conflict-choice.ts';
import type { PlacePath } from './lead.ts';
import './problem-list.ts';

/** The head of a form: what it is of, saving, letting go, somebody else's saving, what is wrong. */
export function formHead(head: FormHead): TemplateResult {
  const { name, isDirty, theirs, show } = head;
  return html`<div class="bar">
      <h2>${name}</h2>
      <div class="bar-buttons">
        <button type="submit" class="main" ?disabled=${!isDirty}>保存</button>
        <button type="button" ?disabled=${!isDirty} @click=${() => show()}>放弃改动</button>
        ${head.more}
      </div>
    </div>
    ${
      theirs
        ? html`<desk-conflict
            .theirs=${theirs}
            @desk-take=${({ detail }: CustomEvent<OpenedFile>) => show(detail)}
            @desk-rebase=${head.rebase}
          ></desk-conflict>`
        : nothing
    }
    <desk-problems
      .of=${name}
      .problems=${head.problems}
      .bodyLine=${head.bodyLine}
      @desk-lead=${({ detail }: CustomEvent<PlacePath>) => head.lead(detail)}
    ></desk-problems>`;
}

interface FormHead {
  name: string;
  /** Stands behind the buttons. */
  more: TemplateResult | typeof nothing;
  isDirty: boolean;
  /** The file as somebody else has saved it meanwhile. */
  theirs: OpenedFile | undefined;
  problems: OverviewProblem[];
  bodyLine: number;
  /** Lets go what was changed, and shows a file, the opened one unless told. */
  show: (file?: OpenedFile) => void;
  rebase: (event: CustomEvent<OpenedFile>) => void;
  lead: (place: PlacePath) => void;
}
