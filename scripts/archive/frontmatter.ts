/** YAML between two lines of `---`: written so that YAML 1.1 and 1.2 read the same, text always as text. */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  type ScalarTag,
  visit,
  YAMLMap,
} from 'yaml';

const output = { lineWidth: 0, flowCollectionPadding: false, nullStr: 'null' } as const;

/** Fields that read best on one line, though they are lists or maps. */
const flowFields = new Set(['spans', 'related']);
const flowItems = new Set(['authors']);

/** Spans in one piece: as nodes of a tree, their numbers cost more than all other fields. */
class Spans {
  readonly text: string;
  constructor(spans: readonly (readonly number[])[]) {
    this.text = `[${spans.map((span) => `[${span.join(', ')}]`).join(', ')}]`;
  }
}
const spansTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:seq',
  default: true,
  identify: (value) => value instanceof Spans,
  resolve: (text) => text,
  stringify: ({ value }) => (value as Spans).text,
};
const spansWhole = (key: unknown, value: unknown) =>
  key === 'spans' && Array.isArray(value) ? new Scalar(new Spans(value)) : value;

/** @returns the block with both lines of `---` and a line end after the second */
export function frontmatter(fields: object): string {
  const document = new Document(fields, spansWhole, {
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    customTags: [spansTag],
  });
  setFlow(document);
  return `---\n${document.toString(output)}---\n`;
}

export type FrontmatterFile = { yaml: string; body: string };

/** @returns the YAML and what stands after the block, both exactly as they are; null where the block is missing */
export function splitFrontmatter(text: string): FrontmatterFile | null {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match?.index !== 0) return null;
  return { yaml: match[1] ?? '', body: text.slice(match[0].length) };
}

/** @returns the fields, or what is wrong with the YAML */
export function parseFrontmatter(yaml: string): { fields: Record<string, unknown> } | { reason: string } {
  const document = parseDocument(yaml, { prettyErrors: false });
  const [error] = document.errors;
  if (error) return { reason: `YAML (${error.message})` };
  if (!isMap(document.contents)) return { reason: 'YAML without fields' };
  return { fields: document.toJS() as Record<string, unknown> };
}

/** @returns the YAML with some of its fields replaced; the others, their order and the comments stay as they are */
export function withFields(yaml: string, changed: Record<string, unknown>): string {
  const document = parseDocument(yaml);
  for (const [field, value] of Object.entries(changed)) document.set(field, document.createNode(value));
  setFlow(document);
  return `---\n${document.toString(output)}---\n`;
}

function setFlow(document: Document | ReturnType<typeof parseDocument>): void {
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key) || !isSeq(pair.value)) return;
      const name = String(pair.key.value);
      if (flowFields.has(name) || pair.value.items.length === 0) pair.value.flow = true;
      if (flowItems.has(name))
        for (const item of pair.value.items as Node[]) if (item instanceof YAMLMap) setFlowMap(item);
    },
  });
}

/** On one line: text of several lines is quoted, as plain it would be read as a list or not at all. */
function setFlowMap(map: YAMLMap): void {
  map.flow = true;
  for (const { value } of map.items)
    if (isScalar(value) && typeof value.value === 'string' && value.value.includes('\n'))
      value.type = Scalar.QUOTE_DOUBLE;
}
