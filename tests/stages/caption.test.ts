import { describe, expect, it } from 'vitest';
import { rarity } from '../../scripts/language/join-model.ts';
import { gatherStories } from '../../scripts/pipeline.ts';
import { caption } from '../../scripts/stages/caption.ts';
import { markdownMarks } from '../../scripts/stages/markdown-marks.ts';
import { normalization } from '../../scripts/stages/normalization.ts';

const ferry = [
  '## 渡口夜航今起恢复',
  '',
  '停航一个月的夜班渡船昨晚七点重新开船，头一班坐满了下班的人，船工说江上的航标灯也都换了新的。',
  '',
];
const orchard = [
  '## 山里的蜜橘卖到了省城',
  '',
  '村里的蜜橘园今年头一回装上了滑轨运输车，果农不再挑着担子下山，一天能多摘两千斤。',
  '',
];

/** @returns the first words of each caption with the headline of the story that it goes to */
function owners(lines: string[]): string[] {
  const { sheet, lines: read } = normalization({ file: 'page.txt', language: 'zh', lines });
  const { captions, stories } = gatherStories(markdownMarks(sheet, read).lines);
  const owner = caption(captions, stories, rarity);
  return captions.map(
    ({ strand }, i) =>
      `${strand.text.slice(0, 6)} > ${stories[owner[i] ?? -1]?.displays.map((sight) => sight.strand.text).join(' ')}`,
  );
}

describe('caption', () => {
  it('gives captions at the page’s end to the stories that speak of what they show', () => {
    const gathered = ['图为果农用滑轨车运蜜橘下山。（记者 罗望川 摄）', '', '图为夜班渡船驶过航标灯。（许砚秋 摄）'];
    expect(owners([...ferry, ...orchard, ...gathered])).toEqual([
      '图为果农用滑 > 山里的蜜橘卖到了省城',
      '图为夜班渡船 > 渡口夜航今起恢复',
    ]);
  });

  it('leaves a caption that no story speaks of below the story that it stands at', () => {
    expect(owners([...ferry, '图为清晨的江面。（许砚秋 摄）', '', ...orchard])).toEqual([
      '图为清晨的江 > 渡口夜航今起恢复',
    ]);
  });
});
