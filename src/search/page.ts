/**
 * The fields of a record in a page, whatever library has read the page: the indexer's tree and the browser's document are
 * read alike, so that what is found in the index is found again on the page.
 */
export function readFields<N>(record: N, page: PageReader<N>): PageField<N>[] {
  return fieldsBelow(record, page).map((element) => {
    const blocks: N[][] = [[]];
    collect(element, page, blocks);
    return {
      name: page.attribute(element, fieldAttribute)!,
      blocks: blocks.filter(({ length }) => length > 0),
      ...(page.attribute(element, numberAttribute) === undefined ? {} : { isNumber: true }),
    };
  });
}

function fieldsBelow<N>(node: N, page: PageReader<N>): N[] {
  if (isSkipped(node, page)) return [];
  const inside = [...page.children(node)].flatMap((child) => fieldsBelow(child, page));
  return page.attribute(node, fieldAttribute) === undefined ? inside : [node, ...inside];
}

function collect<N>(node: N, page: PageReader<N>, blocks: N[][]): void {
  if (page.isText(node)) blocks.at(-1)!.push(node);
  if (isSkipped(node, page)) return;
  const isBlock = blockTags.has(page.tag(node));
  if (isBlock) blocks.push([]);
  for (const child of page.children(node)) {
    // A field inside a field is read as a field of its own.
    if (page.attribute(child, fieldAttribute) === undefined) collect(child, page, blocks);
  }
  if (isBlock) blocks.push([]);
}

const isSkipped = <N>(node: N, page: PageReader<N>) =>
  page.attribute(node, 'data-search-ignore') !== undefined || skippedTags.has(page.tag(node));

const fieldAttribute = 'data-search-field';
const numberAttribute = 'data-search-number';
const skippedTags = new Set(['script', 'style', 'template', 'rt', 'rp']);
const blockTags = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr li main nav ol p pre section summary table td th tr ul'
  ).split(' '),
);

/** How a page's nodes are read. */
export interface PageReader<N> {
  isText(node: N): boolean;
  /** In lower case; empty for what is no element. */
  tag(node: N): string;
  /** Nothing where the node has no such attribute. */
  attribute(node: N, name: string): string | undefined;
  children(node: N): Iterable<N>;
}

export interface PageField<N> {
  name: string;
  /** The text nodes of each block. */
  blocks: N[][];
  isNumber?: true;
}
