package org.altres.dasd.image;

import java.nio.file.Path;

/// The names of the files of one image. A set has `_1`, `_2`, … `_9`, `_A`, … before the first dot
/// of the file name, or at the end of a name without a dot.
final class ImageNames {

  /// The most files that one character can number.
  static final int MOST_FILES = 35;

  private static final String NUMBERS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private ImageNames() {}

  /// The name of a file of a set.
  ///
  /// @param image the name of the set, with or without `_1`
  /// @param number 1 to [#MOST_FILES]
  static Path numbered(Path image, int number) {
    String name = image.getFileName().toString();
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    String bare = stem.endsWith("_1") ? stem.substring(0, stem.length() - 2) : stem;
    return image.resolveSibling(bare + "_" + NUMBERS.charAt(number - 1) + rest);
  }
}
