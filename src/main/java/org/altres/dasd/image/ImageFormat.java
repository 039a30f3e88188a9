package org.altres.dasd.image;

/// How a volume image keeps its tracks.
public enum ImageFormat {
  /// Every track at its place, filled up to the device's track image size; one file or several.
  PLAIN("plain CKD"),
  /// Compressed tracks behind two levels of tables of 32-bit offsets.
  CCKD("CCKD"),
  /// Compressed tracks behind two levels of tables of 64-bit offsets.
  CCKD64("CCKD64");

  private final String title;

  ImageFormat(String title) {
    this.title = title;
  }

  /// As it is shown: "plain CKD", "CCKD", "CCKD64".
  @Override
  public String toString() {
    return title;
  }
}
