/** Names that standing columns of Chinese newspapers bear (栏目), as whole display lines. */
const standing =
  /^(?:.{0,6}(?:手记|短评|时评|评论|快评|锐评|札记|随笔|感言|絮语|观察|视点|快讯|简讯|短讯|要闻|聚焦|链接|编者按|编后|编后语|论坛|专栏|专题|专版|之窗|风采|动态|速递|速览|来信|信箱|副刊|连载|书评|影评|人物志|小品|文苑|茶座|茶馆|夜话|杂谈|漫谈|广角|纪事|点评|追踪|特写|走笔|撷英|集萃|服务台|公告栏|新闻|消息|电讯|问答|百科|课堂|指南|提示|提醒|园地|天地|长廊|驿站|棋牌角|角落|看台|一角))$/;
const serial = /^.{1,8}[·・|｜].{1,12}(?:[（(][一二三四五六七八九十百零〇\d]{1,5}[)）])?$/;

/** Is the line, by its words, a standing column's name: 记者手记, 读者来信, 连载·老船长（一百零六）? */
export function isSectionLabel(text: string): boolean {
  const label = text.replace(/[\s■□●◆★▪【】[\]]/g, '');
  return (
    label.length <= 16 &&
    (standing.test(label) ||
      /^连载|^专栏/.test(label) ||
      (serial.test(label) && /连载|专栏|系列|之[一二三四五六七八九十]/.test(label)))
  );
}
