declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified[ simplified…]` pairs, separated by `|`. */
  const pairs: string;
  export default pairs;
}

declare module 'opencc-js/dict/STCharacters' {
  /** `simplified traditional[ traditional…]` pairs, separated by `|`, the usual one first. */
  const pairs: string;
  export default pairs;
}

declare module 'opencc-js/dict/TWVariants' {
  /** `traditional taiwanese` pairs, separated by `|`. */
  const pairs: string;
  export default pairs;
}
