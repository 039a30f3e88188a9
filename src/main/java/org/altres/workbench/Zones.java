package org.altres.workbench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.altres.command.smp4.Smp4Import;
import org.altres.command.smp4.Smp4Zone;
import org.altres.command.transfer.ReadZone;
import org.altres.command.transfer.ZoneFileImport;
import org.altres.dataset.pds.PartitionedDataSet;
import org.altres.execute.ContentFiles;
import org.altres.message.Message;
import org.altres.plan.Plan;
import org.altres.storage.NewFile;
import org.altres.workbench.view.Outcome;
import org.altres.workbench.zone.OpenZones;
import org.altres.workbench.zone.Smp4Reader;
import org.altres.workbench.zone.ZoneFile;
import org.altres.workbench.zone.ZoneImport;
import org.altres.workbench.zone.ZoneList;
import org.altres.zone.Csi;
import org.altres.zone.CsiName;
import org.altres.zone.CsiView;
import org.altres.zone.ZoneName;

/// The zones of the workspace: looked at, asked, brought in.
public final class Zones {

  private static final String CONTENTS = "contents";

  private final Path folder;
  private final Host host;

  Zones(Path folder, Host host) {
    this.folder = folder;
    this.host = host;
  }

  /// What to read of SMP4.
  ///
  /// @param dsn the data set: SMPCDS, SMPACDS, SMPPTS, SMPCRQ or SMPACRQ, by whatever name
  /// @param on its volume or image
  /// @param zone what the zone is to be called; GLOBAL for an SMPPTS; the zone that they belong to
  ///   for an SMPCRQ or SMPACRQ
  /// @param csi the CSI of the global zone that is to know it
  public record Smp4Request(String dsn, Optional<String> on, String zone, Optional<String> csi) {}

  /// Opens the zones, lets somebody look, and closes them.
  ///
  /// @param csi looks only at the zones of this CSI and those that its global zone knows
  public <T> T look(Optional<String> csi, Function<OpenZones, T> look, Watch watch) {
    Optional<CsiName> name = csi.map(ZoneImport::csiName);
    Workspace.open(folder, host);
    try (Csi zones = host.openZones(folder, "looking at zones", watch.cancellation());
        CsiView view = zones.view()) {
      return look.apply(new OpenZones(view, name));
    }
  }

  /// Brings in the zones of a file: an export file, the output of LIST, the answer of a CSI query.
  ///
  /// @param as what the zone is to be called, if it is one; else as it was
  /// @param csi the CSI of the global zone that is to know it
  /// @return the zones as they are then
  public Outcome<ZoneList> importFile(
      Path file, Optional<String> as, Optional<String> csi, Watch watch) {
    Optional<ZoneName> name = as.map(ZoneImport::zoneName);
    Optional<CsiName> named = csi.map(ZoneImport::csiName);
    Workspace.open(folder, host);
    ZoneFile zoneFile = new ZoneFile(host.storage(), file);
    List<ReadZone> read = zoneFile.read();
    String source = file.getFileName().toString();
    List<Message> messages = new ArrayList<>(zoneFile.problems());
    try (Csi zones = host.openZones(folder, "importing " + source, watch.cancellation())) {
      messages.addAll(
          bring(
              zones,
              view ->
                  new ZoneFileImport(view, ZoneImport.global(view, named)).plan(source, read, name),
              watch));
      try (CsiView view = zones.view()) {
        OpenZones open = new OpenZones(view, Optional.of(ZoneImport.global(view, named).csi()));
        List<ZoneList.Zone> made =
            read.stream().map(zone -> open.zone(name.orElse(zone.name()).value())).toList();
        return new Outcome<>(new ZoneList(made), messages);
      }
    }
  }

  /// Writes a zone as an export file.
  ///
  /// @param replace whether a file that is there already is replaced
  /// @return the zone
  public ZoneList.Zone export(
      String zone, Path file, Optional<String> csi, boolean replace, Watch watch) {
    NewFile.refuseExisting(host.storage(), file, replace);
    return look(
        csi,
        zones -> {
          try (NewFile out = NewFile.create(host.storage(), file, replace)) {
            zones.export(zone, line -> out.append(StandardCharsets.UTF_8.encode(line + "\n")));
            watch.cancellation().check();
            out.publish();
          }
          return zones.zone(zone);
        },
        watch);
  }

  private List<Message> bring(Csi zones, Function<CsiView, Plan> planner, Watch watch) {
    ContentFiles contents = new ContentFiles(host.storage(), folder.resolve(CONTENTS));
    return new ZoneImport(zones, contents).run(planner, watch.cancellation());
  }

  /// Brings in a zone of SMP4.
  ///
  /// @return the zone as it is then
  public Outcome<ZoneList.Zone> importSmp4(Smp4Request request, Watch watch) {
    ZoneName name = ZoneImport.zoneName(request.zone());
    Optional<CsiName> csi = request.csi().map(ZoneImport::csiName);
    Workspace.open(folder, host);
    List<Message> messages = new ArrayList<>();
    Smp4Zone read = read(request, name, messages, watch);
    try (Csi zones = host.openZones(folder, "importing zone " + name, watch.cancellation())) {
      messages.addAll(
          bring(
              zones,
              view -> new Smp4Import(view, ZoneImport.global(view, csi)).plan(read, name),
              watch));
      try (CsiView view = zones.view()) {
        CsiName of = ZoneImport.global(view, csi).csi();
        return new Outcome<>(new OpenZones(view, Optional.of(of)).zone(name.value()), messages);
      }
    }
  }

  private Smp4Zone read(Smp4Request request, ZoneName name, List<Message> messages, Watch watch) {
    VolumeFinder finder = new VolumeFinder(folder, host, new VolumeAccess(folder, host));
    try (VolumeFinder.Found found = finder.dataSet(request.dsn(), request.on(), watch)) {
      String source = found.label().dsname() + " on " + found.volser();
      return new Smp4Reader(name, source, found.place(), messages::add)
          .read(PartitionedDataSet.open(found.image(), found.label()));
    }
  }
}
