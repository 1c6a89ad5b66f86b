// Traditional characters and the words that go with them, for sentences that are written in simplified ones.

import characters from 'opencc-js/dict/STCharacters';
import variants from 'opencc-js/dict/TWVariants';

/**
 * Words that are other words where traditional characters are written, and words in which a character is not the usual one
 * of those that it may stand for. Longest first where one begins another.
 */
const WORDS = `
数据库 資料庫|数据 資料|文件夹 資料夾|源文件 原始檔|文件名 檔名|文件 檔案|服务器 伺服器|客户端 用戶端|用户名 使用者名稱|用户 使用者
环境变量 環境變數|变量 變數|配置 設定|设置 設定|默认 預設|运行 執行|打开 開啟|链接 連結|连接 連線|连上 連上|网络 網路|程序 程式|内存 記憶體|信息 資訊
队列 佇列|嵌套 巢狀|二进制 二進位|存储 儲存|保存 儲存|密钥 金鑰|磁盘 磁碟|工作簿 活頁簿|单元格 儲存格|字符 字元|字段 欄位|列名 欄名|列首 欄首|另一列 另一欄
行首 列首|行和列 行和欄|重启 重新啟動|终端 終端機|进程 處理程序|线程 執行緒|处理器 處理器|扩展 擴充功能|光标 游標|日志 記錄|支持 支援|通信 通訊|只读 唯讀
参数 參數|搜索 搜尋|粘贴 貼上|剪贴板 剪貼簿|视图 檢視|窗口 視窗|应用所有 套用所有|弃用 停用|脚注 註腳|附注 附註|注释 註解|注明 註明|标注 標註|注册 註冊
点击 點選|文本 文字|文档 文件|来源文件 來源文件|导出 匯出|导入 匯入|列表 清單|备注 備註|查找 搜尋|查看 檢視|示例 範例|改动 變更|添加 新增|本地 本機|名字 名稱
公里 公里|英里 英里|海里 海里|里程 里程|阿里 阿里|里约 里約|里昂 里昂|万里 萬里|皇后 皇后|太后 太后|王后 王后|范德 范德|范冰 范冰
重复 重複|复合 複合|复核 複核|复杂 複雜|复印 複印|复数 複數|关系 關係|联系 聯繫|系数 係數|分钟 分鐘|刻钟 刻鐘|钟头 鐘頭|点钟 點鐘|几 幾|茶几 茶几
折合 折合|折算 折算|采用 採用|采购 採購|采集 採集|只有 只有|制造 製造|制作 製作|研制 研製|复制 複製|表面 表面|面粉 麵粉|面包 麵包|干部 幹部|主干 主幹|准确 準確|标准 標準
水平 水準|批准 批准|准许 准許|系统 系統|后台 後台|台湾 台灣|台积 台積|台北 台北|平台 平台|机台 機台|一台 一台|千台 千台|万台 萬台|台机 台機|出版 出版|发布 發布|公布 公布|分布 分布|游戏 遊戲|旅游 旅遊|占比 占比|合并 合併|并购 併購
`;

interface Tables {
  readonly words: ReadonlyMap<string, string>;
  /** Finds any of the words, the longest first. */
  readonly anyWord: RegExp;
  readonly characters: ReadonlyMap<string, string>;
}

let made: Tables | null = null;

/** Made when the first sentence asks for them: most people never do. */
function tables(): Tables {
  if (made === null) {
    const words = new Map(
      WORDS.trim()
        .split(/[|\n]/)
        .map((row) => row.split(' '))
        .map(([from = '', to = '']) => [from, to] as const),
    );
    made = { words, anyWord: new RegExp(byLength(words.keys()), 'g'), characters: characterTable() };
  }
  return made;
}

function firstOfEach(pairs: string): Map<string, string> {
  return new Map(
    pairs.split('|').map((pair) => {
      const [from = '', to = ''] = pair.split(' ');
      return [from, to] as const;
    }),
  );
}

/** OpenCC's first choice for a character, in the form that is usual in Taiwan; quotation marks with them. */
function characterTable(): Map<string, string> {
  const usual = firstOfEach(variants);
  const table = firstOfEach(characters);
  for (const [from, to] of table) table.set(from, usual.get(to) ?? to);
  for (const [from, to] of usual) if (!table.has(from)) table.set(from, to);
  return table.set('台', '台').set('“', '「').set('”', '」').set('‘', '『').set('’', '’');
}

/** Whether a character is written otherwise in traditional texts. */
export function isSimplified(character: string): boolean {
  return (tables().characters.get(character) ?? character) !== character;
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const byLength = (words: Iterable<string>): string =>
  [...new Set(words)]
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

function converted(text: string): string {
  const { words, anyWord, characters: table } = tables();
  let done = '';
  let at = 0;
  const characterwise = (to: number): void => {
    for (; at < to; at++) done += table.get(text.charAt(at)) ?? text.charAt(at);
  };
  for (const { 0: word, index } of text.matchAll(anyWord)) {
    characterwise(index);
    done += words.get(word) ?? word;
    at = index + word.length;
  }
  characterwise(text.length);
  return done;
}

/**
 * A sentence in traditional characters.
 *
 * @param own what stays as it is written wherever it stands: a draft's words, a path, a title
 */
export function traditional(text: string, own: readonly string[] = []): string {
  const kept = byLength(own.filter((words) => converted(words) !== words));
  if (kept === '') return converted(text);
  let done = '';
  let at = 0;
  for (const { 0: words, index } of text.matchAll(new RegExp(kept, 'g'))) {
    done += converted(text.slice(at, index)) + words;
    at = index + words.length;
  }
  return done + converted(text.slice(at));
}

/** Words by name, and what makes them of other words. */
type Table = string | ((...parts: never[]) => string) | { readonly [name: string]: Table };

/** Everything in a table of words in traditional characters; what its sentences are given stays as it is written. */
export function allTraditional<T extends object>(words: T): T {
  return tableOf(words as unknown as Table) as unknown as T;
}

function tableOf(words: Table): Table {
  if (typeof words === 'string') return traditional(words);
  if (typeof words !== 'function')
    return Object.fromEntries(Object.entries(words).map(([name, each]) => [name, tableOf(each)]));
  return (...parts) => {
    const own = parts.filter((part: unknown) => typeof part === 'string');
    return traditional(words(...parts), own);
  };
}
