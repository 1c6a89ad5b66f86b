// Passes messages on to a server that works apart from it, and puts another in its place when a draft holds it up.

import { Ledger } from './ledger.ts';
import { isId, type Message, type MessageId } from './message.ts';
import type { Guarded, Post, Stint } from './post.ts';
import type { Listener, Wire } from './wire.ts';
import type { Progress, Stopped, StopReason } from './work.ts';

/** A server that stops by itself so often, one after the other, will do so again. */
const MOST_CRASHES = 5;

/** A draft that was stopped again and again is left alone for longer and longer, at most so long. Milliseconds. */
const LONGEST_REST = 600_000;
const FIRST_REST = 10_000;

/** How long the guard outlives its client. Milliseconds. */
const LAST_WORDS = 500;

/** Time that is over is looked at no more often than this. Milliseconds. */
const LOOK = 50;

const isExit = ({ method }: Message): boolean => method === 'exit';

/** A check that is under way. */
interface Work {
  readonly uri: string;
  readonly since: number;
  readonly stint: Stint;
}

/** A request of the server to the client: several servers may choose the same name for theirs. */
interface Asked {
  readonly server: number;
  readonly id: MessageId;
}

export class Guard implements Listener {
  private readonly post: Post;
  private readonly wire: Wire;
  private readonly budgetFor: (length: number) => number;
  private readonly ledger = new Ledger();
  private readonly stops = new Map<string, Stopped & { readonly times: number }>();
  private readonly asked = new Map<MessageId, Asked>();
  private server: Guarded | null = null;
  private work: Work | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asks = 0;
  private crashes = 0;
  /** How many servers there have been: the number of the one that works. */
  private servers = 0;
  private isShutDown = false;

  /**
   * @param open opens the way to the client
   * @param budgetFor milliseconds that the check of a draft of some length may take
   */
  constructor(post: Post, open: (listener: Listener) => Wire, budgetFor: (length: number) => number) {
    this.post = post;
    this.budgetFor = budgetFor;
    this.wire = open(this);
    this.begin();
  }

  message(message: Message): void {
    this.isShutDown ||= message.method === 'shutdown';
    if (isExit(message)) this.post.leave(this.isShutDown ? 0 : 1);
    else if (message.method === undefined && isId(message.id)) this.answer(message, message.id);
    else {
      this.ledger.heard(message);
      this.server?.send(message);
    }
  }

  /** Whatever runs ends with the client; what is answered at once still reaches whoever listens on. */
  ended(): void {
    const leave = (): void => this.post.leave(this.isShutDown ? 0 : 1);
    if (this.ledger.isAnswered) leave();
    else setTimeout(leave, LAST_WORDS);
  }

  broken(reason: string): void {
    this.post.warn(`the client's messages cannot be read any further: ${reason}`);
    this.post.leave(1);
  }

  /** An answer of the client goes to the server that asked, under the name that it gave. */
  private answer(message: Message, id: MessageId): void {
    const asked = this.asked.get(id);
    this.asked.delete(id);
    if (asked?.server === this.servers) this.server?.send({ ...message, id: asked.id });
  }

  private begin(): void {
    const number = ++this.servers;
    const ifStill = (act: () => void): void => {
      if (number === this.servers) act();
    };
    this.work = null;
    const server = this.post.start([...this.stops.values()], {
      message: (message) => ifStill(() => this.pass(message)),
      progress: (progress) => ifStill(() => this.heed(progress)),
      failed: (reason, detail) => ifStill(() => this.failed(reason, detail)),
    });
    this.server = server;
    for (const message of this.ledger.retold()) server.send(message);
  }

  /** From the server to the client. What a second server has to say for a start, the client has heard from the first. */
  private pass(message: Message): void {
    const { id, method } = message;
    if (!isId(id)) this.wire.send(message);
    else if (method === undefined) this.passAnswer(message, id);
    else if (this.servers > 1 && method === 'client/registerCapability')
      this.server?.send({ jsonrpc: '2.0', id, result: null });
    else this.passRequest(message, id);
  }

  private passRequest(message: Message, id: MessageId): void {
    const name = this.asks++;
    this.asked.set(name, { server: this.servers, id });
    this.wire.send({ ...message, id: name });
  }

  private passAnswer(message: Message, id: MessageId): void {
    if (!this.ledger.awaits(id)) return;
    this.ledger.answered(id);
    this.wire.send(message);
  }

  private heed(progress: Progress): void {
    this.rest();
    if (progress === 'ends') {
      this.crashes = 0;
      return;
    }
    const budget = this.budgetFor(progress.length);
    this.work = { uri: progress.begins, since: performance.now(), stint: this.post.stint(budget) };
    this.timer = setTimeout(() => this.overdue(), budget);
  }

  /** No check is under way any more. */
  private rest(): void {
    clearTimeout(this.timer);
    this.work?.stint.end();
    this.work = null;
  }

  /** A check has had its time: unless the machine gave it little of that, it is stopped. */
  private overdue(): void {
    const { work } = this;
    if (!work) return;
    const left = work.stint.left();
    if (left > 0) this.timer = setTimeout(() => this.overdue(), Math.max(LOOK, left));
    else this.replace(work, 'time');
  }

  private failed(reason: StopReason, detail: string | null): void {
    const { work } = this;
    if (detail !== null) this.post.warn(detail);
    if (++this.crashes > MOST_CRASHES) {
      this.post.warn(`the server has stopped ${this.crashes} times in a row and is not started again`);
      this.post.leave(1);
    } else if (work) this.replace(work, reason);
    else this.restart();
  }

  private replace({ uri, since }: Work, reason: StopReason): void {
    const times = (this.stops.get(uri)?.times ?? 0) + 1;
    const rest = times === 1 ? 0 : Math.min(LONGEST_REST, FIRST_REST * 2 ** times);
    const after = Math.round(performance.now() - since);
    this.stops.set(uri, { uri, version: this.ledger.versionOf(uri), reason, until: Date.now() + rest, after, times });
    this.post.warn(`${uri} was not checked (${reason}, after ${after} ms)`);
    this.restart();
  }

  private restart(): void {
    this.rest();
    const old = this.server;
    this.server = null;
    old?.end();
    this.begin();
  }
}
