import type { APIRoute, GetStaticPaths } from 'astro';
import { addresses } from '../../../lib/addresses.ts';
import { issuesToRender, readIssue } from '../../../lib/catalogue.ts';
import { issueCitations } from '../../../lib/issue-files.ts';
import { pageContext } from '../../../lib/page-context.ts';

export const getStaticPaths = (async () =>
  (await issuesToRender()).map(({ id }) => ({ params: { issue: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const issue = params.issue ?? '';
  const page = await pageContext(addresses.issueFile(issue, 'ris'));
  return new Response(issueCitations(await readIssue(issue), page), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
};
