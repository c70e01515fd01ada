/** Words by which public notices (通告, 公告, 启事, 讣告) are known. */
import { folded } from './folded.ts';

const kind =
  '(?:通告|公告|公示|启事|启示|声明|通知|通报|讣告|讣闻|告示|布告|告知书|公开信|倡议书|承诺书|致歉信|道歉信|更正|致歉|鸣谢|感谢信|征稿|征文|招聘|招租|招标|中标|拍卖|转让|遗失|作废|注销|清算|寻人|寻亲|认领|招领|迁坟|拆迁公告|征地|中奖号码|开奖公告|停电|停水|催收|资产处置|减资|吸收合并|债权转让)';
const wholeHeadline = new RegExp(
  `^(?:[\\p{Script=Han}\\p{N}A-Za-z()《》“”·、-]{0,40}?)(?:${kind})(?:书|公告|启事|声明|通知|信息|结果公示|公示|告示)?(?:\\([^)]{1,20}\\))?$`,
  'u',
);
const aboutNotice = /^关于.{2,60}的(?:通告|公告|公示|通知|启事|声明|决定|函|批复|通报)$/u;
/** A headline with one of these tells of a notice; it does not head one. */
const told = /发布|印发|下发|出台|发出|收到|集中|刊登|张贴|签发|发表|解读|回应|引发|征求|今起|明起|将于|获|被/u;
const bodyWords =
  /特此(?:公告|通告|声明|通知|公示|启事|告知)|逾期(?:后果自负|视为|不予)|自(?:本)?公告(?:之日|发布|刊登)|登报作废|声明作废|联系(?:人|电话|方式|地址)[:]|遗失.{2,40}(?:证|章|票|照)|公示(?:期|时间)|报名(?:时间|地点|条件)|投标|竞买|拍卖(?:会|标的)|债权(?:人|申报)|于.{2,14}前.{0,20}(?:搬离|迁移|申报|认领)|请.{1,30}相互转告|追悼会|遗体告别|享年/gu;

/** @returns whether a headline says that what follows is a public notice. */
export function isNoticeHeadline(headline: string): boolean {
  const flat = folded(headline).replace(/\s/gu, '');
  if (flat.length > 60) return false;
  if (aboutNotice.test(flat)) return true;
  return wholeHeadline.test(flat) && !told.test(flat) && !/[，。,；;！!？?]/u.test(flat);
}

/** @returns 0 to 1: how much a text speaks the language of notices. */
export function noticeWording(body: string): number {
  const flat = folded(body).replace(/\s/gu, '');
  const hits = flat.match(bodyWords)?.length ?? 0;
  return hits === 0 ? 0 : 1 - 0.4 ** hits;
}
