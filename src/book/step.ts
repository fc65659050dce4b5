/** Called between short stretches of long work; throws `Cancelled` where the work is no longer wanted. */
export type BookStep = () => Promise<void>;
