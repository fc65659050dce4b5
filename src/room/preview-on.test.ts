import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { nodeRoom } from './testing/node-room.ts';

const design = (template: string, policy = 'national') => ({ template, policy, dpi: 203 }) as const;

describe('a template before there are orders', () => {
  it('is shown with an invented order, every one of them, masked', async () => {
    const room = nodeRoom();
    for (const { id, width } of BUILT_IN_TEMPLATES) {
      const preview = await room.previewOn(design(id), null);
      if (!preview.ok) throw new Error(`${id}: ${preview.problem.code}`);
      expect(preview.width).toBe(width);
      expect(preview.texts.join(' '), id).not.toMatch(/欧阳示例|13800138000|201室/u);
    }
  }, 60_000);

  it('is shown under the policy that is asked for, and the design of the room stays', async () => {
    const room = nodeRoom();
    await room.openSample();
    const [row] = await room.rows(0, 1);
    if (row === undefined) throw new Error('no row');
    const before = await room.preview(row.row);
    const other = await room.previewOn(design('gift-note'), row.row);
    expect(other).toMatchObject({ ok: true, width: 105 });
    expect(await room.preview(row.row)).toEqual(before);
  }, 60_000);
});
