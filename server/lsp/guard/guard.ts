// The process of the language server: passes messages on to a server in a worker, and puts another in its place when a draft holds it up.

import process from 'node:process';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { PATIENCE } from '../../timed/budget.ts';
import { Ledger } from './ledger.ts';
import { field, isId, isMessage, type Message, type MessageId } from './message.ts';
import type { Listener, Wire } from './wire.ts';
import type { Progress, Start, Stopped, StopReason } from './work.ts';

/** A server that stops by itself so often, one after the other, will do so again. */
const MOST_CRASHES = 5;

/** A draft that was stopped again and again is left alone for longer and longer, at most so long. Milliseconds. */
const LONGEST_REST = 600_000;
const FIRST_REST = 10_000;

/** How long the process outlives its client. Milliseconds. */
const LAST_WORDS = 500;

const isExit = ({ method }: Message): boolean => method === 'exit';

/** A check that is under way. */
interface Work {
  readonly uri: string;
  readonly budget: number;
  readonly since: number;
  /** What the process had used of the processor by then. Milliseconds. */
  readonly used: number;
}

/** A request of the server to the client: several servers may choose the same name for theirs. */
interface Asked {
  readonly worker: Worker;
  readonly id: MessageId;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Garbage of checks is cleared away before it comes to more than this: left alone, V8 lets twice as much pile up. Megabytes. */
const YOUNG = 24;

export class Guard implements Listener {
  private readonly entry: URL;
  private readonly wire: Wire;
  private readonly budgetFor: (length: number) => number;
  private readonly ledger = new Ledger();
  private readonly stops = new Map<string, Stopped & { readonly times: number }>();
  private readonly asked = new Map<MessageId, Asked>();
  private worker: Worker | null = null;
  private port: MessagePort | null = null;
  private work: Work | null = null;
  private timer: NodeJS.Timeout | undefined;
  private asks = 0;
  private crashes = 0;
  private servers = 0;
  private isShutDown = false;

  /**
   * @param entry the module that a worker starts as a server
   * @param open opens the way to the client
   * @param budgetFor milliseconds that the check of a draft of some length may take
   */
  constructor(entry: URL, open: (listener: Listener) => Wire, budgetFor: (length: number) => number) {
    this.entry = entry;
    this.budgetFor = budgetFor;
    this.wire = open(this);
    this.begin();
  }

  message(message: Message): void {
    this.isShutDown ||= message.method === 'shutdown';
    if (isExit(message)) this.leave(this.isShutDown ? 0 : 1);
    else if (message.method === undefined && isId(message.id)) this.answer(message, message.id);
    else this.hand(message);
  }

  private hand(message: Message): void {
    this.ledger.heard(message);
    this.watchParent(message);
    this.port?.postMessage(message);
  }

  /** Whatever runs ends with the client; what is answered at once still reaches whoever listens on. */
  ended(): void {
    const leave = (): void => this.leave(this.isShutDown ? 0 : 1);
    if (this.ledger.isAnswered) leave();
    else setTimeout(leave, LAST_WORDS);
  }

  broken(reason: string): void {
    process.stderr.write(`tieout: the client's messages cannot be read any further: ${reason}\n`);
    this.leave(1);
  }

  private leave(code: number): never {
    process.exit(code);
  }

  /** The protocol asks a server to end with the process that started it. */
  private watchParent(message: Message): void {
    const parent = message.method === 'initialize' ? field(message.params, 'processId') : null;
    if (typeof parent !== 'number') return;
    const look = (): void => {
      try {
        process.kill(parent, 0);
      } catch {
        this.ended();
      }
    };
    setInterval(look, 3000).unref();
  }

  /** An answer of the client goes to the server that asked, under the name that it gave. */
  private answer(message: Message, id: MessageId): void {
    const asked = this.asked.get(id);
    this.asked.delete(id);
    if (asked && asked.worker === this.worker) this.port?.postMessage({ ...message, id: asked.id });
  }

  private begin(): void {
    const { port1, port2 } = new MessageChannel();
    const start: Start = { port: port2, stopped: [...this.stops.values()] };
    const worker = new Worker(this.entry, {
      workerData: start,
      transferList: [port2],
      stdout: true,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    const retelling = this.servers++ > 0;
    this.worker = worker;
    this.port = port1;
    this.work = null;
    worker.stdout.resume();
    worker.on('message', (progress: Progress) => this.heed(progress, worker));
    worker.on('error', (error: Error) => this.failed(worker, error));
    worker.on('exit', () => this.failed(worker, null));
    port1.on('message', (message: unknown) => {
      if (isMessage(message) && worker === this.worker) this.pass(message, worker, retelling);
    });
    for (const message of this.ledger.retold()) port1.postMessage(message);
  }

  /** From the server to the client. What a second server has to say for a start, the client has heard from the first. */
  private pass(message: Message, worker: Worker, retelling: boolean): void {
    const { id, method } = message;
    if (!isId(id)) this.wire.send(message);
    else if (method === undefined) this.passAnswer(message, id);
    else if (retelling && method === 'client/registerCapability')
      this.port?.postMessage({ jsonrpc: '2.0', id, result: null });
    else this.passRequest(message, worker, id);
  }

  private passRequest(message: Message, worker: Worker, id: MessageId): void {
    const name = this.asks++;
    this.asked.set(name, { worker, id });
    this.wire.send({ ...message, id: name });
  }

  private passAnswer(message: Message, id: MessageId): void {
    if (!this.ledger.awaits(id)) return;
    this.ledger.answered(id);
    this.wire.send(message);
  }

  private heed(progress: Progress, worker: Worker): void {
    if (worker !== this.worker) return;
    clearTimeout(this.timer);
    if (progress === 'ends') {
      this.work = null;
      this.crashes = 0;
      return;
    }
    const budget = this.budgetFor(progress.length);
    this.work = { uri: progress.begins, budget, since: performance.now(), used: processorTime() };
    this.timer = setTimeout(() => this.overdue(), budget);
  }

  /** A check has had its time: unless the machine gave it little of that, it is stopped. */
  private overdue(): void {
    const { work } = this;
    if (!work) return;
    const passed = performance.now() - work.since;
    const left = work.budget - (processorTime() - work.used);
    if (left > 0 && passed < work.budget * PATIENCE) {
      this.timer = setTimeout(() => this.overdue(), Math.max(50, left));
      return;
    }
    this.replace(work, 'time');
  }

  private failed(worker: Worker, error: Error | null): void {
    if (worker !== this.worker) return;
    const code: unknown = field(error, 'code');
    const reason = code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash';
    if (error) process.stderr.write(`tieout: ${error.message}\n`);
    if (++this.crashes > MOST_CRASHES) {
      process.stderr.write(`tieout: the server has stopped ${this.crashes} times in a row and is not started again\n`);
      this.leave(1);
    } else if (this.work) this.replace(this.work, reason);
    else this.restart();
  }

  private replace(work: Work, reason: StopReason): void {
    const { uri } = work;
    const times = (this.stops.get(uri)?.times ?? 0) + 1;
    const rest = times === 1 ? 0 : Math.min(LONGEST_REST, FIRST_REST * 2 ** times);
    const after = Math.round(performance.now() - work.since);
    this.stops.set(uri, { uri, version: this.ledger.versionOf(uri), reason, until: Date.now() + rest, after, times });
    process.stderr.write(`tieout: ${uri} was not checked (${reason}, after ${after} ms)\n`);
    this.restart();
  }

  private restart(): void {
    clearTimeout(this.timer);
    const old = this.worker;
    this.worker = null;
    void old?.terminate();
    this.begin();
  }
}
