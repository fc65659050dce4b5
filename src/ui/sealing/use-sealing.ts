import { useMemo } from 'react';
import { createSealingDesk } from '../../state/sealing.ts';
import type { SealingDesk } from '../../state/sealing.ts';
import { useWorkbench } from '../hooks.ts';

/** What people do with sealed codes and their key. */
export function useSealing(): SealingDesk {
  const { desk, label } = useWorkbench();
  return useMemo(() => createSealingDesk(desk, label), [desk, label]);
}
