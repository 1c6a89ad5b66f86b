// Names of stock indices, which end in the number of their members: Stoxx 50, 沪深300.

import { words } from './words.ts';

const LATIN = words(`
  stoxx | euro stoxx | eurostoxx | stoxx europe | ftse | ftse aim | ftse china a | s&p | s&p global | s&p midcap |
  s&p smallcap | s&p/asx | s&p/tsx | nasdaq | nasdaq- | russell | russell top | dow jones | djia | nikkei | topix |
  topix core | topix large | jpx-nikkei | kospi | kosdaq | csi | sse | szse | chinext | hang seng tech |
  hang seng china | msci china | cac | dax | mdax | ibex | smi | aex | bel | omx | omxs | omxc | omxh | obx | mib |
  ftse mib | atx | wig | bist | nifty | nifty next | bse | sensex | asx | nzx | tsx | sti | vn |
  bovespa | merval | ipc | jse top
`);
const HAN = words(`
  沪深 | 中证 | 上证 | 深证 | 国证 | 科创 | 创业板 | 北证 | 恒生 | 标普 | 纳斯达克 | 纳指 | 日经 | 富时 | 罗素 | 道琼斯 | 斯托克 |
  欧洲斯托克 | 泛欧斯托克 | 台湾 | 漂亮 | 中证a | 中证a股 | msci中国a | 富时中国a | 韩国kospi | 德国dax | 法国cac
`);
const SIZES = words(`
  10 | 20 | 25 | 30 | 35 | 40 | 50 | 60 | 70 | 75 | 80 | 100 | 125 | 150 | 180 | 200 | 225 | 250 | 300 | 350 | 380 |
  400 | 500 | 600 | 700 | 800 | 1000 | 1500 | 2000 | 3000 | 5000
`);

/** All names with all sizes: most of the pairs exist somewhere, and none of the others is a figure either. */
export const INDEX_NAMES: readonly string[] = [
  ...LATIN.flatMap((name) => SIZES.map((size) => (name.endsWith('-') ? name + size : `${name} ${size}`))),
  ...HAN.flatMap((name) => SIZES.map((size) => name + size)),
];
