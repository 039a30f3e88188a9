package org.altres.module;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.altres.bytes.Bytes;

/// A load module of a partitioned data set: its records, and what its directory entry says ("MVS
/// Program Management: Advanced Facilities", SA23-1392). Immutable, and nothing of the records is
/// lost: [#write()] gives the blocks that were read.
///
/// What the records mean is worked out on demand and stands in for itself: a module that is not
/// sound in what it says, but whose records can be told apart, is read, and [ModuleConsistency]
/// says what is wrong with it.
///
/// @param attributes of the directory entry through which it was read
/// @param records in order
public record LoadModule(LoadModuleAttributes attributes, List<ModuleRecord> records) {

  /// A text record with the records around it.
  ///
  /// @param record its index in the module, from 0
  /// @param announcement the control record before it
  /// @param text its bytes
  /// @param relocations of the records behind it, up to the next text
  public record TextBlock(
      int record, ModuleRecord.TextFrame announcement, Bytes text, List<RldItem> relocations) {

    public TextBlock {
      relocations = List.copyOf(relocations);
    }

    /// Its address in the module.
    public int address() {
      return announcement.frame().textAddress();
    }

    /// The address behind it.
    public int end() {
      return address() + text.length();
    }
  }

  public LoadModule {
    records = List.copyOf(records);
  }

  /// Reads the blocks of a member, in order, without the end-of-file record.
  ///
  /// @param attributes of the directory entry
  /// @throws org.altres.message.DamagedDataException if a length is wrong; the place names the
  ///   record, counted from 1, and the offset in it
  public static LoadModule read(List<Bytes> blocks, LoadModuleAttributes attributes) {
    return new LoadModule(attributes, ModuleRecordReader.read(blocks));
  }

  /// The blocks of the member.
  public List<Bytes> write() {
    return records.stream().map(ModuleRecord::toBytes).toList();
  }

  /// The external symbols by ESDID. Where two have the same id, the first counts.
  public SortedMap<Integer, EsdItem> externalSymbols() {
    SortedMap<Integer, EsdItem> symbols = new TreeMap<>();
    for (ModuleRecord record : records) {
      if (record instanceof ModuleRecord.Cesd cesd) {
        int id = cesd.firstId();
        for (EsdItem item : cesd.items()) {
          symbols.putIfAbsent(id++, item);
        }
      }
    }
    return Collections.unmodifiableSortedMap(symbols);
  }

  /// The text records, in order.
  public List<TextBlock> textBlocks() {
    List<TextBlock> blocks = new ArrayList<>();
    for (int i = 1; i < records.size(); i++) {
      if (records.get(i) instanceof ModuleRecord.Text text
          && records.get(i - 1) instanceof ModuleRecord.TextFrame announcement) {
        blocks.add(new TextBlock(i, announcement, text.text(), relocationsBehind(i)));
      }
    }
    return List.copyOf(blocks);
  }

  private List<RldItem> relocationsBehind(int text) {
    List<RldItem> items = new ArrayList<>();
    for (int i = text + 1; i < records.size(); i++) {
      if (records.get(i) instanceof ModuleRecord.TextFrame frame) {
        items.addAll(frame.relocations());
      } else {
        break;
      }
    }
    return items;
  }

  /// All relocations, in order.
  public List<RldItem> relocations() {
    List<RldItem> items = new ArrayList<>();
    for (ModuleRecord record : records) {
      if (record instanceof ModuleRecord.TextFrame frame) {
        items.addAll(frame.relocations());
      }
    }
    return List.copyOf(items);
  }

  /// The sections and common areas, in order of address.
  public List<Csect> sections() {
    return SectionCutter.cut(this);
  }

  /// Who made and changed the module.
  ///
  /// @throws org.altres.message.DamagedDataException if the items of identification records are cut
  ///   off
  public ModuleIdentification identification() {
    return ModuleIdentification.read(records);
  }

  /// Whether it is in overlay structure. Then the flag of an external symbol is its segment, and
  /// segments may share addresses.
  public boolean isOverlay() {
    return attributes.has(ModuleAttribute.OVLY);
  }

  /// Whether it is in scatter format.
  public boolean isScatter() {
    return attributes.has(ModuleAttribute.SCTR);
  }

  /// The note list of an overlay: a TTR word for each segment, behind the end of the module.
  public Optional<Bytes> noteList() {
    return isOverlay()
        ? records.stream()
            .filter(ModuleRecord.Other.class::isInstance)
            .map(ModuleRecord::toBytes)
            .findFirst()
        : Optional.empty();
  }
}
