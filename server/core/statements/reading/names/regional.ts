// Words that Taiwan and Hong Kong write where the mainland writes others, in folded characters: a name with one is known by the other too.

import { fold } from '../../../text/fold.ts';

/** Mainland word, then what stands for it elsewhere. Whole words only as far as names go: 云计算 is 云端运算. */
const REGIONAL: readonly (readonly [mainland: string, elsewhere: string])[] = [
  ['云', '云端'],
  ['云计算', '云端运算'],
  ['云智能', '云端智能'],
  ['云服务', '云端服务'],
  ['云业务', '云端业务'],
  ['云部门', '云端部门'],
  ['云收入', '云端收入'],
  ['云基础设施', '云端基础设施'],
  ['云基础设施', '云端基础建设'],
  ['基础设施', '基础建设'],
  ['人工智能', '人工智慧'],
  ['智能', '智慧'],
  ['软件', '软体'],
  ['硬件', '硬体'],
  ['网络', '网路'],
  ['互联网', '网际网路'],
  ['信息', '资讯'],
  ['芯片', '晶片'],
  ['服务器', '伺服器'],
  ['数据中心', '资料中心'],
  ['数据', '资料'],
  ['移动', '行动'],
  ['宽带', '宽频'],
  ['视频', '影音'],
  ['数字', '数位'],
  ['质量', '品质'],
  ['用户', '使用者'],
  ['客户端', '用户端'],
  ['营业利润', '营业利益'],
  ['利润率', '利益率'],
  ['资本开支', '资本支出'],
];

const HAN = /[\u3400-\u9fff]/;

/** Names with those that other regions would write for them. */
export function asElsewhere(names: readonly string[]): string[] {
  const more = names.flatMap((name) => {
    if (!HAN.test(name)) return [];
    const folded = fold(name);
    return REGIONAL.flatMap(([mainland, elsewhere]) =>
      folded.includes(mainland) ? [folded.replaceAll(mainland, elsewhere)] : [],
    );
  });
  return [...new Set([...names, ...more])];
}
