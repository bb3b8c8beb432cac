/* limber-body-region-table.c */
