/* limber-body-region.c */
