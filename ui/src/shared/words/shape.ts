/**
 * The same keys with any words: what another language must have; and, where that language has another
 * word for a single one, `key_one`.
 */
export type Words<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends string ? string : Words<Shape[Key]>;
} & {
  readonly [Key in keyof Shape & string as Shape[Key] extends string ? `${Key}_one` : never]?: string;
};
