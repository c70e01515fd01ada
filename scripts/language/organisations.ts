/** Names of organisations and places to which people in credits belong: 荷塘区教育局, 柳湾镇, 市民. Folded. */
import { cityAtEnd } from './cities.ts';

const schools = '大学|学院|学校|中学|小学|[一二三四五六七八九十]中|附中|附小|实验校|分校|幼儿园|职校|技校|党校';
const bodies =
  '协会|学会|商会|工会|总工会|妇联|团委|联合会|研究会|研究院|研究所|委员会|办公室|管理办|管委会|居委会|村委会|人民政府|政府|指挥部|领导小组|筹备组|工作组|理事会|编辑部|评论部|记者站|通讯组|调度室|资料室|宣传科|宣传部|组织部|统战部|政法委|纪委|党委|党支部|支队|大队|中队|派出所|公安局|检察院|法院|监狱|事务所|合作社';
const firms =
  '医院|卫生院|银行|分行|支行|中心|公司|集团|厂|车间|门店|总店|超市|酒店|书店|饭店|博物馆|图书馆|文化馆|展览馆|纪念馆|农技站|总站|车站|水文站|监测站|服务站|供电所|管理所|税务所|卫生所|农场|林场|景区|公园';
const offices = '局|委|厅|办|院|处|科|署';
const places = '街道|社区|镇|乡|村|县|市|区|居民|村民|市民|读者|网友|农民|教师|学生|职工|员工';

const affiliation = new RegExp(
  `^[\\p{Script=Han}\\d“”·]{1,}(?:${schools}|${bodies}|${firms})$|^[\\p{Script=Han}]{2,}(?:${offices}|${places})$|^(?:市民|读者|网友|居民|村民)$`,
  'u',
);
const organisation = new RegExp(
  `(?:${schools}|${bodies}|${firms}|${offices}|部|所|校|室|库|园|场|组|站|馆|店|队|会|业主|管理人|清算组|报社|电视台)(?:\\([^)]{1,20}\\))?$`,
  'u',
);

/** Who gave a picture, where it is nobody by name. */
const giver =
  /^(?:受访者|受访单位|被访者|采访对象|当事人|主办方|活动方|单位|学校|企业|家属|剧组|网络|资料)(?:本人)?(?:提供|供图|图片|照片|图)?$/u;

/** The last characters of all that ends an affiliation: the pattern tries a hundred words, and most runs end in none. */
const lastCharacters = new Set([schools, bodies, firms, offices, places].join('|').match(/.(?=\||$)/gu));

/** @returns whether the run of Han characters tells where someone belongs. */
export function isAffiliation(run: string): boolean {
  const place = run.replace(/(?:提供|供图|供稿)$/u, '');
  return (lastCharacters.has(place.charAt(place.length - 1)) && affiliation.test(place)) || giver.test(run);
}

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const place = new RegExp(`^(?:${provinces})省?(?:[\\p{Script=Han}]{2,3}[市县区]?)?$`, 'u');

/** @returns whether the run names a province, or a city by its province: where a reader writes from, 湖南长沙. */
export function isPlace(run: string): boolean {
  return place.test(run) || (cityAtEnd(run) === run && run !== '');
}

/** @returns whether the text may be an organisation's name, as it signs a notice. */
export function isOrganisation(text: string): boolean {
  return organisation.test(text);
}
