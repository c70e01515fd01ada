/** What the description of an archive's search says. */
export type OpenSearchFacts = { title: string; language: string; site: string };

/** The description by which a browser adds the archive to its search engines (OpenSearch 1.1). */
export function openSearchDescription({ title, language, site }: OpenSearchFacts): string {
  const address = new URL('search/index.html', site.endsWith('/') ? site : `${site}/`).href;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText([...title].slice(0, 16).join(''))}</ShortName>
  <LongName>${xmlText([...title].slice(0, 48).join(''))}</LongName>
  <Description>${xmlText(title)}</Description>
  <Language>${xmlText(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" method="get" template="${xmlText(address)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}

function xmlText(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
