/* limber-error.c */
