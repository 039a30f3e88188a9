package org.altres.command.zones;

import java.util.List;
import java.util.Optional;
import org.altres.command.SetContext;
import org.altres.command.ZoneIndex;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.Statement;
import org.altres.message.AltresException;
import org.altres.message.MessageId;
import org.altres.message.Place;
import org.altres.zone.CsiName;
import org.altres.zone.EntryType;
import org.altres.zone.ZoneId;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneName;
import org.altres.zone.ZoneReader;

/// A zone command and what it finds: the checks that these commands have in common. A check that
/// fails refuses the command.
///
/// @param statement the command
/// @param context what it finds
record ZoneRequest(Statement statement, SetContext context) {

  private static final EntryType LOG = EntryType.of("LOG");

  static ZoneRequest of(SmpCommand command, SetContext context) {
    return switch (command) {
      case SmpCommand.Simple simple -> new ZoneRequest(simple.statement(), context);
      case SmpCommand.Block block -> new ZoneRequest(block.statement(), context);
      case SmpCommand.InError error ->
          throw new IllegalArgumentException("in error: " + error.verb());
    };
  }

  /// The command in one line.
  String title() {
    String text = statement.text();
    return text.substring(0, text.length() - 1);
  }

  /// Refuses the command.
  AltresException refusal(MessageId id, Object... arguments) {
    Place place = Place.of("line", statement.at().line()).with("column", statement.at().column());
    return new AltresException(id, place, arguments);
  }

  /// The zone that an operand names.
  ZoneName name(String operand) {
    String text = statement.first(operand).orElse("");
    return ZoneName.parse(text)
        .orElseThrow(() -> refusal(ZoneMessages.NO_NAME, text, operandInWords(operand)));
  }

  /// The CSI that an operand names.
  CsiName csi(String operand) {
    String text = statement.first(operand).orElse("");
    return CsiName.parse(text)
        .orElseThrow(() -> refusal(ZoneMessages.NO_CSI_NAME, text, operandInWords(operand)));
  }

  /// A zone of the ZONEINDEX, or GLOBAL.
  ZoneIndex.Line indexed(ZoneName name) {
    if (name.equals(ZoneName.GLOBAL)) {
      return new ZoneIndex.Line(context.global(), ZoneKind.GLOBAL);
    }
    return context
        .index()
        .find(name)
        .orElseThrow(() -> refusal(ZoneMessages.NOT_INDEXED, name, context.global()));
  }

  /// A zone that was made.
  ZoneReader made(ZoneIndex.Line line) {
    return context
        .view()
        .zone(line.id())
        .filter(zone -> zone.definition().isPresent())
        .orElseThrow(() -> refusal(ZoneMessages.NOT_MADE, line.id()));
  }

  /// Refuses if SET names another zone.
  void requireSetTo(ZoneName name) {
    if (!context.zone().name().equals(name)) {
      throw refusal(ZoneMessages.OTHER_SET, statement.keyword(), name, context.zone().name());
    }
  }

  /// Refuses if a zone is there and has any entry but lines of its log.
  void requireEmpty(ZoneId id) {
    Optional<ZoneReader> zone = context.view().zone(id);
    List<EntryType> types = zone.map(ZoneReader::types).orElse(List.of());
    if (types.stream().anyMatch(type -> !type.equals(LOG))) {
      throw refusal(ZoneMessages.NOT_EMPTY, id);
    }
  }

  /// Refuses unless a zone of one kind can become one of another: like to like, or DLIB to target.
  void requireKinds(ZoneName from, ZoneKind kind, ZoneName to, ZoneKind toKind) {
    if (kind != toKind && !(kind == ZoneKind.DLIB && toKind == ZoneKind.TARGET)) {
      throw refusal(ZoneMessages.WRONG_KINDS, from, kind, to, toKind);
    }
  }

  /// Refuses if a cross-zone subentry of a zone names another.
  void requireNoCrossing(ZoneReader zone, ZoneName other) {
    if (CrossZone.of(zone).names(other)) {
      throw refusal(ZoneMessages.CROSS_ZONE_NAMES, zone.id().name(), other);
    }
  }

  private static String operandInWords(String operand) {
    return operand.isEmpty() ? "behind the command" : "in " + operand;
  }
}
