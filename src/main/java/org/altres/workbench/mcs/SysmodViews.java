package org.altres.workbench.mcs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.altres.mcs.DdName;
import org.altres.mcs.ElementMcs;
import org.altres.mcs.Fmid;
import org.altres.mcs.Hold;
import org.altres.mcs.McsPiece;
import org.altres.mcs.Sysmod;
import org.altres.mcs.SysmodId;
import org.altres.mcs.Version;
import org.altres.text.Card;
import org.altres.workbench.view.McsListing;

/// SYSMODs as they are shown.
final class SysmodViews {

  private SysmodViews() {}

  static McsListing.Sysmod of(Sysmod sysmod, int line, int cards) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    sysmod.elements().forEach(element -> counts.merge(element.type().name(), 1, Integer::sum));
    return new McsListing.Sysmod(
        Optional.of(sysmod.id().value()),
        sysmod.type().name(),
        true,
        line,
        cards,
        sysmod.description(),
        sysmod.rework(),
        sysmod.files(),
        sysmod.versions().stream().map(SysmodViews::version).toList(),
        sysmod.holds().stream().map(SysmodViews::hold).toList(),
        sysmod.jclin().isPresent(),
        sysmod.changes().stream().map(change -> change.kind() + " " + change.name()).toList(),
        counts(counts),
        sysmod.elements().stream().map(SysmodViews::element).toList());
  }

  static McsListing.Sysmod of(McsPiece.SysmodInError error, int line, int cards) {
    return new McsListing.Sysmod(
        error.id().map(SysmodId::value),
        error.type().name(),
        false,
        line,
        cards,
        Optional.empty(),
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of());
  }

  static List<McsListing.Count> counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> new McsListing.Count(each.getKey(), each.getValue()))
        .toList();
  }

  private static McsListing.Version version(Version version) {
    return new McsListing.Version(
        version.srels().stream().map(srel -> srel.value()).toList(),
        version.fmid().map(Fmid::value),
        ids(version.pre()),
        ids(version.req()),
        ids(version.sup()),
        ids(version.npre()),
        ids(version.delete()),
        ids(version.version()),
        version.conditions().stream()
            .map(each -> new McsListing.Condition(each.fmid().value(), ids(each.req())))
            .toList());
  }

  private static List<String> ids(List<SysmodId> ids) {
    return ids.stream().map(SysmodId::value).toList();
  }

  private static McsListing.Hold hold(Hold hold) {
    return new McsListing.Hold(
        hold.sysmod().value(), hold.type().name(), hold.reason(), hold.fmid().value());
  }

  private static McsListing.Element element(ElementMcs element) {
    return new McsListing.Element(
        element.type().name(),
        element.name().value(),
        element.distlib().map(DdName::value),
        element.syslib().map(DdName::value),
        element.relfile(),
        element.isDelete(),
        element.data().length() / Card.LENGTH);
  }
}
