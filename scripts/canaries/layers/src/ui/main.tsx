import { zlibSync } from 'fflate';
import Papa from 'papaparse';
export const ui = [zlibSync, Papa];
