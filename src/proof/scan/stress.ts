import { dot, dotsToMm } from '../../base/length.ts';
import type { Dpi } from '../../base/length.ts';

/**
 * What happens to dots on their way into a scanner: a head that burns too hot makes each dot larger by one to the right and below, one
 * that is too cool smaller; a scanner sees a spot and not a point; a dead element of the head leaves a column white.
 */
export const STRESSES = ['growth', 'shrinkage', 'blur', 'dead-element'] as const;
export type Stress = (typeof STRESSES)[number];

/** Standard deviation of the spot that a hand scanner sees, in millimetres (facts: printing §6.2, one of the four tried). */
const SPOT = 0.08;
/** Where across a code and its free margin an element of the head is dead. */
export const DEAD = [0.25, 0.5, 0.75] as const;

/** The spot in dots. */
export const spotDots = (dpi: Dpi): number => SPOT / dotsToMm(dot(1), dpi);
