package org.altres.command.receive;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.altres.command.SetContext;
import org.altres.mcs.SysmodType;
import org.altres.mcs.syntax.Statement;
import org.altres.zone.ZoneKind;
import org.altres.zone.ZoneReader;

/// What a REJECT statement asks for ("SMP/E Commands", the REJECT command; SMPE.md D.3).
///
/// @param mode how SYSMODs are chosen
/// @param types only SYSMODs of these types
/// @param select these SYSMODs, in select mode
/// @param exclude not these
/// @param fmids only what belongs to these functions; to any if empty
/// @param sourceIds only those with a source id of such a form; all if empty
/// @param purge distribution zones that must have accepted them, in PURGE mode
/// @param target target zones that must have applied them, in PURGE mode
/// @param forgotten functions that the global zone is to forget, in NOFMID mode
/// @param looked zones in which they must not be installed
/// @param holddata whether HOLDDATA goes too
/// @param check whether nothing is changed
record RejectRequest(
    Mode mode,
    Set<SysmodType> types,
    Set<String> select,
    Set<String> exclude,
    Set<String> fmids,
    List<String> sourceIds,
    ZoneGroup purge,
    ZoneGroup target,
    Set<String> forgotten,
    ZoneGroup looked,
    boolean holddata,
    boolean check) {

  /// How SYSMODs are chosen.
  enum Mode {
    /// What was never installed.
    MASS,
    /// By their ids.
    SELECT,
    /// What was accepted.
    PURGE,
    /// What belongs to no function of the global zone.
    NOFMID
  }

  /// Reads a statement.
  ///
  /// @throws org.altres.message.AltresException if operands exclude each other or name what is not
  ///   there
  static RejectRequest of(Statement statement, SetContext context, ZoneReader global) {
    Mode mode = mode(statement);
    requireMode(statement, mode);
    ZoneGroup all = ZoneGroup.all(context);
    ZoneGroup excluded = group(statement, "EXCLUDEZONE", context);
    ZoneGroup looked = all.without(excluded);
    Statements.refuse(
        looked.zones().isEmpty() && !all.zones().isEmpty(),
        statement,
        "EXCLUDEZONE",
        ReceiveMessages.NO_ZONES_LEFT);
    if (Statements.says(statement, "BYPASS", "APPLYCHECK", "APPCHK")) {
      looked = looked.of(ZoneKind.DLIB);
    }
    if (Statements.says(statement, "BYPASS", "ACCEPTCHECK", "ACCCHK")) {
      looked = looked.without(looked.of(ZoneKind.DLIB));
    }
    return new RejectRequest(
        mode,
        types(statement, mode),
        Statements.names(statement, "SELECT"),
        Statements.fmids(statement, "EXCLUDE", global),
        Statements.fmids(statement, "FORFMID", global),
        statement.words("SOURCEID"),
        group(statement, "PURGE", context),
        group(statement, "TARGETZONE", context),
        Statements.names(statement, "DELETEFMID"),
        looked,
        statement.has("HOLDDATA"),
        statement.has("CHECK"));
  }

  private static Mode mode(Statement statement) {
    Mode mode = Mode.MASS;
    String chosen = "";
    for (Mode each : List.of(Mode.SELECT, Mode.PURGE, Mode.NOFMID)) {
      if (statement.has(each.name())) {
        Statements.refuse(
            mode != Mode.MASS,
            statement,
            each.name(),
            ReceiveMessages.ONE_MODE,
            chosen,
            each.name());
        mode = each;
        chosen = each.name();
      }
    }
    return mode;
  }

  /// Operands that belong to one mode.
  private static void requireMode(Statement statement, Mode mode) {
    only(statement, "BYPASS", mode == Mode.SELECT, "with SELECT");
    only(statement, "TARGETZONE", mode == Mode.PURGE, "with PURGE");
    only(statement, "DELETEFMID", mode == Mode.NOFMID, "with NOFMID");
    only(
        statement, "HOLDDATA", mode == Mode.SELECT || mode == Mode.NOFMID, "with SELECT or NOFMID");
    boolean byType = mode == Mode.MASS || mode == Mode.PURGE;
    for (SysmodType type : SysmodType.values()) {
      only(statement, word(type), byType, "in mass mode and with PURGE");
    }
    only(statement, "FORFMID", byType, "in mass mode and with PURGE");
    only(statement, "SOURCEID", byType, "in mass mode and with PURGE");
  }

  private static void only(Statement statement, String operand, boolean allowed, String where) {
    Statements.refuse(
        statement.has(operand) && !allowed,
        statement,
        operand,
        ReceiveMessages.ONLY_WITH,
        operand,
        where);
  }

  /// The types named; without any PTFs in mass mode, else all.
  private static Set<SysmodType> types(Statement statement, Mode mode) {
    Set<SysmodType> types = EnumSet.noneOf(SysmodType.class);
    for (SysmodType type : SysmodType.values()) {
      if (statement.has(word(type))) {
        types.add(type);
      }
    }
    if (types.isEmpty()) {
      types.addAll(mode == Mode.MASS ? Set.of(SysmodType.PTF) : EnumSet.allOf(SysmodType.class));
    }
    return types;
  }

  private static String word(SysmodType type) {
    return type.name() + "S";
  }

  private static ZoneGroup group(Statement statement, String operand, SetContext context) {
    return ZoneGroup.named(statement.words(operand), context, Statements.place(statement, operand));
  }
}
