package org.altres.render.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The commands for SMPPUNCH that install what a report found in one zone ("SMP/E Commands",
/// REPORT: SMPPUNCH output): SET BDY, RESETRC, and APPLY or ACCEPT. What cannot be selected stands
/// in comments: between the others, or, if nothing can be selected, behind RESETRC.
///
/// @param csi the CSI of the global zone that has the zone, where that is another one; the commands
///   then begin with the DD statements that a job for it needs
/// @param zone the zone
/// @param command `APPLY` or `ACCEPT`
/// @param remarks lines of a comment behind RESETRC, at most 66 characters each
/// @param selections what to install, in order, no SYSMOD twice
/// @param toReceive what to receive before; a RECEIVE for it stands in a comment
/// @param operands lines of operands behind SELECT
public record InstallPunch(
    Optional<String> csi,
    String zone,
    String command,
    List<String> remarks,
    List<Selection> selections,
    List<String> toReceive,
    List<String> operands) {

  private static final String MARGIN = "      ";
  private static final String LIST_MARGIN = "        ";
  private static final int COMMENT_LENGTH = 54;

  /// A SYSMOD to install.
  ///
  /// @param sysmod its id
  /// @param comment why; cut off if it is longer than 54 characters
  /// @param usable whether it can be selected, or is only mentioned
  public record Selection(String sysmod, String comment, boolean usable) {}

  public InstallPunch {
    remarks = List.copyOf(remarks);
    selections = List.copyOf(selections);
    toReceive = List.copyOf(toReceive);
    operands = List.copyOf(operands);
  }

  /// The commands, none if there is nothing to install.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (selections.isEmpty()) {
      return lines;
    }
    csi.ifPresent(dsn -> job(dsn, lines));
    receive(lines);
    lines.add("SET BDY(" + zone + ").");
    boolean any = selections.stream().anyMatch(Selection::usable);
    reset(any, lines);
    if (any) {
      install(lines);
    }
    csi.ifPresent(dsn -> lines.add("/*"));
    return lines;
  }

  private void job(String dsn, List<String> lines) {
    lines.add("//* DD STATEMENTS FOR ZONE " + zone);
    lines.add("//SMPCSI   DD DSN=" + dsn + ",DISP=SHR");
    lines.add("//SMPCNTL  DD *");
  }

  private void receive(List<String> lines) {
    if (toReceive.isEmpty()) {
      return;
    }
    lines.add("SET BDY(GLOBAL). /* WITHOUT THIS COMMENT, WHAT IS MISSING IS RECEIVED");
    lines.add("RECEIVE SELECT(");
    toReceive.forEach(id -> lines.add(LIST_MARGIN + id));
    lines.add(LIST_MARGIN + ")");
    lines.add(MARGIN + "SYSMODS.");
    lines.add(MARGIN + "END OF COMMENT */");
  }

  private void reset(boolean any, List<String> lines) {
    List<String> comment = new ArrayList<>(remarks);
    if (!any) {
      comment.add("NOTHING CAN BE SELECTED:");
      selections.forEach(each -> comment.add(each.sysmod + "  " + cut(each.comment)));
    }
    if (comment.isEmpty()) {
      lines.add("RESETRC.");
      return;
    }
    lines.add("RESETRC /*");
    comment.forEach(line -> lines.add(MARGIN + line));
    lines.add(MARGIN + "*/.");
  }

  private void install(List<String> lines) {
    lines.add(command + " SELECT(");
    for (Selection each : selections) {
      String id = each.usable ? each.sysmod + "  /* " : "/* " + each.sysmod + "  ";
      lines.add(MARGIN + id + cut(each.comment) + " */");
    }
    lines.add(LIST_MARGIN + ")");
    for (int i = 0; i < operands.size(); i++) {
      lines.add(MARGIN + operands.get(i) + (i == operands.size() - 1 ? "." : ""));
    }
  }

  private static String cut(String comment) {
    return comment.length() > COMMENT_LENGTH ? comment.substring(0, COMMENT_LENGTH) : comment;
  }
}
