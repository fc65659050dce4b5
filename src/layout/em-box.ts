/**
 * The em box of Noto Sans SC's ideographs, in em above and below the baseline; lines are placed by it, whatever
 * fonts they use, so that Chinese and Latin share baselines and a Chinese character sits in the middle of its line.
 */
export const EM_ASCENT = 0.88;
export const EM_DESCENT = 0.12;
