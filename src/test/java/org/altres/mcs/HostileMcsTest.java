package org.altres.mcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.CommandStream;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.syntax.CardSource;
import org.altres.mcs.syntax.SourceText;
import org.altres.message.AltresException;
import org.altres.message.Place;
import org.altres.message.Severity;
import org.altres.text.Card;
import org.altres.text.CodePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Input that is made to break a reader.
@Timeout(60)
class HostileMcsTest {

  /// A first card, then one card over and over.
  private record Endless(String first, String next, int cards, AtomicInteger given)
      implements CardSource {

    static Endless of(String first, String next, int cards) {
      return new Endless(first, next, cards, new AtomicInteger());
    }

    @Override
    public int next(byte[] target, int offset, int most) {
      int count = Math.min(most, cards - given.get());
      for (int i = 0; i < count; i++) {
        String text = given.getAndIncrement() == 0 ? first : next;
        codePage().encodePadded(text, Card.LENGTH).copyTo(target, offset + i * Card.LENGTH);
      }
      return count;
    }

    @Override
    public CodePage codePage() {
      return CodePage.IBM037;
    }

    @Override
    public Place place() {
      return Place.of("file", "hostile");
    }
  }

  @Test
  void aListOfTenMillionIdsIsRefusedBeforeItIsInMemory() {
    Endless ids =
        Endless.of("++VER(Z038) PRE(", "UZ00001 UZ00002 UZ00003 UZ00004 UZ00005", 2_000_000);
    assertRefused(ids, "ALT3003S");
    assertThat(ids.given().get()).isLessThan(100_000);
  }

  @Test
  void aCommentWithoutEndIsRefusedBeforeItIsInMemory() {
    Endless comment = Endless.of("++PTF(UZ00001) /*", "and so on", 10_000_000);
    assertRefused(comment, "ALT3002S");
    assertThat(comment.given().get()).isLessThan(200_000);
  }

  @Test
  void aTextWithoutEndIsRefusedBeforeItIsInMemory() {
    Endless text = Endless.of("++HOLD(UZ00001) ERROR COMMENT(", "and so on", 10_000_000);
    assertRefused(text, "ALT3002S");
  }

  @Test
  void aSysmodOfThreeHundredMegabytesIsRefused() {
    Endless data = Endless.of("++PTF(UZ00001).", "data", 4_000_000);
    assertRefused(data, "ALT3001S");
  }

  @Test
  void parenthesesWithinParenthesesAreAProblemOfTheirStatement() {
    String deep = " ADD MOD(X) Y" + "(".repeat(50) + "\n" + "(".repeat(72) + "\n.\n";
    CommandStream stream =
        CommandReader.read(SourceText.of(" UCLIN.\n" + deep + " DEL MOD(A).\n ENDUCL.\n"));
    assertThat(stream.commands())
        .singleElement()
        .isInstanceOfSatisfying(
            SmpCommand.Block.class,
            block -> {
              assertThat(block.problems()).hasSize(1);
              assertThat(block.entries())
                  .extracting(entry -> entry.statement().text())
                  .containsExactly("DEL MOD(A).");
            });
  }

  @Test
  void manyStatementsThatEachSwallowTheRestAreReadInReasonableTime() {
    String[] lines = new String[60_000];
    Arrays.fill(lines, " ADD MOD(X) LMOD(Y");
    lines[0] = " UCLIN.";
    CommandStream stream = CommandReader.read(SourceText.of(String.join("\n", lines)));
    assertThat(stream.problems()).isNotEmpty();
    Arrays.fill(lines, "++PTF(UZ00001) /*");
    assertThat(McsReader.read(SourceText.of(String.join("\n", lines))).sysmodsInError())
        .hasSize(60_000);
  }

  @Test
  void aMillionHoldsAreReadOneByOne() {
    Endless holds =
        Endless.of("++NULL.", "++HOLD(UZ00001) ERROR FMID(HBB7790) REASON(AZ00001).", 1_000_000);
    AtomicInteger pieces = new AtomicInteger();
    McsReader.read(holds, McsInput.SMPHOLD, piece -> pieces.incrementAndGet());
    assertThat(pieces).hasValue(1_000_000);
  }

  private static void assertRefused(Endless source, String id) {
    assertThatThrownBy(() -> McsReader.read(source, McsInput.ANY, piece -> {}))
        .isInstanceOfSatisfying(
            AltresException.class,
            refused -> {
              assertThat(refused.problem().id().value()).isEqualTo(id);
              assertThat(refused.problem().severity()).isEqualTo(Severity.SEVERE);
            });
  }
}
