package org.altres.mcs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.altres.mcs.grammar.OperandRule;
import org.altres.mcs.grammar.StatementRule;
import org.altres.mcs.syntax.CardSource;
import org.altres.mcs.syntax.Operand;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.mcs.syntax.TextPosition;
import org.altres.message.MessageId;

/// Checks what the statements of a SYSMOD are together: which may stand in this type of SYSMOD, how
/// often, and in which order ("SMP/E Reference", chapter 2; GIM36304E, GIM36305E).
final class SysmodChecks {

  private static final int MOST_VERS = 255;

  private final SysmodDraft draft;
  private final SysmodType type;
  private final Set<String> versions = new HashSet<>();
  private final int files;
  private int vers;
  private int jclins;
  private int elements;

  SysmodChecks(SysmodDraft draft) {
    this.draft = draft;
    this.type = draft.type();
    this.files =
        draft.header().flatMap(head -> head.first("FILES")).map(SysmodChecks::number).orElse(0);
  }

  void check() {
    for (SysmodDraft.Part part : draft.parts()) {
      StatementRule rule = part.rule();
      if (rule.attribute("in").isPresent() && !rule.is("in", type.name())) {
        add(part.statement(), McsMessages.NOT_IN_TYPE, rule.keyword(), type);
      }
      operands(part);
      switch (rule.attribute("class").orElse("")) {
        case "ver" -> ver(part.statement());
        case "if" -> condition(part.statement());
        case "jclin" -> jclin(part);
        case "element" -> element(part);
        default -> {}
      }
    }
    Optional<Statement> header = draft.header();
    if (header.isPresent() && !draft.isBroken()) {
      if (vers == 0) {
        add(header.get(), McsMessages.NO_VER, type);
      } else if (elements == 0 && type == SysmodType.FUNCTION) {
        add(header.get(), McsMessages.NO_ELEMENTS);
      }
    }
  }

  /// Operands that only some types of SYSMOD may have.
  private void operands(SysmodDraft.Part part) {
    for (Operand operand : part.statement().operands()) {
      Optional<OperandRule> rule = part.rule().operand(operand.keyword());
      if (rule.isPresent()
          && !rule.get().only().isEmpty()
          && !rule.get().only().contains(type.name())) {
        add(
            part.statement(),
            operand.at(),
            rule.get().only().contains(SysmodType.FUNCTION.name())
                ? McsMessages.FUNCTION_ONLY
                : McsMessages.OPERAND_NOT_HERE,
            operand.keyword(),
            type);
      }
    }
  }

  private void ver(Statement ver) {
    vers++;
    if (vers > MOST_VERS) {
      add(ver, McsMessages.TOO_MANY_VERS, MOST_VERS);
      return;
    }
    String fmid = ver.first("FMID").orElse("");
    if (fmid.isEmpty() && type.isService() && !isBeforeFunctions(ver)) {
      add(ver, McsMessages.NO_FMID, type);
    }
    for (String srel : ver.words("")) {
      if (!versions.add(srel + "/" + fmid)) {
        add(ver, McsMessages.VER_TWICE, srel, fmid.isEmpty() ? "no FMID" : "FMID " + fmid);
      }
    }
  }

  /// Whether a ++VER is for systems before OS/VS2 3.8 (SREL Z038), which had no functions.
  private static boolean isBeforeFunctions(Statement ver) {
    return ver.words("").stream().allMatch(srel -> srel.matches("Z0([0-2]\\d|3[0-7])"));
  }

  private void condition(Statement condition) {
    if (vers == 0 && !draft.isBroken()) {
      add(condition, McsMessages.IF_WITHOUT_VER);
    }
    String own = draft.id().map(SysmodId::value).orElse("");
    Optional<Operand> fmid = condition.operand("FMID").or(() -> condition.operand(""));
    if (fmid.isPresent() && fmid.get().words().contains(own)) {
      add(condition, fmid.get().at(), McsMessages.IF_NAMES_ITSELF, own);
    }
  }

  private void jclin(SysmodDraft.Part part) {
    jclins++;
    if (jclins == 2) {
      add(part.statement(), McsMessages.JCLIN_TWICE);
    }
    location(part);
  }

  private void element(SysmodDraft.Part part) {
    elements++;
    location(part);
  }

  /// Where the data are: behind the MCS, or elsewhere.
  private void location(SysmodDraft.Part part) {
    Statement statement = part.statement();
    boolean elsewhere = false;
    for (Operand operand : statement.operands()) {
      elsewhere |= !operand.keyword().isEmpty() && part.rule().is("elsewhere", operand.keyword());
    }
    if (!elsewhere && part.data() == part.end()) {
      add(statement, McsMessages.NO_DATA, statement.keyword());
    }
    Optional<Operand> relfile = statement.operand("RELFILE");
    if (relfile.isPresent() && !relfile.get().values().isEmpty()) {
      int number = number(relfile.get().words().getFirst());
      if (number > files && draft.header().isPresent()) {
        add(statement, relfile.get().at(), McsMessages.RELFILE_BEYOND, number, files);
      }
    }
  }

  /// A number that may be wrong, which has been said already.
  private static int number(String digits) {
    return digits.length() < 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(digits)
        : 0;
  }

  private void add(Statement statement, MessageId id, Object... arguments) {
    add(statement, statement.at(), id, arguments);
  }

  private void add(Statement statement, TextPosition at, MessageId id, Object... arguments) {
    CardSource source = draft.window().source();
    draft.add(
        SyntaxProblem.in(
            statement, at, source.codePage(), source.place(), id, List.of(), arguments));
  }
}
