package org.altres.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.altres.bytes.Bytes;
import org.altres.bytes.Fingerprint;
import org.altres.dataset.Deblocker;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.MemberBlock;
import org.altres.dataset.pds.MemberContents;
import org.altres.message.Place;
import org.altres.transport.unload.UnloadedLibrary;

/// Members as other programs list them: length and sha256 by name, aliases too.
public final class MemberFacts {

  private MemberFacts() {}

  /// Over the blocks as they stand on disk.
  public static Map<String, String> ofBlocks(List<MemberContents> members) {
    Map<String, String> facts = new TreeMap<>();
    for (MemberContents member : members) {
      for (DirectoryEntry entry : member.entries()) {
        facts.put(entry.name().value(), member.length() + " " + member.fingerprint());
      }
    }
    return facts;
  }

  /// Over the records, without descriptor words.
  public static Map<String, String> ofRecords(UnloadedLibrary library) {
    RecordFormat format = library.recordFormat();
    if (format.recfm().form() != Recfm.Form.VARIABLE) {
      return ofBlocks(library.members());
    }
    Map<String, String> facts = new TreeMap<>();
    for (MemberContents member : library.members()) {
      List<Bytes> blocks = new ArrayList<>();
      for (MemberBlock block : member.blocks()) {
        blocks.add(block.data());
      }
      for (DirectoryEntry entry : member.entries()) {
        facts.put(entry.name().value(), fact(Deblocker.records(format, blocks, Place.nowhere())));
      }
    }
    return facts;
  }

  /// Length and sha256 of records one behind the other.
  public static String fact(List<Bytes> records) {
    Fingerprint.Hasher hash = new Fingerprint.Hasher();
    long length = 0;
    for (Bytes record : records) {
      hash.add(record);
      length += record.length();
    }
    return length + " " + hash.finish();
  }
}
