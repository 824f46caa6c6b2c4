/** A loader that puts another text in a file's place: the one in its options. */
module.exports = function instead() {
  return this.getOptions().source;
};
