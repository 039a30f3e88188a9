package org.altres.transport.unload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.altres.bytes.Bytes;
import org.altres.dataset.Ttr;
import org.altres.dataset.pds.DirectoryEntry;
import org.altres.dataset.pds.MemberName;
import org.altres.dataset.pds.PdsDirectory;
import org.altres.message.Place;
import org.junit.jupiter.api.Test;

class MemberMatchingTest {

  @Test
  void aMemberThatTakesTooMuchMemoryIsRefusedByName() {
    Ttr start = new Ttr(0, 3);
    PdsDirectory directory =
        PdsDirectory.pack(List.of(DirectoryEntry.of(MemberName.of("LARGE"), start)), 1)
            .orElseThrow();
    MemberMatching matching =
        new MemberMatching(directory, Place.of("file", "test"), 3000, member -> {});
    UnloadBlock block = new UnloadBlock(Bytes.zeros(5), Bytes.EMPTY, Bytes.filled(2000, 0x40));
    matching.accept(Optional.of(start), block);
    assertThatThrownBy(() -> matching.accept(Optional.of(new Ttr(0, 4)), block))
        .hasMessage(
            "ALT2919S The member takes more than 3000 bytes of memory, which is the most for one"
                + " member (file test, member LARGE)");
  }
}
