/* limber-day.c */
