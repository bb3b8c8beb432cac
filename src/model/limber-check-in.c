/* limber-check-in.c */
