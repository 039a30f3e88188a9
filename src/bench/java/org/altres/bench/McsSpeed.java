package org.altres.bench;

import java.util.Locale;
import java.util.function.Consumer;
import org.altres.bytes.Bytes;
import org.altres.mcs.McsInput;
import org.altres.mcs.McsPiece;
import org.altres.mcs.McsReader;
import org.altres.mcs.command.CommandConsumer;
import org.altres.mcs.command.CommandReader;
import org.altres.mcs.command.SmpCommand;
import org.altres.mcs.command.UclStatement;
import org.altres.mcs.syntax.CardSource;
import org.altres.mcs.syntax.SourceText;
import org.altres.mcs.syntax.Statement;
import org.altres.mcs.syntax.SyntaxProblem;
import org.altres.message.Place;
import org.altres.text.CodePage;

/// How fast MCS and commands are read, in one thread: PTFs with object decks, 300,000 ++HOLD
/// statements, MCS without data, and UCLIN. `mvn -q -Pbench test-compile exec:exec
/// -Dbench.main=org.altres.bench.McsSpeed`.
public final class McsSpeed {

  private static final int ROUNDS = 7;

  private long seen;
  private long wrong;

  private McsSpeed() {}

  public static void main(String[] arguments) {
    McsSpeed speed = new McsSpeed();
    speed.mcs("PTFs with object decks", ptfs(400, 4, 400), McsInput.SMPPTFIN);
    speed.mcs("300,000 ++HOLD", holds(300_000), McsInput.SMPHOLD);
    speed.mcs("PTFs without data", ptfs(8_000, 60, 0), McsInput.SMPPTFIN);
    speed.uclin("UCLIN, 100,000 MODs", uclin(100_000));
  }

  private void mcs(String what, Bytes cards, McsInput input) {
    Consumer<McsPiece> consumer =
        piece -> {
          seen += piece.records().length();
          wrong += piece.problems().stream().filter(p -> p.severity().returnCode() > 4).count();
        };
    measure(what, cards, () -> McsReader.read(source(cards), input, consumer));
  }

  private void uclin(String what, Bytes cards) {
    CommandConsumer consumer =
        new CommandConsumer() {
          @Override
          public void command(SmpCommand command) {
            wrong += command.problems().size();
          }

          @Override
          public void begin(Statement statement) {
            seen++;
          }

          @Override
          public void entry(UclStatement entry) {
            seen += entry.statement().operands().size();
          }

          @Override
          public void problem(SyntaxProblem problem) {
            wrong++;
          }

          @Override
          public void end(int lastLine) {
            seen += lastLine;
          }
        };
    measure(what, cards, () -> CommandReader.read(source(cards), consumer));
  }

  private void measure(String what, Bytes cards, Runnable read) {
    double best = Double.MAX_VALUE;
    double first = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      read.run();
      double seconds = (System.nanoTime() - begun) / 1e9;
      first = round == 0 ? seconds : first;
      best = Math.min(best, seconds);
    }
    double megabytes = cards.length() / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%-24s %6.1f MB  first %6.0f MB/s  best %6.0f MB/s  (%.2f s, %d problems)%n",
        what,
        megabytes,
        megabytes / first,
        megabytes / best,
        best,
        wrong);
  }

  private static CardSource source(Bytes cards) {
    return SourceText.ofCards(cards, CodePage.IBM037, Place.nowhere()).source();
  }

  private static Bytes ptfs(int count, int modules, int dataCards) {
    Bytes.Builder cards = new Bytes.Builder(1 << 20);
    Bytes object = object();
    for (int i = 0; i < count; i++) {
      card(cards, "++PTF(UZ%05d) REWORK(2020%03d).".formatted(i, i % 365));
      card(cards, "++VER(Z038) FMID(HBB7790) PRE(UZ90059,UZ55916,UZ37211)");
      card(cards, "   SUP(UZ90115,UZ59677,UZ53967,UZ53964,UZ36761,UZ35313,AZ%05d) .".formatted(i));
      for (int j = 0; j < modules; j++) {
        String location = dataCards == 0 ? " TXLIB(OBJLIB)" : "";
        card(
            cards,
            "++MOD(MOD%05d) DISTLIB(AOSD0) LEPARM(LET,LIST,NCAL,RENT)%s.".formatted(j, location));
        for (int k = 0; k < dataCards; k++) {
          cards.add(object);
        }
      }
    }
    return cards.build();
  }

  private static Bytes object() {
    byte[] card = new byte[80];
    for (int i = 0; i < card.length; i++) {
      card[i] = (byte) (i * 37);
    }
    card[0] = 2;
    return Bytes.of(card);
  }

  private static Bytes holds(int count) {
    Bytes.Builder cards = new Bytes.Builder(1 << 20);
    for (int i = 0; i < count; i++) {
      card(
          cards,
          "++HOLD(UA%05d) FMID(HBB7770) REASON(AA%05d) ERROR DATE(14120)"
              .formatted(i % 100_000, i % 99_991));
      card(cards, "  CLASS(HIPER)");
      card(cards, "  COMMENT(SMRTDATA(CHGDT(140430) FIX(UA34567) SYMP(DAL,FUL))) .");
    }
    return cards.build();
  }

  private static Bytes uclin(int count) {
    Bytes.Builder cards = new Bytes.Builder(1 << 20);
    card(cards, "UCLIN .");
    for (int i = 0; i < count; i++) {
      card(cards, "REP       MOD             ( M%07d )".formatted(i));
      card(cards, "          LASTUPD         ( EBA1101  )");
      card(cards, "          LASTUPDTYPE     ( ADD      )");
      card(cards, "          DISTLIB         ( RESLIB   )");
      card(cards, "          FMID            ( EBA1101  )");
      card(cards, "          RMID            ( EBA1101  )");
      card(cards, "          LMOD            ( L%07d L%07d )".formatted(i / 3, i / 7));
      card(cards, "                          .");
    }
    card(cards, "ENDUCL.");
    return cards.build();
  }

  private static void card(Bytes.Builder cards, String text) {
    cards.add(CodePage.IBM037.encodePadded(text, 80));
  }
}
