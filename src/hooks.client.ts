import { config } from 'zod';

// Set before any schema is made: Zod would otherwise try in every document whether it may compile code, which the
// page's policy refuses and reports.
config({ jitless: true });
