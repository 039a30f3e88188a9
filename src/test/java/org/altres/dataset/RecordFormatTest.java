package org.altres.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.altres.message.Place;
import org.junit.jupiter.api.Test;

class RecordFormatTest {

  private static final Place PLACE = Place.of("data set", "A.B");

  @Test
  void theByteOfALabelReadsAsInJcl() {
    assertThat(List.of(0x90, 0x80, 0x50, 0x58, 0xC0, 0x54, 0x9A, 0x48, 0xA0, 0xF8, 0x00))
        .extracting(bits -> new Recfm(bits).toString())
        .containsExactly("FB", "F", "VB", "VBS", "U", "VBA", "FBSM", "VS", "FT", "UBST", "?");
  }

  @Test
  void theFormOfJclGivesTheByteAgain() {
    for (int bits = 0; bits < 256; bits++) {
      Recfm recfm = new Recfm(bits);
      boolean sayable = recfm.form() != Recfm.Form.NONE && (bits & 1) == 0 && (bits & 6) != 6;
      assertThat(Recfm.parse(recfm.toString()).filter(recfm::equals).isPresent())
          .as(recfm.toString())
          .isEqualTo(sayable);
    }
  }

  @Test
  void aTextThatIsNoFormatIsNotTaken() {
    assertThat(List.of("", "B", "FF", "FBB", "FAB", "FAM", "D", "fb", "F B"))
        .allMatch(text -> Recfm.parse(text).isEmpty());
  }

  @Test
  void whatCannotBeWrittenIsTold() {
    assertThat(fault(0x90, 80, 3120)).isEmpty();
    assertThat(fault(0x80, 80, 80)).isEmpty();
    assertThat(fault(0x80, 0, 80)).isEmpty();
    assertThat(fault(0x50, 255, 259)).isEmpty();
    assertThat(fault(0x58, 0x8000, 1024)).isEmpty();
    assertThat(fault(0xC0, 0, 32760)).isEmpty();
    assertThat(fault(0x00, 0, 0))
        .isEqualTo(
            "ALT2501S The label does not say how the records lie in the blocks (no RECFM)"
                + " (data set A.B)");
    assertThat(fault(0x90, 0, 80))
        .isEqualTo("ALT2502S LRECL 0 is not possible with RECFM FB (data set A.B)");
    assertThat(fault(0x50, 0x8000, 1024))
        .isEqualTo("ALT2502S LRECL 32768 is not possible with RECFM VB (data set A.B)");
    assertThat(fault(0x90, 80, 100))
        .isEqualTo(
            "ALT2503S BLKSIZE 100 is not possible with RECFM FB and LRECL 80 (data set A.B)");
    assertThat(fault(0x80, 80, 160))
        .isEqualTo("ALT2503S BLKSIZE 160 is not possible with RECFM F and LRECL 80 (data set A.B)");
    assertThat(fault(0x50, 255, 258))
        .isEqualTo(
            "ALT2503S BLKSIZE 258 is not possible with RECFM VB and LRECL 255 (data set A.B)");
    assertThat(fault(0x58, 255, 8))
        .isEqualTo(
            "ALT2503S BLKSIZE 8 is not possible with RECFM VBS and LRECL 255 (data set A.B)");
    assertThat(fault(0xC0, 0, 0))
        .isEqualTo("ALT2503S BLKSIZE 0 is not possible with RECFM U and LRECL 0 (data set A.B)");
    assertThat(fault(0xC0, 0, 32761))
        .isEqualTo(
            "ALT2503S BLKSIZE 32761 is not possible with RECFM U and LRECL 0 (data set A.B)");
  }

  private static String fault(int recfm, int lrecl, int blksize) {
    return RecordFormat.of(recfm, lrecl, blksize).fault(PLACE).map(Object::toString).orElse("");
  }
}
