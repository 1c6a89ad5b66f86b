// A bar on a terminal while something long goes on; nothing where the output is no terminal.

const WIDTH = 30;

export interface Progress {
  /** So much more is done. */
  add(amount: number): void;
  /** Takes the bar away. */
  end(): void;
}

/** @param write writes to the terminal; `null` where there is none */
export function progressBar(total: number, write: ((text: string) => void) | null): Progress {
  let done = 0;
  let shown = -1;
  return {
    add: (amount) => {
      done += amount;
      const percent = total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
      if (!write || percent === shown) return;
      shown = percent;
      const filled = Math.round((percent / 100) * WIDTH);
      write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(percent).padStart(3)} %`);
    },
    end: () => {
      if (write && shown >= 0) write(`\r${' '.repeat(WIDTH + 6)}\r`);
    },
  };
}
