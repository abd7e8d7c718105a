import type { SourceDocument } from '../read/source.ts';
import { withBeginnings } from './articles.ts';
import { textOf, type Block, type Proposal } from './block.ts';
import { isSureCaption } from './captions.ts';
import { withBylinesAbove } from './bylines-above.ts';
import { dateline, endsSentence, hasEllipsis, isBody, isDashed, isPageInfo } from './forms.ts';
import { judgeRun } from './headlines.ts';
import { joinParted } from './joins.ts';
import { isHead, linesOf, type Line, type Make } from './lines.ts';
import { isNameList, isSigned, isSureByline } from './names.ts';
import { photoNews } from './plain-headlines.ts';

/**
 * Gives every paragraph of a document its role on the page. What cannot be told is marked with a doubt; a role without one is
 * meant to be right.
 */
export function proposeRoles(document: SourceDocument): Block[] {
  const make = linesOf(document);
  const proposals = propose(make);
  const blocks = make.lines.map((line, index): Block => {
    const { role, doubt } = proposals[index] ?? { role: 'body' };
    return {
      id: `p${line.parts[0]?.paragraph ?? index}`,
      role,
      parts: line.parts,
      ...(doubt ? { doubt } : {}),
      ...(line.picture ? { picture: line.picture } : {}),
      ...(line.table ? { table: line.table } : {}),
    };
  });
  return withBylinesAbove(withBeginnings(joinParted(blocks, make).map(unfinished).map(divided)), make);
}

/** Text that does not end as a sentence does may be cut off, or something else. */
function unfinished(block: Block): Block {
  const text = textOf(block);
  const isOpen =
    block.role === 'body' && !block.table && text.length > 25 && !endsSentence(text) && !isNameList(text);
  return isOpen && !block.doubt ? { ...block, doubt: '末尾没有标点，可能没有完，也可能是标题' } : block;
}

/** Words of Latin letters that go on in the next line. */
function divided(block: Block): Block {
  const words = block.parts.flatMap(({ text }, index) => {
    const start = /[A-Za-z]+-$/.exec(text)?.[0];
    const end = /^[a-z]+/.exec(block.parts[index + 1]?.text ?? '')?.[0];
    return start && end ? [`“${start}${end}”`] : [];
  });
  if (words.length === 0) return block;
  return { ...block, doubt: `${words.join('')}在来稿里分在两行，连字符可能是分行时加的` };
}

function propose(make: Make): Proposal[] {
  const { lines } = make;
  const proposals: Proposal[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    if (isHead(line)) {
      const end = endOfRun(lines, at);
      const judged = judgeRun(make, at, end, proposals);
      proposals.push(...judged);
      at = end;
      // What stands below the headline of photo news is its caption.
      if (judged.some(({ doubt }) => doubt === photoNews)) {
        proposals.push({ role: 'caption', doubt: '可能是图片新闻的说明，也可能是正文' });
        at += 1;
      }
    } else {
      proposals.push(proposeAlone(make, at, proposals));
      at += 1;
    }
  }
  return proposals;
}

/** The lines that go with a headline: others of it, and who wrote it. A second headline behind a by-line is one of its own. */
function endOfRun(lines: readonly Line[], from: number): number {
  let to = from + 1;
  while (to < lines.length) {
    const line = lines[to]!;
    const before = lines[to - 1]!;
    const goesOn = isHead(line)
      ? isHead(before)
      : (line.is === 'byline' || line.is === 'name') && (isHead(before) || before.is === line.is);
    if (!goesOn) break;
    to += 1;
  }
  return to;
}

function proposeAlone(make: Make, at: number, before: readonly Proposal[]): Proposal {
  const { lines } = make;
  const line = lines[at]!;
  const previous = lines[at - 1];
  switch (line.is) {
    case 'picture':
    case 'pageCredit':
      return { role: line.is };
    case 'pageInfo':
      return { role: line.is, ...(isPageInfo(line.text) ? {} : { doubt: '像页码，没有收入正文' }) };
    case 'ignored':
      return hasEllipsis(line.text) ? { role: 'body', doubt: '只有省略号，可能是正文' } : { role: 'ignored' };
    case 'caption':
      return proposeCaption(line, previous, lines[at + 1]);
    case 'byline': {
      if (isSureByline(line.text)) return { role: 'byline' };
      const isTitle = lines[at + 1]?.is === 'text' && previous?.is !== 'head' && !/[（(\s]/.test(line.text);
      return { role: isTitle ? 'title' : 'byline', doubt: '像作者，也可能是标题或正文' };
    }
    case 'date':
      return { role: 'body', ...(before.length === 0 ? { doubt: '这一行是日期，可能是版面日期' } : {}) };
    case 'name':
      return { role: 'body', doubt: '只有两三个字，可能是作者' };
    default:
      return proposeText(make, at, previous);
  }
}

function proposeCaption(
  { text, form, look }: Line,
  previous: Line | undefined,
  next: Line | undefined,
): Proposal {
  if (
    look === 'small' &&
    next?.is === 'pageInfo' &&
    !isSureCaption(text) &&
    (previous?.is ?? next.is) === next.is
  )
    return { role: 'pageInfo', doubt: '在版头，可能是报名或版名' };
  if (isSigned(text)) return { role: 'body', doubt: '像图片说明，又像稿件的署名' };
  if (isSureCaption(text) || form.style === 'caption' || (look === 'small' && previous?.is === 'picture'))
    return { role: 'caption' };
  if (look === 'small') return { role: 'caption', doubt: '字号比正文小，像图片说明' };
  return { role: text.length > 60 ? 'body' : 'caption', doubt: '像图片说明，也可能是正文' };
}

function proposeText(make: Make, at: number, previous: Line | undefined): Proposal {
  const line = make.lines[at]!;
  const next = make.lines[at + 1];
  if (line.form.aside === 'note') return { role: 'body', doubt: '这是脚注或尾注，放在所注的段落后面' };
  const isAbovePicture = next?.is === 'picture' && previous?.is !== 'text' && !hasCaptionBelow(make, at + 1);
  const besidePicture = (previous?.is === 'picture' || isAbovePicture) && !dateline(line.text);
  if (besidePicture && line.text.length <= 120 && !line.table) {
    return { role: 'caption', doubt: '紧挨着图片，可能是图片说明' };
  }
  if (line.look === 'big') return { role: 'body', doubt: '字号比正文大，可能是标题或提要' };
  if (isDashed(line.text) && line.text.length <= 40)
    return { role: 'body', doubt: '以破折号开头，可能是副题' };
  if (previous && isHead(previous) && next?.is === 'byline' && line.text.length <= 30)
    return { role: 'subtitle', doubt: '在标题和作者之间，可能是副题' };
  const isShort = line.text.length <= 25 && !/[。！？：；，、”]$/.test(line.text) && !line.table;
  if (isShort && make.isSet && next?.is === 'text' && next.text.length > 60 && !isBody(line.text)) {
    return { role: 'body', doubt: '很短，又没有句号，可能是小标题' };
  }
  return { role: 'body' };
}

/** Whether the line below a picture looks like its caption. */
function hasCaptionBelow({ lines }: Make, picture: number): boolean {
  const below = lines[picture + 1];
  return below?.is === 'caption' || (below?.form.centred === true && below.text.length <= 60);
}
