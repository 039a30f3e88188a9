package org.altres.testing;

import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.storage.FileStorage;

/// The volumes of the corpus, open for reading.
public final class CorpusVolumes {

  private CorpusVolumes() {}

  /// Opens a volume, as "made/alt390.cckd"; those under gzip are to be unpacked before.
  public static VolumeImage open(String name) {
    return VolumeImages.open(new FileStorage(), Corpus.file(name));
  }
}
