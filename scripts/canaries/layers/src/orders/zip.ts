import { zlibSync } from 'fflate';
export const zip = zlibSync;
