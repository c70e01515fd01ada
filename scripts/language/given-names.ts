/** What characters of given names look like. Folded (Simplified). */

/** Characters that most given names are made of. */
const frequent =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰玲红梅华建国文玉志春海云龙林鹏飞辉斌波宇浩凯健俊峰鑫晨雪婷倩颖慧琳佳怡欣雨梦琪瑶莹洁璐蕾薇萍燕琴凤珍珠翠荣香莲菊花兴发庆德福寿生民胜利旺才富贵仁义礼智信忠孝良善美新东南北中山河江川湖泉水木火土金银铁石松柏竹荷蓉蓓茜茹萱蕊诗韵涵梓轩睿泽皓博翰昊天宏伦嘉恒承启铭钧锋锐镇钢铮铎鸿雁翔翼鹤鸣骏驰骞骥麟豪威武雄彪虎豹彬炜炎煜烨焕煌灿炳耀光亮晶晖晓昱旭昌昭昕晗晔智乐安康宁祥和顺泰吉瑞祺祯禄禧学思源远达通道正直清廉洪润沛泓淼渊澄澜淑贤惠妍婧媛娇娥娴婉嫣姝妮妙瑜瑾璇琦珊玥珂琛琨瑛璋玮玺珏远航帆舟凡方圆元亨贞成功业勤奋进步先前程志向希望望梦想念恩慈爱友朋知音书琴棋画墨笔砚韬略谋勋章冠群英雄立可以一二三万千百小大少老阿亦也之子君卿臣相世界家邦城岳嵩岩岚岭屹崇峻巍根柱栋梁桦楠枫桐梧梓槐柳杨榕樟榛森苗芝芸芬芷苓若英茂莉莎菁菲萌葵蓝薛蕙藩震霆霖露霜霄雯雲青虹彩丹朱赤紫绿素白黑玄碧黎曦曙晴暖冬夏秋季月日星辰宸晋景暄伯仲叔季长幼童宝贝奇特殊异才艺术科技理数哲史经纶绪继绍续延永久恒常定固坚毅力刃刘谦逊让诚实信守则法律令行动静喜悦欢笑余佐佑保卫护援助济渡隽旋璞樊迪尔曼丝纳凌凝冰寒润霏蒙斐然炯煊烁熠坤乾艮巽震离兑易卜' +
  '占初始开创造化育培植园圃农耕田野牧羊马牛骑射箭弓剑戈戟矛盾戎征伐战胜克服从随遇缘分盛隆高宽广博厚深湛淳朴真纯粹精细巧妙绝伦俪偶双对全权衡量准确切实际交运会合聚集宗祖孙儿女媚姣姗娅婵婕娣姿容颜貌神采风华翎羽霁琰璟甜苑茗荃蔓薪蕴箫笙笛筝籁羚鹭鹃莺鸽鸥';

/** Characters of grammar and administration that no one bears: their presence speaks against a name. */
const foreign =
  '的了是在与及等被把将们吗呢吧啊着这那哪您你我他她它没很最更再已就都还又但而且或因此各该请给说要省市县区乡村街局委厅处院所队社部组办馆厂店室报版网元条项次届册页吨米斤亩岁号日个只位名些篇章节%不无有到第会来去为什么怎样让做看听吃打问题';

/** Characters that end names of places and are rare in people's. */
const placeCharacters = '埠州浦湾寨坪坝屯堡港桥店集铺圩垸冲垭';

/** Nats for a character; what speaks against a name counts before what speaks for it. */
const weights: ReadonlyMap<string, number> = new Map([
  ...[...frequent].map((character) => [character, 0.8] as const),
  ...[...placeCharacters].map((character) => [character, -1] as const),
  ...[...foreign]
    .filter((character) => !'元章日节来为位'.includes(character))
    .map((character) => [character, -4] as const),
]);
const unusual = -0.3;

/** @returns log-odds, in nats, that the characters are a given name rather than other words. */
export function givenNameEvidence(given: string): number {
  let evidence = 0;
  for (const character of given) evidence += weights.get(character) ?? unusual;
  return evidence / Math.max(1, given.length / 1.5);
}
