/* limber-day-summary.c */
