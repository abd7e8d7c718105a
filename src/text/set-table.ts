import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Table, TableCell } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { wordsOf } from './plain.ts';
import { wholeColumns } from './tables.ts';

/** A table may be wider than a phone: it scrolls in a frame of its own, which the keyboard reaches too, but on the newspaper page. */
export function setTable(state: State, node: Table, onSheet: boolean): Element {
  const [head, ...rows] = node.children;
  const whole = wholeColumns(node.children.map((row) => row.children.map(wordsOf)));
  const set = (row: typeof head, cell: 'th' | 'td') =>
    h(
      'tr',
      row?.children.map((content, index) => {
        const own = onSheet ? (whole[index] ? ['whole'] : []) : cell === 'th' ? width(node, index) : [];
        const classes = [...alignment(node, index), ...own];
        const className = classes.length > 0 ? classes : undefined;
        return h(cell, { className, scope: cell === 'th' ? 'col' : undefined }, state.all(content));
      }),
    );
  const body = rows.map((row) => set(row, 'td'));
  const table = h('table', [h('thead', set(head, 'th')), ...(body.length > 0 ? [h('tbody', body)] : [])]);
  const className = ['table-frame'];
  if (onSheet) return h('div', { className }, table);
  return h(
    'div',
    { ...node.data?.hProperties, className, tabIndex: 0, role: 'region', ariaLabel: '表格' },
    table,
  );
}

function alignment({ align }: Table, index: number): string[] {
  const side = align?.[index];
  return side ? [`align-${side}`] : [];
}

/** The width of a column in Han, which would else break after each of them where the columns beside it are wide. */
function width({ children }: Table, index: number): string[] {
  const longest = Math.max(...children.map((row) => hanIn(row.children[index])));
  return longest > 1 ? [`han-${longest < 5 ? longest : longest < 7 ? 6 : 8}`] : [];
}

const hanIn = (cell: TableCell | undefined) =>
  cell ? (wordsOf(cell).match(/\p{Script=Han}/gu)?.length ?? 0) : 0;
