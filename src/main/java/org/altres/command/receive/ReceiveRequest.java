package org.altres.command.receive;

import java.util.Optional;
import java.util.Set;
import org.altres.mcs.SysmodId;
import org.altres.mcs.syntax.Statement;
import org.altres.zone.ZoneReader;

/// What a RECEIVE statement asks for ("SMP/E Commands", the RECEIVE command).
///
/// @param sysmods whether SMPPTFIN is read
/// @param holddata whether SMPHOLD is read
/// @param select only these SYSMODs; all if empty
/// @param exclude not these
/// @param fmids only what belongs to these functions; to any if empty
/// @param sourceId given to every SYSMOD that is received
/// @param anyFmid whether functions need not be in the global zone
/// @param even which installed SYSMODs are received again
/// @param list whether what is received is printed
/// @param prefix in front of the names of relative files; empty if there is none
/// @param packageId the package that is received
/// @param deletePackage whether the package is deleted afterwards
record ReceiveRequest(
    boolean sysmods,
    boolean holddata,
    Set<String> select,
    Set<String> exclude,
    Set<String> fmids,
    Optional<String> sourceId,
    boolean anyFmid,
    Even even,
    boolean list,
    String prefix,
    Optional<String> packageId,
    boolean deletePackage) {

  /// Which installed SYSMODs are received again.
  ///
  /// @param applied those that are in target zones
  /// @param accepted those that are in distribution zones
  record Even(boolean applied, boolean accepted) {

    /// As the title of the report has it; empty if neither.
    String inWords() {
      String words =
          ((applied ? "APPLYCHECK" : "") + (accepted ? " ACCEPTCHECK" : "")).stripLeading();
      return words.isEmpty() ? "" : "BYPASS(" + words + ") SPECIFIED";
    }
  }

  /// Reads a statement.
  ///
  /// @throws org.altres.message.AltresException if it needs a network, or its operands exclude each
  ///   other
  static ReceiveRequest of(Statement statement, ZoneReader global) {
    for (String network : new String[] {"FROMNETWORK", "ORDER"}) {
      Statements.refuse(
          statement.has(network), statement, network, ReceiveMessages.NETWORK, network);
    }
    boolean anyFmid = Statements.says(statement, "BYPASS", "FMID", "FMID");
    Even even =
        new Even(
            Statements.says(statement, "BYPASS", "APPLYCHECK", "APPCHK"),
            Statements.says(statement, "BYPASS", "ACCEPTCHECK", "ACCCHK"));
    Statements.refuse(
        anyFmid && statement.has("FORFMID"),
        statement,
        "FORFMID",
        ReceiveMessages.EXCLUSIVE,
        "FORFMID",
        "BYPASS(FMID)");
    Statements.refuse(
        (even.applied || even.accepted) && statement.has("ZONEGROUP"),
        statement,
        "ZONEGROUP",
        ReceiveMessages.EXCLUSIVE,
        "ZONEGROUP",
        "BYPASS(APPLYCHECK) or BYPASS(ACCEPTCHECK)");
    boolean both = !statement.has("SYSMODS") && !statement.has("HOLDDATA");
    return new ReceiveRequest(
        both || statement.has("SYSMODS"),
        both || statement.has("HOLDDATA"),
        Statements.names(statement, "SELECT"),
        Statements.names(statement, "EXCLUDE"),
        Statements.fmids(statement, "FORFMID", global),
        statement.first("SOURCEID"),
        anyFmid,
        even,
        statement.has("LIST"),
        statement.first("RFPREFIX").orElse(""),
        statement.first("FROMNTS"),
        statement.has("DELETEPKG"));
  }

  /// Whether a SYSMOD is wanted by its id.
  boolean wants(SysmodId sysmod) {
    return wants(sysmod.value());
  }

  /// Whether a SYSMOD is wanted by its id.
  boolean wants(String sysmod) {
    return !exclude.contains(sysmod) && (select.isEmpty() || select.contains(sysmod));
  }
}
