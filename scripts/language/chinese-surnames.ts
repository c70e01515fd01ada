/**
 * Chinese surnames by how common they are. Source: the order of the surnames in the 2020 register of the Ministry of
 * Public Security for the first group; general knowledge of the Hundred Family Surnames for the others. Simplified.
 */

/** Four in five bearers. */
const common =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘蒋蔡余杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤于';
/** Common enough that a reader takes them for a surname at once. */
const usual =
  '常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘闻厉伊仝郜阚帅屠朴练廉禹井祖漆巴支狄宣晋扈晁芮浦戈伏薄邸雍辜羊阿乌裘亓邰赫杭宿鲜逯隆茹诺亢嵇湛宾於揭尉冶束檀昝智植衡尧岩虢年元危贝茅丰璩濮昌幸璧慕习宦鱼慎庾暨居弘广禄阙殳沃蔚夔厍勾融訾那毋乜巢蒯红竺逄盖桓仉督缑况郈琴汝钦佴伯赏墨哈谯笪言';
/** Rare, and mostly other words: they count only where something else speaks for a name. */
const rare =
  '全时位但来相信展当国平银玉干花权强门计满初云容敬豆卿索都鹿母修印战公戎利呼斯衣阴奉富闭由占水雪青丘义光励双台东后家寿山布幕弓律念才扬承操教斗旦星春曼月朗本析枚果柔校桃永求泉波洪润淡清渠源漫火灵炎烟照熙牙环珠瑞瑶生用甫留疏盆直真知磨礼神祭福种秀秋税空竹笃素紫经绍绪肇能自良色芒苍荀茂草菊菱落蓟蓬衅表规觉让诗豪贵贲过遇道遆邴郄郏郯郸酆重野锁锐锡长问陀院隗雄雨霄露靖静革音顿风飞香鸿鹏黑鼎尕扎次拉达德格洛仁央多尼普益旺丹贡嘎朋措加杰太完更和养须有爱法归海步充终越';

/** Surnames of two characters. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 上官 司马 诸葛 司徒 皇甫 令狐 慕容 夏侯 尉迟 东方 公孙 端木 长孙 宇文 轩辕 南宫 西门 闻人 赫连 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 司空 独孤 呼延 东郭 百里 拓跋 第五 万俟 完颜 耶律 纳兰 叶赫 爱新 左丘 羊舌 梁丘 谷梁 公羊 颛孙 巫马 微生'.split(
    ' ',
  ),
);

const grades: ReadonlyMap<string, SurnameGrade> = new Map([
  ...[...rare].map((character) => [character, 'rare'] as const),
  ...[...usual].map((character) => [character, 'usual'] as const),
  ...[...common].map((character) => [character, 'common'] as const),
]);

export type SurnameGrade = 'common' | 'usual' | 'rare' | 'none';

/** @param character one folded character */
export function surnameGrade(character: string): SurnameGrade {
  return grades.get(character) ?? 'none';
}
