import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choosePart } from '../../scripts/build/choose-part.ts';
import type { PlannedUnit } from '../../scripts/search-index/plan-units.ts';

const units = fc
  .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,6}-20\d\d$/), stories: fc.nat(5000) }), {
    selector: ({ id }) => id,
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(({ id, stories }): PlannedUnit => {
      const year = id.slice(-4);
      return {
        id,
        stories,
        paper: id.slice(0, -5),
        publication: null,
        year,
        from: null,
        to: null,
        issues: [`${id}-a`, `${id}-b`],
      };
    }),
  );

it('gives each issue to one shard, and each shard about its share', () => {
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 9 }), (all, of) => {
      const shards = Array.from({ length: of }, (_, index) =>
        choosePart({ kind: 'shard', number: index + 1, of }, all),
      );
      expect(shards.flatMap(({ issues }) => [...issues]).sort()).toEqual(all.flatMap(({ issues }) => issues).sort());
      const loads = shards.map((shard) => shard.units.reduce((sum, { stories }) => sum + stories, 0));
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(
        Math.max(0, ...all.map(({ stories }) => stories)),
      );
      expect(new Set(shards.map(({ lists }) => lists.part)).size).toBe(of);
    }),
  );
});

it('takes the volumes that were named', () => {
  fc.assert(
    fc.property(units, (all) => {
      const { units: chosen } = choosePart({ kind: 'volumes', years: ['2019'] }, all);
      expect(chosen).toEqual(all.filter(({ year }) => year === '2019'));
    }),
  );
});
