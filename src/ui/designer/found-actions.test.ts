import { describe, expect, it } from 'vitest';
import { translator } from '../../i18n/i18n.ts';
import { DESIGNER_ACTION_IDS } from '../../state/designer/designer-actions.ts';
import { foundActions } from './found-actions.ts';

const EN = translator('en');
const ZH = translator('zh-CN');

describe('actions are found', () => {
  it.each([
    ['rotate', 'turnRight'],
    ['image', 'addImage'],
    ['picture', 'addImage'],
    ['barcode', 'addCode'],
    ['qr', 'addCode'],
    ['circle', 'addEllipse'],
    ['help', 'shortcuts'],
    ['distribute', 'distributeAcross'],
    ['select', 'selectTool'],
    ['ruler', 'rulers'],
    ['撤消', 'undo'],
    ['二维码', 'addCode'],
    ['旋转', 'turnRight'],
  ] as const)('by the word “%s”: %s', (word, id) => {
    expect(foundActions(EN, word, DESIGNER_ACTION_IDS)).toContain(id);
    expect(foundActions(ZH, word, DESIGNER_ACTION_IDS)).toContain(id);
  });

  it('those called so before those that are only meant', () => {
    expect(foundActions(EN, 'zoom', DESIGNER_ACTION_IDS).slice(0, 3)).toEqual([
      'zoomIn',
      'zoomOut',
      'zoomToChosen',
    ]);
    expect(foundActions(ZH, '缩放', DESIGNER_ACTION_IDS)).toContain('zoomIn');
  });

  it('all of them where nothing is sought, none by a word that nobody uses', () => {
    expect(foundActions(EN, '  ', DESIGNER_ACTION_IDS)).toEqual([...DESIGNER_ACTION_IDS]);
    expect(foundActions(EN, 'xyzzy', DESIGNER_ACTION_IDS)).toEqual([]);
  });
});
