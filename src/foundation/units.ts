/** Angles carry their unit in the type, so that the compiler asks before radians and degrees mix (house rule 4). */
export type Radians = number & { readonly __unit: 'radians' }
export type Degrees = number & { readonly __unit: 'degrees' }

export const radians = (value: number): Radians => value as Radians
export const degrees = (value: number): Degrees => value as Degrees

export const toRadians = (value: Degrees): Radians => ((value * Math.PI) / 180) as Radians
export const toDegrees = (value: Radians): Degrees => ((value * 180) / Math.PI) as Degrees
