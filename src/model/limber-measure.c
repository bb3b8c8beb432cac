/* limber-measure.c */
