package org.altres.dasd.image;

import java.util.Optional;

/// What the first eight bytes of an image file say that it is.
enum FileKind {
  PLAIN("CKD_P370", ImageFormat.PLAIN, false),
  PLAIN64("CKD_P064", ImageFormat.PLAIN, false),
  COMPRESSED("CKD_C370", ImageFormat.CCKD, false),
  COMPRESSED64("CKD_C064", ImageFormat.CCKD64, false),
  SHADOW("CKD_S370", ImageFormat.CCKD, true),
  SHADOW64("CKD_S064", ImageFormat.CCKD64, true);

  private final String id;
  private final ImageFormat format;
  private final boolean shadow;

  FileKind(String id, ImageFormat format, boolean shadow) {
    this.id = id;
    this.format = format;
    this.shadow = shadow;
  }

  /// The kind with that id.
  static Optional<FileKind> ofId(String id) {
    for (FileKind kind : values()) {
      if (kind.id.equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// Eight ASCII characters.
  String id() {
    return id;
  }

  ImageFormat format() {
    return format;
  }

  /// Whether it holds changed tracks only.
  boolean isShadow() {
    return shadow;
  }
}
