/**
 * Takes comments and needless white space out of a stylesheet of ours (its strings hold neither).
 *
 *     a {  color: red;  }   becomes   a{color:red}
 */
export function compactStyles(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([{};,])\s*/g, '$1')
    .replaceAll(/([\w-]): /g, '$1:')
    .replaceAll(';}', '}')
    .trim();
}
