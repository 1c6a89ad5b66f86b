// A server that keeps stopping is started again and again, later each time, and soon while somebody works.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Restarts } from '../../client/server/restarts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that stops as soon as it has started, so often; when each start was, counted from the first stop. */
function startsOf(times: number, atWork: boolean): number[] {
  const starts: number[] = [];
  const begin = Date.now();
  const restarts = new Restarts(() => {
    starts.push(Date.now() - begin);
    restarts.started();
    if (starts.length < times) restarts.failed();
  });
  restarts.failed();
  while (starts.length < times) {
    if (atWork) restarts.hurry();
    vi.advanceTimersByTime(50);
  }
  return starts;
}

test('waits twice as long each time, up to a minute, and never gives up', () => {
  const starts = startsOf(20, false);
  const waits = starts.map((at, index) => at - (starts[index - 1] ?? 0));
  expect(waits.slice(0, 5)).toEqual([0, 250, 500, 1000, 2000]);
  expect(waits.slice(-3)).toEqual([60_000, 60_000, 60_000]);
});

test('whoever works waits two seconds at most', () => {
  const starts = startsOf(20, true);
  const waits = starts.map((at, index) => at - (starts[index - 1] ?? 0));
  expect(Math.max(...waits)).toBe(2000);
});

test('work cuts short a wait that has begun', () => {
  const restart = vi.fn();
  const restarts = new Restarts(restart);
  for (let times = 0; times < 12; times++) restarts.failed();
  vi.advanceTimersByTime(10_000);
  expect(restart).not.toHaveBeenCalled();
  restarts.hurry();
  vi.advanceTimersByTime(1);
  expect(restart).toHaveBeenCalledOnce();
});

test('a server that has run for a while is started again at once', () => {
  const restart = vi.fn();
  const restarts = new Restarts(restart);
  for (let times = 0; times < 12; times++) restarts.failed();
  restarts.started();
  vi.advanceTimersByTime(60_000);
  restarts.failed();
  vi.advanceTimersByTime(0);
  expect(restart).toHaveBeenCalledOnce();
});

test('a server that was switched off stays off', () => {
  const restart = vi.fn();
  const restarts = new Restarts(restart);
  restarts.failed();
  restarts.stop();
  vi.advanceTimersByTime(120_000);
  restarts.hurry();
  vi.advanceTimersByTime(120_000);
  expect(restart).not.toHaveBeenCalled();
});
