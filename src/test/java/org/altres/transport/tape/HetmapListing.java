package org.altres.transport.tape;

import java.util.ArrayList;
import java.util.List;
import org.altres.bytes.Bytes;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.text.CodePage;

/// What `hetmap -a` prints of a tape, made from what we read of it.
final class HetmapListing {

  private static final String RULE = "---------------------";

  private final List<String> lines = new ArrayList<>();
  private long blocks;
  private long bytes;
  private long stored;
  private int files;

  static List<String> of(TapeImage image, String fileName) {
    HetmapListing listing = new HetmapListing();
    listing.lines.add(RULE);
    listing.line("Filename", fileName);
    boolean broken = false;
    for (TapeFile file : image.files()) {
      if (!broken) {
        broken = !listing.file(image, file);
      }
    }
    if (!broken) {
      image.problems().stream().findFirst().ifPresent(listing::fault);
    }
    listing.summary();
    return listing.lines;
  }

  /// @return whether hetmap would go on behind it
  private boolean file(TapeImage image, TapeFile file) {
    BlockReader reader = image.reader(file);
    int shortest = 0;
    int longest = 0;
    long sum = 0;
    while (reader.hasNext()) {
      TapeBlock block;
      try {
        block = reader.next();
      } catch (DamagedDataException e) {
        fault(e.problem());
        return false;
      }
      int length = block.data().length();
      shortest = shortest == 0 ? length : Math.min(shortest, length);
      longest = Math.max(longest, length);
      sum += length;
      TapeLabel.read(block.data()).ifPresent(label -> label(label.id(), label.raw()));
    }
    if (file.closed()) {
      lines.add(RULE);
      line("File #", file.number());
      line("Blocks", file.blocks());
      line("Min Blocksize", shortest);
      line("Max Blocksize", longest);
      line("Uncompressed bytes", sum);
      line("Min Blocksize-Comp", file.shortestStored());
      line("Max Blocksize-Comp", file.longestStored());
      line("Compressed bytes", file.storedBytes());
      files++;
      blocks += file.blocks();
      bytes += sum;
      stored += file.storedBytes();
    }
    return true;
  }

  private void label(String id, Bytes raw) {
    lines.add(RULE);
    field("Label", id);
    switch (id.substring(0, 3) + id.charAt(3)) {
      case "VOL1" -> {
        field("Volume Serial", raw, 4, 6);
        field("Improved Data Rec.", raw, 34, 1);
        field("Owner Code", raw, 41, 10);
      }
      case "HDR1", "EOF1", "EOV1" -> {
        field("Dataset ID", raw, 4, 17);
        field("Volume Serial", raw, 21, 6);
        field("Volume Sequence", raw, 27, 4);
        field("Dataset Sequence", raw, 31, 4);
        field("GDG Number", raw, 35, 4);
        field("GDG Version", raw, 39, 2);
        field("Creation Date", raw, 41, 6);
        field("Expiration Date", raw, 47, 6);
        field("Dataset Security", raw, 53, 1);
        field("Block Count Low", raw, 54, 6);
        field("System Code", raw, 60, 13);
        field("Block Count High", raw, 76, 4);
      }
      case "HDR2", "EOF2", "EOV2" -> {
        field("Record Format", raw, 4, 1);
        field("Block Size", raw, 5, 5);
        field("Record Length", raw, 10, 5);
        field("Density", raw, 15, 1);
        field("Dataset Position", raw, 16, 1);
        field("Job/Step ID", raw, 17, 17);
        field("Recording Technique", raw, 34, 2);
        field("Control Character", raw, 36, 1);
        field("Block Attribute", raw, 38, 1);
        field("Device Serial", raw, 41, 6);
        field("Checkpoint ID", raw, 47, 1);
        field("Large Block Length", raw, 70, 10);
      }
      default -> field("Content", raw, 4, 76);
    }
  }

  /// hetmap numbers its faults: -5 a chunk that begins no block, -10 a block that is not unpacked.
  private void fault(Message message) {
    int code =
        switch (message.id().value()) {
          case "ALT2707W", "ALT2704S" -> -5;
          case "ALT2706S" -> -10;
          default -> throw new AssertionError("no tape of the corpus says " + message);
        };
    lines.add("het_read() returned " + code);
  }

  private void summary() {
    lines.add(RULE);
    line("Summary", "");
    line("Files", files);
    line("Blocks", blocks);
    line("Uncompressed bytes", bytes);
    line("Compressed bytes", stored);
    line("Reduction", bytes - stored);
  }

  private void field(String name, Bytes raw, int offset, int length) {
    field(name, CodePage.IBM037.decode(raw.slice(offset, length)));
  }

  private void field(String name, String value) {
    line(name, "'" + value + "'");
  }

  private void line(String name, Object value) {
    lines.add("%-20s: %s".formatted(name, value).stripTrailing());
  }
}
