/* limber-quantity.c */
