// Chinese verbs of movement: up, down, wider, narrower, alone or leading to where it ends.

export type Movement = 'rose' | 'fell' | 'wider' | 'narrower';

/** Chinese verbs of movement, which lead to where it ends with one more character: 增至, 缩小到, 降为. */
const VERBS: readonly (readonly [cue: Movement, verbs: string])[] = [
  [
    'rose',
    '增长 增加 上升 上涨 提升 提高 攀升 飙升 跃升 回升 抬升 爬升 拉升 反弹 激增 猛增 扩张 上扬 改善 增 升 涨 加快 提速',
  ],
  ['fell', '下降 减少 下滑 下跌 降低 回落 滑落 缩减 骤降 锐减 萎缩 下挫 压缩 缩短 放缓 减速 降 跌 减 恶化'],
  ['wider', '扩大 扩阔 走阔 拉大 扩宽 加宽 加深'],
  ['narrower', '收窄 缩窄 缩小 收缩 减亏'],
];

const LED = ['', '至', '到', '为', '达'];

/** Each verb with what it may lead to. */
export const MOVEMENTS: readonly (readonly [phrase: string, cue: Movement])[] = VERBS.flatMap(([cue, verbs]) =>
  verbs
    .split(' ')
    .flatMap((verb) =>
      LED.filter((end) => end !== '' || verb.length > 1).map((end) => [`${verb}${end}`, cue] as const),
    ),
);
