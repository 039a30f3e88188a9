package org.altres.module;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.dasd.image.VolumeImage;
import org.altres.dasd.image.VolumeImages;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dasd.vtoc.Vtoc;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberContents;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.storage.FileStorage;
import org.altres.testing.Corpus;
import org.altres.transport.tape.TapeDataSet;
import org.altres.transport.tape.TapeImage;
import org.altres.transport.tape.TapeVolume;
import org.altres.transport.unload.UnloadedLibrary;
import org.altres.transport.xmit.XmitDataSet;
import org.altres.transport.xmit.XmitFile;

/// Every library that the corpus has, wherever it lies: on volumes, in transmissions and in
/// transmissions inside those, on tapes. What lies in two places is given once.
final class CorpusLibraries {

  private static final Bytes XMIT_START = Bytes.ofHex("E0C9D5D4D9F0F1");
  private static final Bytes UNLOAD_MARK = Bytes.ofHex("CA6D0F");
  private static final int DEEPEST = 3;

  /// A volume without VTOC, a shadow file, and one whose only library has 23,000 small members.
  private static final Set<String> LEFT_OUT =
      Set.of("BLANK1.3390.cckd", "shbase_1.cckd", "smp001.149.cckd");

  private final List<Member> found = new ArrayList<>();
  private final Set<Fingerprint> seen = new HashSet<>();

  /// A member, and where it was found.
  ///
  /// @param source file and library
  /// @param format of the library
  /// @param contents entries and blocks
  record Member(String source, RecordFormat format, MemberContents contents) {
    @Override
    public String toString() {
      return source + "(" + contents.name() + ")";
    }

    /// All its bytes.
    Bytes bytes() {
      Bytes.Builder all = new Bytes.Builder();
      contents.blocks().forEach(block -> all.add(block.data()));
      return all.build();
    }
  }

  /// A sequential data set of a tape.
  ///
  /// @param source file and data set
  /// @param bytes all its bytes
  record TapeData(String source, Bytes bytes) {}

  private final List<TapeData> sequential = new ArrayList<>();

  private static final CorpusLibraries ALL = new CorpusLibraries();

  /// All members.
  static List<Member> members() {
    return ALL.found;
  }

  /// What tapes have beside libraries.
  static List<TapeData> tapeData() {
    return ALL.sequential;
  }

  private CorpusLibraries() {
    for (String folder : List.of("dasd", "made")) {
      for (Path file : Corpus.inputs(folder)) {
        String name = file.getFileName().toString();
        if (name.endsWith(".cckd") && !LEFT_OUT.contains(name)) {
          volume(file);
        }
      }
    }
    for (Path file : Corpus.inputs("xmit")) {
      if (!file.getFileName().toString().contains("broken")) {
        Bytes stream = Samples.bytes("xmit/" + file.getFileName());
        transmission(file.getFileName().toString(), stream, 0);
      }
    }
    for (Path file : Corpus.inputs("tape")) {
      tape(file);
    }
  }

  private void volume(Path file) {
    try (VolumeImage image = VolumeImages.open(new FileStorage(), file)) {
      for (DataSetLabel label : Vtoc.read(image).dataSets()) {
        if ("PO".equals(label.dsorg().shortName())) {
          RecordFormat format =
              RecordFormat.of(label.recfmByte(), label.recordLength(), label.blockSize());
          PartitionedDataSet library = PartitionedDataSet.open(image, label);
          String source = file.getFileName() + ":" + label.dsname();
          for (LibraryMember member : library.members()) {
            add(new Member(source, format, library.contents(member)), 0);
          }
        }
      }
    }
  }

  private void transmission(String source, Bytes stream, int depth) {
    XmitDataSet dataSet = XmitFile.read(stream, Place.of("file", source)).dataSet();
    if (dataSet.isLibrary()) {
      unloaded(source + ":" + dataSet.name().orElse(""), dataSet.library(), depth);
    }
  }

  private void unloaded(String source, UnloadedLibrary library, int depth) {
    for (MemberContents contents : library.members()) {
      add(new Member(source, library.recordFormat(), contents), depth);
    }
  }

  private void add(Member member, int depth) {
    Fingerprint.Hasher hasher = new Fingerprint.Hasher().add(member.contents().name().value());
    for (MemberBlock block : member.contents().blocks()) {
      hasher.add(block.data().length()).add(block.data());
    }
    if (!seen.add(hasher.finish())) {
      return;
    }
    found.add(member);
    if (depth < DEEPEST && !member.contents().blocks().isEmpty()) {
      Bytes first = member.contents().blocks().getFirst().data();
      if (first.length() > 9 && first.slice(1, 7).equals(XMIT_START)) {
        transmission(member.toString(), member.bytes(), depth + 1);
      }
    }
  }

  private void tape(Path file) {
    try (TapeImage image = TapeImage.open(new FileStorage(), file)) {
      TapeVolume volume = TapeVolume.read(image);
      for (TapeDataSet dataSet : volume.dataSets()) {
        if (dataSet.data().isPresent()) {
          String source = file.getFileName() + ":" + dataSet.position() + ":" + dataSet.name();
          List<Bytes> blocks = new ArrayList<>();
          try {
            image.blocks(dataSet.data().get(), block -> blocks.add(block.data()));
          } catch (AltresException cutOff) {
            continue;
          }
          tapeData(source, blocks);
        }
      }
    }
  }

  private void tapeData(String source, List<Bytes> blocks) {
    boolean isUnload =
        !blocks.isEmpty()
            && blocks.getFirst().length() > 12
            && blocks.getFirst().slice(9, 3).equals(UNLOAD_MARK);
    if (isUnload) {
      unloaded(source, UnloadedLibrary.ofBlocks(blocks, Place.of("file", source)), 0);
    } else {
      Bytes.Builder all = new Bytes.Builder();
      blocks.forEach(all::add);
      sequential.add(new TapeData(source, all.build()));
    }
  }
}
