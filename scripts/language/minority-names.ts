/**
 * Names of China's peoples written in Chinese characters without a surname: Tibetan, Mongolian, Uyghur, Kazakh. Longer
 * ones carry a middle dot (买买提·艾力); the others are made of a small stock of syllable groups.
 */
const stems =
  '扎西 次仁 卓玛 多吉 尼玛 达瓦 旦增 丹增 格桑 洛桑 罗桑 白玛 央金 德吉 巴桑 普布 边巴 米玛 拉姆 罗布 顿珠 平措 曲珍 措姆 旺堆 旺姆 益西 索朗 索南 仁增 仁青 阿旺 江白 强巴 土登 贡嘎 桑珠 玉珍 拉毛 才让 才旦 加措 加央 嘉措 坚赞 丹巴 旺久 欧珠 赤列 群培 明久 巴特尔 其其格 格日勒 乌云 娜仁 托娅 苏和 朝鲁 那顺 布和 布赫 阿拉坦 敖特根 斯琴 萨仁 高娃 图雅 宝音 吉日嘎拉 毕力格 呼格吉勒 特木尔 哈斯 塔娜 孟克 巴雅尔 达来 牧仁 乌力吉 买买提 阿卜杜 阿不都 艾力 吐尔逊 古丽 艾买提 热合曼 阿依 努尔 玉素甫 依明 库尔班 肉孜 艾尼 帕提 木拉提 叶尔 哈力 赛力克 别克 阿迪力 古扎 迪丽 热娜 外力 卡德尔 尼亚孜 司马义 麦麦提 图尔荪 阿吾 恰 江 汗 拜 尔 克 木 亚 提 拉 泽仁 泽郎 呷 阿木 日 吉克 阿来 拉珍 措 吉 珍 玛 加 布';

const stemSet = new Set(stems.split(' '));
const longestStem = Math.max(...[...stemSet].map((stem) => stem.length));

/** @returns whether the folded run of Han characters is made wholly of such groups, at least one of them of two or more characters. */
export function isMinorityName(run: string): boolean {
  if (run.length === 3) return stemSet.has(run);
  return run.length >= 4 && run.length <= 9 && consumes(run, 0, false);
}

function consumes(run: string, offset: number, hasLong: boolean): boolean {
  if (offset === run.length) return hasLong;
  for (let length = Math.min(longestStem, run.length - offset); length >= 1; length -= 1)
    if (stemSet.has(run.slice(offset, offset + length)) && consumes(run, offset + length, hasLong || length > 1))
      return true;
  return false;
}
