/** Credits at the end of a text that name no one, or someone by what they are: `(文图由…提供)`, `(作者系…)`, `（据新华社）`. Folded. */

import { knownAgencyPattern, mediaNamePattern } from './agencies.ts';
import { nameEvidence } from './chinese-names.ts';
import { isAffiliation, isOrganisation } from './organisations.ts';

const forms: readonly RegExp[] = [
  /^(?:本版|本文|本组|本栏|以上|除署名外)?(?:均?为)?(?:文图|图文|图片|照片|文字|资料|稿件|文|图|供图|配图|视频|信息|数据|素材)[^。，,]{0,4}(?:由|均由|来自|来源|系)[^。]{2,60}$/u,
  /^[^。，,]{2,40}(?:供图|供稿|提供|制图|整理|供文|发布|来稿)$/u,
  /^(?:本文)?作者(?:单位)?(?:[:]|系|为|是|均系|分别系|分别为|单位系|单位为)[^。]{2,120}$/u,
  /^(?:本报|本刊)?(?:综合|据|摘自|转自|原载|选自|摘编自|来源|源自|稿件来源|资料来源|参见|引自)[:：]?\s*(?:《[^》]{1,40}》|[^。，]{2,40}(?:报道|消息|报|网|社|电|客户端|公众号|综合|整理|新闻|台|讯|杂志))[^。]{0,30}$/u,
  new RegExp(
    `^(?:综合|据)?(?:${knownAgencyPattern}|${mediaNamePattern})(?:电|讯|发|供稿|供图|综合|报道|消息|记者|资料照片|图片)?$`,
    'u',
  ),
  /^(?:综合|据)[^。，]{2,30}(?:电|讯|报道|消息)$/u,
  /^(?:资料图片|资料图|资料照片|本报资料图片|资料片|网络图片|图片来自网络|图片来源于网络)$/u,
  /^(?:本报综合|综合|综合报道|综合消息|本报综合整理|据新华社电|新华社发|新华社供本报特稿|新华社特稿|新华社专特稿|均据新华社电|本报讯)$/u,
];

/** @param text the folded text of a credit, without its brackets. */
export function isFormCredit(text: string): boolean {
  return forms.some((form) => form.test(text)) || (text.length >= 4 && isAffiliation(text));
}

const titled =
  /^(?:本文)?(?:作者)?[:]?\s?([\p{Script=Han}·]{2,12}?)\s?(?:[,，]\s?(?:系|为|是|现为|现任|任)?|系|为|是|现为|现任)\s?[^。]{3,60}(?:教授|讲师|研究员|院长|校长|主任|书记|局长|部长|处长|科长|会长|主席|会员|委员|代表|作家|诗人|编辑|记者|律师|医师|医生|教师|老师|学生|博士|硕士|研究生|干部|职工|负责人|理事|秘书长|工程师)$/u;

/** `作者许砚秋系禾江大学教授`: @returns where in the folded text the name of the one who is described stands, or null. */
export function describedAuthor(text: string): readonly [start: number, end: number] | null {
  const name = titled.exec(text)?.[1];
  if (name === undefined || nameEvidence(name) < describedMin) return null;
  const start = text.indexOf(name);
  return [start, start + name.length];
}

/** Nats. */
const describedMin = 0.5;

const signatureDate =
  /(?:[0-9〇零一二三四五六七八九○]{4}\s*年\s*[0-9〇零一二三四五六七八九十元正]{1,3}\s*月(?:\s*[0-9〇零一二三四五六七八九十廿卅]{1,3}\s*[日号])?|[12]\d{3}[.\-/]\d{1,2}[.\-/]\d{1,2})$/u;

/** `湖南省邵阳监狱 2022年7月1日`: @returns whether the folded text is an organisation's signature, a date, or both. */
export function isSignature(text: string): { organisation: boolean; date: boolean } | null {
  const flat = text.trim();
  const date = signatureDate.exec(flat);
  const before = flat.slice(0, date ? date.index : flat.length).replace(/[\s,;:、]+$/u, '');
  const parts = before === '' ? [] : before.split(/[\s、,]+/u);
  if (before.length > 60 || !parts.every((part) => isOrganisation(part))) return null;
  if (parts.length === 0 && !date) return null;
  return { organisation: parts.length > 0, date: date !== null };
}
