/** The sun of one year stands for all: from year to year it moves by less than a shadow's blur. */
export const SUN_YEAR = 2026
