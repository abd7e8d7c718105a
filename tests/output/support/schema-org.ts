import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * The vocabulary of schema.org as its types for TypeScript, which are made from it, have it: which properties a type may have,
 * those of the types that it is a kind of among them.
 */
export function propertiesByType(): Map<string, Set<string>> {
  const file = 'node_modules/schema-dts/dist/schema.d.ts';
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  source.forEachChild((node) => {
    if (ts.isInterfaceDeclaration(node)) interfaces.set(node.name.text, node);
  });
  const types = new Map<string, Set<string>>();
  for (const declaration of interfaces.values()) {
    for (const name of typeNames(declaration)) types.set(name, propertiesOf(declaration, interfaces));
  }
  return types;
}

/** What of some data is not in the vocabulary: `NewsArticle.colour`. */
export function notInVocabulary(data: unknown, types: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  if (Array.isArray(data)) return data.flatMap((item) => notInVocabulary(item, types));
  if (typeof data !== 'object' || data === null) return [];
  const type = '@type' in data ? String(data['@type']) : undefined;
  const allowed = type === undefined ? new Set<string>() : types.get(type);
  return Object.entries(data).flatMap(([name, value]) => [
    ...(name.startsWith('@') || allowed?.has(name) ? [] : [`${type ?? '(no type)'}.${name}`]),
    ...notInVocabulary(value, types),
  ]);
}

function typeNames(declaration: ts.InterfaceDeclaration): string[] {
  return declaration.members.flatMap((member) =>
    ts.isPropertySignature(member) &&
    nameOf(member) === '@type' &&
    member.type &&
    ts.isLiteralTypeNode(member.type) &&
    ts.isStringLiteral(member.type.literal)
      ? [member.type.literal.text]
      : [],
  );
}

function propertiesOf(
  declaration: ts.InterfaceDeclaration,
  interfaces: ReadonlyMap<string, ts.InterfaceDeclaration>,
): Set<string> {
  const own = declaration.members.flatMap((member) => nameOf(member) ?? []);
  const inherited = (declaration.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .flatMap(
      ({ expression }) => (ts.isIdentifier(expression) ? interfaces.get(expression.text) : undefined) ?? [],
    )
    .flatMap((parent) => [...propertiesOf(parent, interfaces)]);
  return new Set([...own, ...inherited]);
}

const nameOf = ({ name }: ts.TypeElement): string | undefined =>
  name && (ts.isStringLiteral(name) || ts.isIdentifier(name)) ? name.text : undefined;
