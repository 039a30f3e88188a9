package org.altres.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dasd.vtoc.DataSetLabel;
import org.altres.dataset.Recfm;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.IspfStatistics;
import org.altres.dataset.pds.LibraryMember;
import org.altres.dataset.pds.MemberSize;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.AltresException;
import org.altres.module.LoadModuleAttributes;
import org.altres.workbench.view.MemberListing;

/// What is shown of the members of a library.
final class MemberViews {

  private MemberViews() {}

  static MemberListing listing(String volser, DataSetLabel label, PartitionedDataSet library) {
    Map<Ttr, MemberSize> sizes = library.sizes();
    Map<Ttr, String> mains = new HashMap<>();
    for (LibraryMember member : library.members()) {
      if (!member.main().isAlias()) {
        mains.put(member.ttr(), member.name().value());
      }
    }
    List<MemberListing.Member> members = new ArrayList<>();
    for (DirectoryEntry entry : library.entries()) {
      members.add(member(entry, mains, sizes));
    }
    return new MemberListing(
        label.dsname().value(),
        volser,
        new Recfm(label.recfmByte()).toString(),
        label.recordLength(),
        label.blockSize(),
        library.directory().blocks().size(),
        library.directory().usedBlocks(),
        members);
  }

  private static MemberListing.Member member(
      DirectoryEntry entry, Map<Ttr, String> mains, Map<Ttr, MemberSize> sizes) {
    Optional<LoadModuleAttributes> module = module(entry);
    Optional<MemberSize> size = Optional.ofNullable(sizes.get(entry.ttr()));
    return new MemberListing.Member(
        entry.name().value(),
        entry.isAlias(),
        entry.isAlias() ? Optional.ofNullable(mains.get(entry.ttr())) : Optional.empty(),
        entry.ttr().toBytes().hex(),
        size.map(MemberSize::blocks),
        size.map(MemberSize::bytes),
        entry.statistics().map(MemberViews::statistics),
        module.map(MemberViews::module),
        module.flatMap(LoadModuleAttributes::ssi).or(entry::systemStatusIndex).map(Bytes::hex),
        entry.userData().hex());
  }

  /// The attributes of an entry that looks like that of a load module.
  static Optional<LoadModuleAttributes> module(DirectoryEntry entry) {
    if (!LoadModuleAttributes.isLoadModule(entry.indicator(), entry.userData())) {
      return Optional.empty();
    }
    try {
      return Optional.of(LoadModuleAttributes.read(entry.indicator(), entry.userData()));
    } catch (AltresException e) {
      return Optional.empty(); // then it only looked like one
    }
  }

  private static MemberListing.Module module(LoadModuleAttributes attributes) {
    List<String> words =
        attributes.words().stream().filter(word -> !word.startsWith("SSI=")).toList();
    return new MemberListing.Module(attributes.storage(), attributes.entryPoint(), words);
  }

  private static MemberListing.Statistics statistics(IspfStatistics statistics) {
    return new MemberListing.Statistics(
        twoDigits(statistics.version()) + "." + twoDigits(statistics.modification()),
        statistics.created().toString(),
        statistics.changed().toString(),
        statistics.lines(),
        statistics.initialLines(),
        statistics.modifiedLines(),
        statistics.user());
  }

  private static String twoDigits(int value) {
    return value < 10 ? "0" + value : Integer.toString(value);
  }
}
