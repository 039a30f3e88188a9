package org.altres.dataset.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dataset.DataSetTracks;
import org.altres.dataset.Recfm;
import org.altres.dataset.RecordFormat;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberBlock;
import org.altres.message.DamagedDataException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.module.LoadModule;
import org.altres.module.LoadModuleAttributes;
import org.altres.module.ModuleConsistency;

/// Checks a member that is a load module by its directory entry.
final class ModuleCheck {

  /// The most bytes that are taken for a load module: its text has 24-bit addresses, and the other
  /// records are not more than that.
  private static final long MOST_BYTES = 32L << 20;

  private final DataSetTracks tracks;
  private final LibraryMember member;
  private final Findings findings;
  private final List<Bytes> blocks = new ArrayList<>();
  private final List<Ttr> ttrs = new ArrayList<>();
  private long length;

  private ModuleCheck(DataSetTracks tracks, LibraryMember member, Findings findings) {
    this.tracks = tracks;
    this.member = member;
    this.findings = findings;
  }

  /// A check of a member, if it is a load module.
  static Optional<ModuleCheck> of(
      DataSetTracks tracks, LibraryMember member, RecordFormat format, Findings findings) {
    DirectoryEntry entry = member.main();
    return format.recfm().form() == Recfm.Form.UNDEFINED
            && LoadModuleAttributes.isLoadModule(entry.indicator(), entry.userData())
        ? Optional.of(new ModuleCheck(tracks, member, findings))
        : Optional.empty();
  }

  void block(MemberBlock block) {
    length += block.data().length();
    if (length <= MOST_BYTES) {
      blocks.add(block.data());
      ttrs.add(block.ttr());
    } else {
      blocks.clear();
      ttrs.clear();
    }
  }

  void end() {
    if (length > MOST_BYTES) {
      findings.add(CheckMessages.MODULE_TOO_LONG, place(member.main(), member.ttr()), length);
      return;
    }
    List<Integer> numbers = ttrs.stream().map(ttr -> ttr.toBytes().u24(0)).toList();
    try {
      LoadModule module = LoadModule.read(blocks, attributes(member.main()));
      List<Message> found = ModuleConsistency.check(module, numbers);
      found.forEach(message -> tell(message, member.main()));
      for (DirectoryEntry alias : member.aliases()) {
        if (LoadModuleAttributes.isLoadModule(alias.indicator(), alias.userData())) {
          LoadModule named = new LoadModule(attributes(alias), module.records());
          ModuleConsistency.check(named, numbers).stream()
              .filter(message -> !found.contains(message))
              .forEach(message -> tell(message, alias));
        }
      }
    } catch (DamagedDataException e) {
      tell(e.problem(), member.main());
    }
  }

  private static LoadModuleAttributes attributes(DirectoryEntry entry) {
    return LoadModuleAttributes.read(entry.indicator(), entry.userData());
  }

  /// Tells what is wrong with the module, which counts its records from 1, with the place on the
  /// volume.
  private void tell(Message message, DirectoryEntry entry) {
    Place place = place(entry, member.ttr());
    for (Place.Part part : message.place().parts()) {
      if (part.kind().equals("record")) {
        int record = Integer.parseInt(part.value());
        place = record >= 1 && record <= ttrs.size() ? place(entry, ttrs.get(record - 1)) : place;
      } else {
        place = place.with(part.kind(), part.value());
      }
    }
    findings.add(new Message(message.id(), place, message.arguments()));
  }

  private Place place(DirectoryEntry entry, Ttr ttr) {
    return tracks.placeOf(ttr).with("member", entry.name());
  }
}
