import { fields, type StoryFacts } from '../schemas/fields.ts';

type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** @returns schema.org NewsArticle of a story, as JSON that can stand in a `<script>` */
export function storyJsonLd(facts: StoryFacts): string {
  const properties = new Map<string, Json[]>();
  for (const field of fields) {
    for (const property of field.schemaOrg) {
      const values = field.values(facts).map((value) => asEntity(property, value));
      properties.set(property, [...(properties.get(property) ?? []), ...values]);
    }
  }
  const flat = [...properties]
    .filter(([, values]) => values.length > 0)
    .map(([property, values]): [string, Json] => [property, values.length === 1 && values[0] ? values[0] : values]);
  return inScript({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...Object.fromEntries(flat),
    position: facts.story.order,
    isAccessibleForFree: true,
    isPartOf: issueEntity(facts),
  });
}

function issueEntity({ issue }: StoryFacts): Json {
  return {
    '@type': 'PublicationIssue',
    ...(issue.date === null ? {} : { datePublished: issue.date }),
    ...(issue.publication === null ? {} : { isPartOf: { '@type': 'Newspaper', name: issue.publication } }),
  };
}

/** Persons and organisations are entities in schema.org, all else is text. */
function asEntity(property: string, value: string): Json {
  if (property === 'author') return { '@type': 'Person', name: value };
  if (property === 'publisher') return { '@type': 'Organization', name: value };
  if (property === 'locationCreated') return { '@type': 'Place', name: value };
  return value;
}

function inScript(value: Json): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
