import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about offers and needs: the question of what people offer, then that of what they need. */
export const offersNeedsParamsSchema = z.strictObject(scopeShape);
