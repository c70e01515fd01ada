import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doubtSentence } from '../../src/lib/doubt-sentence.ts';

describe('a doubt', () => {
  it('is said in the language of the interface, with its lines', () => {
    expect(doubtSentence('joined line 12 to line 40', 'zh-Hans')).toBe('第 12 行接第 40 行');
    expect(doubtSentence('line 7 is a crosshead', 'zh-Hant')).toBe('第 7 行是小標題');
    expect(doubtSentence('leave line 3 broken off', 'en')).toBe('line 3 breaks off');
    expect(doubtSentence('something new of line 3', 'zh-Hans')).toBe('something new of line 3');
  });

  it('of any kind that the conversion can have has its sentence in Chinese', () => {
    const code = readFileSync(join(import.meta.dirname, '../../scripts/stages/doubts.ts'), 'utf8');
    const said = [...code.matchAll(/`([^`]*\$\{line[^`]*)`/g)].map(([, text = '']) =>
      text.replaceAll(/\$\{line\}/g, 'line 1').replaceAll(/\$\{[^}]*\}/g, '1'),
    );
    const decisions = said.filter((text) => text !== 'line 1');
    expect(decisions.length).toBeGreaterThan(5);
    for (const decision of decisions) expect(doubtSentence(decision, 'zh-Hans'), decision).not.toBe(decision);
  });
});
