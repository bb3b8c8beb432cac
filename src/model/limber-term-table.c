/* limber-term-table.c */
