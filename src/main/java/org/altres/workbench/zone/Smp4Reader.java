package org.altres.workbench.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.command.smp4.Smp4Zone;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.message.AltresException;
import org.altres.message.Message;
import org.altres.message.Place;
import org.altres.zone.ZoneEntry;
import org.altres.zone.ZoneName;
import org.altres.zone.smp4.CdsReader;
import org.altres.zone.smp4.CrqReader;
import org.altres.zone.smp4.PtsReader;
import org.altres.zone.smp4.Smp4Kind;
import org.altres.zone.smp4.Smp4Member;

/// Reads a data set of SMP4, whichever it is.
public final class Smp4Reader {

  private final ZoneName zone;
  private final String source;
  private final Place place;
  private final Consumer<Message> problems;

  /// @param zone what the zone is to be called
  /// @param source the data set and its volume in words
  /// @param place the data set, for messages
  /// @param problems is told what cannot be read and what is not known
  public Smp4Reader(ZoneName zone, String source, Place place, Consumer<Message> problems) {
    this.zone = zone;
    this.source = source;
    this.place = place;
    this.problems = problems;
  }

  /// Reads the data set.
  ///
  /// @throws AltresException if its entries are none of SMP4
  public Smp4Zone read(PartitionedDataSet dataSet) {
    List<Smp4Member> members = new ArrayList<>();
    Smp4DataSet.forEach(dataSet, members::add, problems);
    Smp4Kind kind =
        Smp4Kind.of(members.stream().map(Smp4Member::key).toList())
            .orElseThrow(() -> new AltresException(ZoneMessages.NOT_SMP4, place));
    return switch (kind) {
      case CDS, ACDS -> inventory(kind, members);
      case PTS -> received(members);
      case CRQ -> conditions(members);
    };
  }

  private Smp4Zone inventory(Smp4Kind kind, List<Smp4Member> members) {
    CdsReader reader = new CdsReader(kind.zone(), zone, place, problems);
    List<ZoneEntry> entries = new ArrayList<>();
    members.forEach(member -> reader.read(member).ifPresent(entries::add));
    return new Smp4Zone(kind, source, entries, Map.of(), Map.of());
  }

  private Smp4Zone received(List<Smp4Member> members) {
    List<ZoneEntry> entries = new ArrayList<>();
    Map<String, Bytes> mcs = new HashMap<>();
    PtsReader reader = new PtsReader(place, entries::add, mcs::put, problems);
    members.forEach(reader::read);
    return new Smp4Zone(Smp4Kind.PTS, source, entries, mcs, Map.of());
  }

  private Smp4Zone conditions(List<Smp4Member> members) {
    CrqReader reader = new CrqReader(place, problems);
    members.forEach(reader::read);
    return new Smp4Zone(Smp4Kind.CRQ, source, List.of(), Map.of(), reader.conditions());
  }
}
