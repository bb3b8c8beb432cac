/* limber-date.c */
