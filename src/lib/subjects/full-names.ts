import { groupBy } from '../calendar.ts';

/** By their ids the names of people or topics; of namesakes with what their records say of them, else with the id. */
export function fullNames(records: readonly NamedRecord[]): Map<string, string> {
  return new Map(
    groupBy(records, ({ name }) => name).flatMap(([, namesakes]) => {
      if (namesakes.length === 1) return namesakes.map(({ id, name }) => [id, name] as const);
      const said = namesakes.map(({ aliases, description }) => description ?? aliases.join('、'));
      return namesakes.map(({ id, name }, index) => {
        const own = said[index] ?? '';
        const tells = own !== '' && said.indexOf(own) === said.lastIndexOf(own);
        return [id, `${name}（${tells ? own.replace(/。$/, '') : id}）`] as const;
      });
    }),
  );
}

interface NamedRecord {
  id: string;
  name: string;
  aliases: readonly string[];
  description?: string | undefined;
}
