/**
 * What a manifest of pictures must be beyond its schema, after https://iiif.io/api/presentation/3.0/ (3.1–3.4, 4, 5.2–5.6).
 *
 * @returns one line for each fault.
 */
export function iiifFaults(manifest: Manifest): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, text: string) => void (holds || faults.push(text));
  const ids = new Set<string>();
  const named = ({ id, type }: Resource) => {
    must(/^https?:\/\/[^#]+$/.test(id), `${type} ${id}: the id is no HTTP(S) address without a fragment`);
    must(!ids.has(id), `${type} ${id}: the id stands twice`);
    ids.add(id);
  };

  must(manifest['@context'] === context, `the context is ${manifest['@context']}`);
  must(Object.keys(manifest)[0] === '@context', 'the context is not the first entry');
  must(manifest.type === 'Manifest', `the type is ${manifest.type}`);
  must(manifest.items.length > 0, 'there is no canvas');
  named(manifest);
  for (const text of languageMaps(manifest)) must(text.length > 0 && text.every(Boolean), 'a text is empty');
  for (const rights of valuesOf(manifest, 'rights'))
    must(allowedRights.test(String(rights)), `rights: ${rights}`);

  for (const canvas of manifest.items) {
    named(canvas);
    must(canvas.type === 'Canvas', `${canvas.id}: the type is ${canvas.type}`);
    must(
      isSize(canvas.width) && isSize(canvas.height),
      `${canvas.id}: the size is no pair of positive integers`,
    );
    must(canvas.items.length > 0, `${canvas.id}: nothing is painted on it`);
    for (const page of canvas.items) {
      named(page);
      must(page.type === 'AnnotationPage', `${page.id}: the type is ${page.type}`);
      for (const annotation of page.items) {
        named(annotation);
        const { type, motivation, target, body } = annotation;
        must(type === 'Annotation', `${annotation.id}: the type is ${type}`);
        must(motivation === 'painting', `${annotation.id}: the motivation is ${motivation}`);
        must(target === canvas.id, `${annotation.id}: the target is not its canvas`);
        must(body.type === 'Image', `${annotation.id}: the body is a ${body.type}`);
        must(/^image\//.test(body.format), `${annotation.id}: the format is ${body.format}`);
        must(
          Math.abs(body.width / body.height / (canvas.width / canvas.height) - 1) < 0.01,
          `${annotation.id}: the picture has another proportion than its canvas`,
        );
      }
    }
  }
  return faults;
}

/** The texts of every language map at any depth. */
function languageMaps(part: unknown): string[][] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    /^(label|summary|value)$/.test(key)
      ? Object.values(value as Record<string, string[]>)
      : languageMaps(value),
  );
}

function valuesOf(part: unknown, name: string): unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === name ? [value] : valuesOf(value, name)));
}

const isSize = (value: number) => Number.isInteger(value) && value > 0;

const context = 'http://iiif.io/api/presentation/3/context.json';

const allowedRights =
  /^http:\/\/(creativecommons\.org\/(licenses|publicdomain)|rightsstatements\.org\/vocab)\//;

interface Resource {
  id: string;
  type: string;
}

export interface IiifImage extends Resource {
  format: string;
  width: number;
  height: number;
}

export interface Annotation extends Resource {
  motivation: string;
  target: string;
  body: IiifImage;
}

export interface Canvas extends Resource {
  width: number;
  height: number;
  label: Record<string, string[]>;
  thumbnail: IiifImage[];
  requiredStatement: unknown;
  homepage: Resource[];
  items: (Resource & { items: Annotation[] })[];
}

export interface Manifest extends Resource {
  '@context': string;
  items: Canvas[];
  thumbnail: IiifImage[];
  [other: string]: unknown;
}
