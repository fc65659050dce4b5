export const alone = 'an orphan';
