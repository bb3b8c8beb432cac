/* limber-term.c */
