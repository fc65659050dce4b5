import { describe, expect, it, vi } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import { keepSecret } from '../privacy/secret.ts';
import { roomAt, RoomFailure, serveRoom } from './remote.ts';
import type { Room } from './room.ts';
import { joinedPorts } from './testing/ports.ts';

function remoteRoom(methods: Partial<Room>) {
  const { page, worker } = joinedPorts();
  serveRoom(methods as Room, worker);
  return roomAt(page);
}

describe('a room at the other end of a port', () => {
  it('answers calls with what the room answers', async () => {
    const { room } = remoteRoom({ rows: async (from, count) => [{ from, count }] as never });
    expect(await room.rows(3, 4)).toEqual([{ from: 3, count: 4 }]);
  });

  it('passes progress on while a call runs', async () => {
    const { room } = remoteRoom({
      print: async (_request, report) => {
        report({ stage: 'labels', done: 1, total: 2 });
        return { receipt: {} } as never;
      },
    });
    const report = vi.fn();
    await room.print({ copies: 1, date: '2026-11-21' }, report);
    expect(report).toHaveBeenCalledWith({ stage: 'labels', done: 1, total: 2 });
  });

  it('passes on what the worker says of its requests, whatever call runs', async () => {
    const { page, worker } = joinedPorts();
    const seen = vi.fn();
    serveRoom({ problems: async () => [] } as never, worker);
    const { room } = roomAt(page, seen);
    worker.send({ kind: 'requests', elsewhere: 2 });
    expect(await room.problems()).toEqual([]);
    expect(seen).toHaveBeenCalledExactlyOnceWith(2);
  });

  it('passes on how far a file is read, opened or read again', async () => {
    const progress = { stage: 'rows', done: 500, total: 1000 } as const;
    const { room } = remoteRoom({
      open: async (_source, _settings, _signal, report) => {
        report?.(progress);
        return { ok: true } as never;
      },
      reread: async (_settings, _signal, report) => {
        report?.(progress);
        return { ok: true } as never;
      },
    });
    const report = vi.fn();
    await room.open({ kind: 'file', name: '', bytes: new Uint8Array() }, {}, undefined, report);
    await room.reread({}, undefined, report);
    expect(report.mock.calls).toEqual([[progress], [progress]]);
  });

  it('hears a cancel of a second reading', async () => {
    const { room } = remoteRoom({
      reread: async (_settings, signal) => {
        while (signal?.aborted !== true) await new Promise((resolve) => setTimeout(resolve, 1));
        throw new Cancelled();
      },
    });
    const controller = new AbortController();
    const reading = room.reread({}, controller.signal);
    controller.abort();
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
  });

  it('tells the room that a call was cancelled, and rejects it as cancelled', async () => {
    const { room } = remoteRoom({
      print: async (_request, _report, signal) => {
        while (signal?.aborted !== true) await new Promise((resolve) => setTimeout(resolve, 1));
        throw new Cancelled();
      },
    });
    const controller = new AbortController();
    const printing = room.print({ copies: 1, date: '2026-11-21' }, () => undefined, controller.signal);
    controller.abort();
    await expect(printing).rejects.toBeInstanceOf(Cancelled);
  });

  it('does not start a call that was cancelled before', async () => {
    const print = vi.fn();
    const { room } = remoteRoom({ print });
    const request = { copies: 1, date: '2026-11-21' };
    await expect(room.print(request, () => undefined, AbortSignal.abort())).rejects.toBeInstanceOf(Cancelled);
    expect(print).not.toHaveBeenCalled();
  });

  it('says of a bug only that there was one, whatever its words', async () => {
    const { room } = remoteRoom({
      problems: async () => {
        throw new Error('13800138000');
      },
    });
    const failure = await room.problems().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RoomFailure);
    expect(String(failure)).not.toContain('138');
  });

  it('moves the bytes of a file instead of copying them', async () => {
    const pdf = new Uint8Array([1, 2, 3]);
    const { room } = remoteRoom({ print: async () => ({ pdf, receipt: {} }) as never });
    const made = await room.print({ copies: 1, date: '2026-11-21' }, () => undefined);
    expect(made.pdf).toEqual(new Uint8Array([1, 2, 3]));
    expect(pdf.byteLength).toBe(0);
  });

  it('rejects the calls that wait when the room dies', async () => {
    const { room, fail } = remoteRoom({ problems: () => new Promise(() => undefined) });
    const waiting = room.problems();
    fail();
    await expect(waiting).rejects.toBeInstanceOf(RoomFailure);
  });

  it('cannot carry a secret: its text stays behind', async () => {
    const { room } = remoteRoom({ problems: async () => [keepSecret('name', '欧阳建国')] as never });
    expect(JSON.stringify(await room.problems())).not.toContain('欧阳');
  });
});
