/** Places that correspondents report from. Folded (Simplified). */
const cities =
  '北京|上海|天津|重庆|广州|深圳|南京|杭州|武汉|长沙|成都|西安|沈阳|大连|哈尔滨|长春|济南|青岛|郑州|合肥|南昌|福州|厦门|台北|新北|桃园|台中|台南|高雄|基隆|花莲|香港|澳门|昆明|贵阳|南宁|海口|三亚|兰州|西宁|银川|乌鲁木齐|拉萨|太原|石家庄|呼和浩特|苏州|宁波|株洲|湘潭|衡阳|邵阳|岳阳|常德|张家界|益阳|郴州|永州|怀化|娄底|纽约|华盛顿|伦敦|巴黎|柏林|东京|莫斯科|首尔|平壤|曼谷|新加坡|日内瓦|布鲁塞尔|联合国|开罗|堪培拉|内罗毕|综合';
const atEnd = new RegExp(`(?:${cities})$`, 'u');

/** @returns the known city that the folded text ends with, or an empty string. */
export function cityAtEnd(text: string): string {
  return atEnd.exec(text)?.[0] ?? '';
}
