package org.altres.mcs.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What could follow.
class CompletionTest {

  @Test
  void keywordsThatBeginAsTheWordDoes() {
    assertThat(texts(Statement.Kind.MCS, "++MAC")).containsExactly("MAC", "MACUPD");
    assertThat(texts(Statement.Kind.MCS, "++ US"))
        .containsExactly("USERMOD", "USER1", "USER2", "USER3", "USER4", "USER5");
    assertThat(texts(Statement.Kind.COMMAND, "RE"))
        .containsExactly("RECEIVE", "RESTORE", "REJECT", "REPORT", "RESETRC");
  }

  @Test
  void operandsThatAreNotThereYetAndNotExcluded() {
    assertThat(texts(Statement.Kind.MCS, "++VER(Z038) FMID(HAA1100) /* SUP( */ "))
        .containsExactly("PRE", "REQ", "SUP", "NPRE", "DELETE", "VERSION");
    assertThat(texts(Statement.Kind.MCS, "++MAC(MACA) DELETE "))
        .containsExactly("DISTLIB", "VERSION");
    assertThat(texts(Statement.Kind.COMMAND, "APPLY GROUP JCL")).containsExactly("JCLINREPORT");
  }

  @Test
  void valuesOfAnOperand() {
    assertThat(texts(Statement.Kind.COMMAND, "APPLY RETRY(")).containsExactly("YES", "NO");
    assertThat(Completion.of(Statement.Kind.COMMAND, "SET BDY("))
        .containsExactly(new Completion.Proposal("zone", false, "zone name of 1 to 7 characters"));
    assertThat(texts(Statement.Kind.COMMAND, "APPLY BYPASS(HOLD"))
        .containsExactly("HOLDERROR", "HOLDSYSTEM", "HOLDUSER", "HOLDFIXCAT", "HOLDCLASS");
    assertThat(texts(Statement.Kind.MCS, "++VER (")).containsExactly("srel");
  }

  @Test
  void nothingBehindWhatIsUnknown() {
    assertThat(texts(Statement.Kind.MCS, "++NONSENSE(X) ")).isEmpty();
    assertThat(texts(Statement.Kind.COMMAND, "SET NONSENSE(")).isEmpty();
  }

  private static List<String> texts(Statement.Kind kind, String text) {
    return Completion.of(kind, text).stream().map(Completion.Proposal::text).toList();
  }
}
