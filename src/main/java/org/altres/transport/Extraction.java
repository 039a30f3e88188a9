package org.altres.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dataset.Deblocker;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.pds.MemberContents;
import org.altres.message.DamagedDataException;
import org.altres.message.Place;
import org.altres.text.CodePage;
import org.altres.transport.tape.TapeImage;
import org.altres.transport.xmit.XmitFile;

/// What is taken out of a carrier, in the form that somebody wants it: bytes, records, text, or the
/// next carrier, since transmissions and tapes travel as members of libraries.
public final class Extraction {

  private Extraction() {}

  /// All blocks of a member one behind the other.
  public static Bytes bytes(MemberContents member) {
    return bytes(member.blocks().stream().map(block -> block.data()).toList());
  }

  /// All records one behind the other.
  public static Bytes bytes(List<Bytes> records) {
    if (records.size() == 1) {
      return records.getFirst();
    }
    Bytes.Builder all = new Bytes.Builder();
    records.forEach(all::add);
    return all.build();
  }

  /// The records of a member, without descriptor words.
  ///
  /// @param format RECFM, LRECL and BLKSIZE of its library
  /// @throws DamagedDataException if a block is not of the format
  public static List<Bytes> records(RecordFormat format, MemberContents member, Place place) {
    List<Bytes> records = new ArrayList<>();
    Place here = place.with("member", member.name());
    Deblocker deblocker = new Deblocker(format, here, records::add);
    for (int i = 0; i < member.blocks().size(); i++) {
      deblocker.block(member.blocks().get(i).data(), here.with("block", i + 1));
    }
    deblocker.end(here);
    return records;
  }

  /// Records as lines of text: blanks at the end of each are cut off, a line feed is put there.
  public static String text(List<Bytes> records, CodePage codePage) {
    StringBuilder text = new StringBuilder();
    records.forEach(record -> text.append(codePage.decodeTrimmed(record)).append('\n'));
    return text.toString();
  }

  /// The transmission that a member is, if it begins as one.
  ///
  /// @throws DamagedDataException if it begins as one and is damaged
  public static Optional<XmitFile> transmission(MemberContents member, Place place) {
    Bytes content = bytes(member);
    return XmitFile.isOne(content)
        ? Optional.of(XmitFile.read(content, place.with("member", member.name())))
        : Optional.empty();
  }

  /// The tape that a member is, if it is one with at least one label or block.
  public static Optional<TapeImage> tape(MemberContents member, Place place) {
    try {
      TapeImage image = TapeImage.of(bytes(member), place.with("member", member.name()));
      boolean sound = !image.files().isEmpty() && image.files().getFirst().closed();
      return sound ? Optional.of(image) : Optional.empty();
    } catch (DamagedDataException e) {
      return Optional.empty(); // the first chunk says that it is no tape
    }
  }
}
