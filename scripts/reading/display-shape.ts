/** The marks and parts of a display line without its words: 开学第一课 法治进校园 and 联合大检查 拧紧安全阀 have the same. */
import type { Sight } from '../stage.ts';

export function shapeOf(sight: Sight): string {
  const known = shapes.get(sight);
  if (known !== undefined) return known;
  const shape = sight.strand.text.replace(/[^\s，,、：:；;—]+/g, 'x').replace(/[“”"「」]/g, '');
  shapes.set(sight, shape);
  return shape;
}

/** Each line is compared with many. */
const shapes = new WeakMap<Sight, string>();
